#include "cli/words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/export_formats.hpp"
#include "cli/options.hpp"
#include "completion/shells.hpp"
#include "mapping/consumer.hpp"
#include "render/formats.hpp"
#include "search/field_path.hpp"

namespace contacts {

std::vector<Word> format_words() {
  std::vector<Word> words;
  for (const Format& format : all_formats()) {
    words.push_back(Word{std::string(format.name), std::string(format.description)});
  }
  return words;
}

std::vector<Word> field_words() {
  std::vector<Word> words;
  for (const std::string& path : all_field_paths())
    words.push_back(Word{path, find_field_path(path)->label()});
  return words;
}

std::vector<Word> export_format_words() {
  std::vector<Word> words;
  for (const ExportFormat& format : all_export_formats())
    words.push_back(Word{std::string(format.name), std::string(format.description)});
  return words;
}

std::vector<Word> consumer_words() {
  std::vector<Word> words;
  for (const Consumer& consumer : all_consumers())
    words.push_back(Word{std::string(consumer.name), std::string(consumer.help)});
  return words;
}

std::vector<Word> completion_words() {
  std::vector<Word> words;
  for (const Shell& shell : all_shells())
    words.push_back(Word{std::string(shell.name), "the script"});
  const auto add = [&](Accepts accepts, std::string_view description) {
    words.push_back(Word{std::string(asked_for(accepts)), std::string(description)});
  };
  add(Accepts::Entries, "ids and names, for the scripts");
  add(Accepts::Queries, "the same, and values of tag: and org:");
  add(Accepts::Subjects, "the same, and what can be listed");
  add(Accepts::Keys, "KEY= and values of tags= and organisation=");
  add(Accepts::Changes, "both");
  return words;
}

std::vector<std::string_view> texts_of(const std::vector<Word>& words) {
  std::vector<std::string_view> texts;
  for (const Word& word : words)
    texts.push_back(word.text);
  return texts;
}

std::string listed(const std::vector<Word>& words) {
  return fmt::format("{}", fmt::join(texts_of(words), ", "));
}

}  // namespace contacts
