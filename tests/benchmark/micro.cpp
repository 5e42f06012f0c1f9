// How fast the parts of a search are, in bytes of text a second, beside the copying of the same bytes.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include "model/directory.hpp"
#include "population.hpp"
#include "prefilter/slug_set.hpp"
#include "search/match.hpp"
#include "search/query.hpp"
#include "search/search.hpp"
#include "store/loader.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/folded_word.hpp"
#include "text/utf8.hpp"
#include "toml/characters.hpp"
#include "toml/cut.hpp"
#include "toml/splitter.hpp"
#include "write.hpp"

namespace {

using namespace contacts;
using contacts::benchmark::query_hits;
using contacts::benchmark::query_word;

// ---- Texts

std::string make_file() {
  using namespace contacts::benchmark;
  constexpr std::size_t people = 10000;
  constexpr std::uint64_t seed = 1;
  Population population(people, seed);
  DirectoryWriter writer(Keys::Flat, seed);
  std::string file;
  DirectoryWriter::begin(file);
  while (const std::optional<Group> group = population.next())
    writer.write(file, *group);
  return file;
}

std::string without_other_than_ascii(std::string text) {
  std::erase_if(text, [](char c) { return !is_ascii(c); });
  return text;
}

// Every vowel gets a mark, which is more of them than any language has.
std::string with_marks(std::string_view text) {
  constexpr std::string_view vowels = "aeiouyAEIOUY";
  constexpr std::string_view marked = "åéíöüýÅÉÍÖÜÝ";
  std::string result;
  for (const char c : text) {
    const std::size_t vowel = vowels.find(c);
    if (vowel == std::string_view::npos) {
      result += c;
    } else {
      result += marked.substr(2 * vowel, 2);
    }
  }
  return result;
}

std::vector<std::string_view> texts_of_entries(std::string_view file) {
  std::vector<std::string_view> texts;
  for (const RawEntry& entry : split_entries(file)) {
    const Section& section = entry.sections.front();
    texts.push_back(file.substr(section.begin, section.end - section.begin));
  }
  return texts;
}

// ---- What is done with them

// The text is copied to the same place each time, as a block of a file is that is read.
std::size_t copy(std::string_view text) {
  static std::string place;
  place.resize(std::max(place.size(), text.size()));
  std::memcpy(place.data(), text.data(), text.size());
  ::benchmark::ClobberMemory();
  return text.size();
}

std::size_t count_valid_utf8(std::string_view text) {
  return find_invalid_utf8(text).value_or(text.size());
}

std::size_t check_toml_characters(std::string_view text) {
  return has_only_toml_characters(text) ? text.size() : 0;
}

std::size_t count_places_of_word(std::string_view text) {
  static const FoldedWord word(query_word);
  std::size_t count = 0;
  for (std::size_t at = word.find(text); at != std::string_view::npos; at = word.find(text, at + 1))
    ++count;
  return count;
}

std::size_t cut(std::string_view text) {
  EntryCutter cutter(text, false);
  std::vector<CutEntry> entries;
  std::size_t count = 0;
  while (cutter.next(entries))
    count += entries.size();
  return count;
}

// With the numbers of their lines.
std::size_t cut_into_places(std::string_view text) {
  const std::optional<CutText> cut = cut_text(text, 1, 1);
  return cut ? cut->entries.size() + cut->tables.size() : 0;
}

// ---- Measuring

// Something that is done with a text, and what must come of it.
struct Part {
  std::string name;
  std::string_view text;
  std::function<std::size_t(std::string_view)> work;
  std::optional<std::size_t> result;  // nothing: whatever does
};

void measure(::benchmark::State& state, const Part& part) {
  while (state.KeepRunning()) {
    std::size_t result = part.work(part.text);
    ::benchmark::DoNotOptimize(result);
    if (part.result && result != *part.result) state.SkipWithError("it does not come out right");
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(part.text.size()));
}

Directory load_directory(const std::string& file) {
  LoadedFile loaded = load_toml("contacts.toml", file, 0);
  std::vector<SourceFile> sources;
  sources.push_back(std::move(loaded.source));
  return Directory::build(std::move(sources), std::move(loaded.entries), loaded.diagnostics);
}

// What the parts work with.
struct Search {
  std::string file = make_file();
  std::string ascii = without_other_than_ascii(file);
  std::string marked = with_marks(ascii);
  std::vector<std::string_view> entries = texts_of_entries(file);
  Directory directory = load_directory(file);
  Query query = literal_query(query_word);

  [[nodiscard]] std::vector<Match> matches() const { return search(directory, query, std::nullopt); }

  // What is looked for when the word has been found.
  [[nodiscard]] SlugSet ids_of_matches() const {
    SlugSet ids;
    for (const Match& match : matches())
      ids.add(match.entry->id);
    return ids;
  }

  [[nodiscard]] std::size_t fold_entries() const {
    std::size_t size = 0;
    for (const std::string_view entry : entries)
      size += fold(entry).size();
    return size;
  }

  [[nodiscard]] std::ptrdiff_t count_texts_that_match() const {
    return std::ranges::count_if(entries, [&](std::string_view entry) { return holds_all_terms(entry, query); });
  }
};

std::vector<Part> parts_of(const Search& all) {
  const auto find_ids = [ids = all.ids_of_matches()](std::string_view text) {
    return find_identities(text, ids).size();
  };
  const auto fold_entries = [&all](std::string_view /*text*/) { return all.fold_entries(); };
  const auto match_texts = [&all](std::string_view /*text*/) {
    return static_cast<std::size_t>(all.count_texts_that_match());
  };
  const auto match_entries = [&all](std::string_view /*text*/) { return all.matches().size(); };
  const std::string_view file = all.file;
  return {
      {"copying", file, copy, file.size()},
      {"checking UTF-8", file, count_valid_utf8, file.size()},
      {"checking characters", file, check_toml_characters, file.size()},
      {"finding a word", file, count_places_of_word, {}},
      {"finding a word in ASCII", all.ascii, count_places_of_word, {}},
      {"finding a word among marks", all.marked, count_places_of_word, count_places_of_word(all.ascii)},
      {"cutting", file, cut, all.entries.size()},
      {"cutting with lines", file, cut_into_places, all.entries.size()},
      {"finding names and ids", file, find_ids, query_hits},
      {"folding", file, fold_entries, {}},
      {"matching texts", file, match_texts, query_hits},
      {"matching entries", file, match_entries, query_hits},
  };
}

}  // namespace

int main(int argc, char** argv) {
  ::benchmark::Initialize(&argc, argv);
  if (::benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  const Search search;
  for (const Part& part : parts_of(search))
    ::benchmark::RegisterBenchmark(part.name.c_str(), measure, part);
  ::benchmark::RunSpecifiedBenchmarks();
  ::benchmark::Shutdown();
}
