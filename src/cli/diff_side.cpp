#include "cli/diff_side.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <sstream>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "files/read.hpp"
#include "import/card_source.hpp"
#include "import/groups.hpp"
#include "mapping/card_entry.hpp"
#include "text/charset.hpp"
#include "text/escape.hpp"

namespace contacts {

namespace {

bool is_folder(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_directory(path, error);
}

// Whether a text is a directory: it is empty, or a line of it begins a table of one.
bool looks_like_directory(std::string_view text) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return true;
  for (const std::string_view header : {"[[contact]]", "[[organisation]]", "[directory]"}) {
    for (std::size_t at = text.find(header); at != std::string_view::npos; at = text.find(header, at + 1)) {
      const std::size_t before = at == 0 ? std::string_view::npos : text.find_last_not_of(" \t", at - 1);
      if (before == std::string_view::npos || text[before] == '\n') return true;
    }
  }
  return false;
}

// What is read once, as a file that can be read again.
FoundFile found_in_memory(const ReadFile& file) {
  std::istringstream in{std::string(file.bytes)};
  FoundFile found = find_files("-", in).front();
  found.path = file.path;
  return found;
}

class CardsReader {
 public:
  CardsReader(const std::vector<ReadFile>& files, Organisations& organisations)
      : files_(files), organisations_(organisations) {}

  DiffSide read() {
    each_card([&](const Card& card, std::size_t, std::size_t) { know(card); });
    each_card([&](const Card& card, std::size_t file, std::size_t line) { take(card, file, line); });
    std::vector<SourceFile> sources;
    for (const ReadFile& file : files_)
      sources.push_back(SourceFile{file.path, {}, {}, {}, {}});
    std::vector<Diagnostic> of_no_interest;  // such as two cards with one id
    side_.loaded.directory = Directory::build(std::move(sources), std::move(entries_), of_no_interest);
    return std::move(side_);
  }

 private:
  template <typename Take>
  void each_card(Take take) {
    const bool is_first_time = !std::exchange(has_told_problems_, true);
    const auto report = [&](const ReadFile& file, std::size_t line, const std::string& message) {
      if (!is_first_time) return;
      const std::string place = line == 0 ? std::string() : fmt::format(":{}", line);
      side_.problems.push_back(
          fmt::format("{}{}: error: {}\n", escape_controls(file.path), place, escape_controls(message)));
    };
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (files_[i].problem) {
        report(files_[i], 0, *files_[i].problem);
        side_.is_unreadable = true;
        continue;
      }
      CardSource cards(files_[i].bytes);
      while (const std::optional<ReadCard> read = cards.next()) {
        for (const CardProblem& problem : read->problems)
          report(files_[i], problem.line, problem.message);
        if (!read->card.properties.empty()) take(read->card, i, read->line);
      }
      for (const CardProblem& problem : cards.problems())
        report(files_[i], problem.line, problem.message);
    }
  }

  void know(const Card& card) {
    if (!is_group_card(card) && type_of_card(card) != EntryType::Organisation) return;
    const Entry entry = entry_of_card(card, organisations_, Photos::Keep).entry;
    if (is_group_card(card)) {
      groups_.add(card, entry.name);
    } else if (!organisations_.has(entry.name)) {
      organisations_.add(entry);
    }
  }

  void take(const Card& card, std::size_t file, std::size_t line) {
    if (is_group_card(card)) return;
    Entry entry = entry_of_card(card, organisations_, Photos::Keep).entry;
    entry.location = Location(file, line, 1);
    groups_.add_tags(entry);
    side_.versions.emplace_back(card.version);
    entries_.push_back(std::move(entry));
  }

  const std::vector<ReadFile>& files_;
  Organisations& organisations_;
  Groups groups_;
  std::vector<Entry> entries_;
  DiffSide side_;
  bool has_told_problems_ = false;
};

}  // namespace

DiffSource::DiffSource(Session& session, const std::string& path) {
  if (path.empty() || (is_folder(path) && is_folder_with_directory(path))) {
    found_ = find_directory(session, path.empty() ? session.global.files : std::vector<std::string>{path});
    return;
  }
  files_ = read_path(path, session.in, card_files);
  const bool is_named_as_directory = path.ends_with(directory_files.extension);
  is_of_cards_ = is_folder(path) || !(is_named_as_directory ||
                                      (!files_.front().problem && looks_like_directory(files_.front().bytes.view())));
  if (is_of_cards_) return;
  if (path == "-") {
    found_ = {found_in_memory(files_.front())};
  } else {
    found_ = find_directory(session, {path});
  }
}

DiffSide DiffSource::directory() const {
  LoadedDirectory loaded = load_directory(found_);
  DiffSide side;
  side.loaded = std::move(loaded);
  side.versions.resize(side.loaded.directory.entries().size());
  return side;
}

DiffSide DiffSource::cards(Organisations& organisations) const {
  return CardsReader(files_, organisations).read();
}

}  // namespace contacts
