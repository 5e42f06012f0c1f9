// How fast the parts of a search are, in bytes of the directory file a second, beside the copying of the same bytes.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include "directory/directory.hpp"
#include "population.hpp"
#include "search/match.hpp"
#include "search/query.hpp"
#include "search/search.hpp"
#include "text/fold.hpp"
#include "toml/cut.hpp"
#include "toml/loader.hpp"
#include "toml/splitter.hpp"
#include "write.hpp"

namespace {

using namespace contacts;

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

const std::string& file() {
  static const std::string bytes = make_file();
  return bytes;
}

const std::vector<RawEntry>& raw_entries() {
  static const std::vector<RawEntry> entries = split_entries(file());
  return entries;
}

Directory load_directory() {
  LoadedFile loaded = load_toml("contacts.toml", file(), 0);
  std::vector<SourceFile> sources;
  sources.push_back(std::move(loaded.source));
  return Directory::build(std::move(sources), std::move(loaded.entries), loaded.diagnostics);
}

std::string_view text_of(const RawEntry& entry) {
  const Section& section = entry.sections.front();
  return std::string_view(file()).substr(section.begin, section.end - section.begin);
}

void count_bytes(::benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(file().size()));
}

void copying(::benchmark::State& state) {
  std::string copy(file().size(), '\0');
  while (state.KeepRunning()) {
    std::memcpy(copy.data(), file().data(), file().size());
    ::benchmark::ClobberMemory();
  }
  count_bytes(state);
}

void folding(::benchmark::State& state) {
  while (state.KeepRunning())
    for (const RawEntry& entry : raw_entries())
      ::benchmark::DoNotOptimize(fold(text_of(entry)));
  count_bytes(state);
}

// As files are that have nothing odd, on one thread.
void splitting(::benchmark::State& state) {
  while (state.KeepRunning())
    ::benchmark::DoNotOptimize(cut_text(file(), 1, 1));
  count_bytes(state);
}

// Whether the text of an entry, which is folded for it, holds the word.
void matching_texts(::benchmark::State& state) {
  const Query query = literal_query(contacts::benchmark::query_word);
  while (state.KeepRunning()) {
    const auto hits = std::ranges::count_if(
        raw_entries(), [&](const RawEntry& entry) { return holds_all_terms(text_of(entry), query); });
    if (hits != std::ptrdiff_t{contacts::benchmark::query_hits})
      state.SkipWithError("not the entries that hold the word");
  }
  count_bytes(state);
}

// The same of entries that have been read, with their ranks.
void matching_entries(::benchmark::State& state) {
  const Query query = literal_query(contacts::benchmark::query_word);
  const Directory directory = load_directory();
  while (state.KeepRunning())
    if (search(directory, query, std::nullopt).size() != contacts::benchmark::query_hits)
      state.SkipWithError("not the entries that hold the word");
  count_bytes(state);
}

BENCHMARK(copying);
BENCHMARK(folding);
BENCHMARK(splitting);
BENCHMARK(matching_texts);
BENCHMARK(matching_entries);

}  // namespace

BENCHMARK_MAIN();
