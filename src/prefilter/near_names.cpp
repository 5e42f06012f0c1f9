#include "prefilter/near_names.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "prefilter/blocks.hpp"
#include "prefilter/name_line.hpp"
#include "search/suggest.hpp"
#include "store/loader.hpp"
#include "text/ascii.hpp"
#include "text/bytes.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"

// Only the lines that say what an entry is called are looked at, word by word. Entries with a word near a term of the
// query are parsed, and nearest_names() chooses among them. A term that stands in a name needs no suggestion: a few of
// the names that hold it are enough to know that. Where many entries share a word, the first of them is parsed, for the
// spelling of the word.

namespace contacts {

namespace {

// A term of the query that a name may be suggested for.
struct SoughtName {
  std::string folded;
  SoughtWord near;
};

std::vector<SoughtName> sought_names(const Query& query) {
  std::vector<SoughtName> names;
  for (const Term* const term : terms_to_suggest_for(query))
    names.push_back(SoughtName{term->folded, SoughtWord(term->folded)});
  return names;
}

struct NamesInPart {
  std::vector<std::vector<EntryPlace>> holders;  // of each term: the first entries in which a word holds it
  std::vector<std::vector<EntryPlace>> near;     // of each term without such: the first of each word that is near it
  std::vector<EntryPlace> unclear;               // whose names are written so that it takes parsing to know them
  std::size_t lines = 0;
  bool has_failed = false;
};

class NameFinder {
 public:
  NameFinder(const TextSource& text, const std::vector<SoughtName>& sought) : sought_(sought), reader_(text) {}

  [[nodiscard]] NamesInPart find(const ByteRange& part) {
    result_ = NamesInPart();
    result_.holders.resize(sought_.size());
    result_.near.resize(sought_.size());
    known_near_.assign(sought_.size(), {});
    const std::optional<std::size_t> lines =
        reader_.for_each_block(part, [&](const EntryBlock& block) { take_block(block); });
    result_.has_failed = !lines;
    result_.lines = lines.value_or(0);
    return std::move(result_);
  }

 private:
  void take_block(const EntryBlock& block) {
    if (block.entries().empty()) return;
    const std::string_view text = block.text();
    for_each_byte(text, '\n', [&](std::size_t line_end) { take_line(block, text, line_end + 1); });
  }

  // The first line of an entry is its header.
  void take_line(const EntryBlock& block, std::string_view text, std::size_t line) {
    if (!may_be_name_line(text, line)) return;
    const std::string_view rest = text.substr(line, text.find('\n', line) - line);
    words_.clear();
    const NameLine kind = words_of_name_line(rest, words_);
    if (kind == NameLine::Other) return;
    const CutEntry& entry = block.entries()[index_at(block.entries(), block.begin() + line)];
    const EntryPlace found = block.place_of(entry);
    if (kind == NameLine::Unclear) add(result_.unclear, found);
    for (const std::string_view word : words_) {
      const std::string_view one = folded(word);
      for (std::size_t term = 0; term < sought_.size(); ++term)
        compare(one, term, found);
    }
  }

  void compare(std::string_view word, std::size_t term, const EntryPlace& found) {
    constexpr std::size_t enough = 4;
    std::vector<EntryPlace>& holders = result_.holders[term];
    if (holders.size() == enough) return;
    if (word.find(sought_[term].folded) != std::string_view::npos) {
      add(holders, found);
    } else if (holders.empty() && !known_near_[term].contains(word) && sought_[term].near.is_near(word)) {
      known_near_[term].emplace(word);
      add(result_.near[term], found);
    }
  }

  std::string_view folded(std::string_view word) {
    folded_.clear();
    if (is_ascii(word)) {
      std::ranges::transform(word, std::back_inserter(folded_), [](char c) { return lower_case(c); });
    } else {
      folded_ = fold(word);
    }
    return folded_;
  }

  static void add(std::vector<EntryPlace>& entries, const EntryPlace& entry) {
    if (entries.empty() || entries.back().begin != entry.begin) entries.push_back(entry);
  }

  const std::vector<SoughtName>& sought_;
  BlockReader reader_;
  std::vector<std::string_view> words_;
  std::string folded_;
  std::vector<std::set<std::string, std::less<>>> known_near_;  // of each term
  NamesInPart result_;
};

// Reads the entries of all files whose names may matter.
class NearNames {
 public:
  NearNames(const std::vector<LookupFile>& files, const Query& query, Threads threads)
      : files_(files), threads_(threads), sought_(sought_names(query)), found_(files.size()) {}

  std::optional<Directory> run() {
    if (!find_all()) return std::nullopt;
    load([](const NamesInPart& part) { return part.unclear; });
    for (std::size_t term = 0; term < sought_.size(); ++term)
      load([&](const NamesInPart& part) { return part.holders[term]; });
    for (std::size_t term = 0; term < sought_.size(); ++term) {
      if (is_held(term)) continue;
      if (may_be_held(term)) return std::nullopt;  // by another name than those that were read
      load([&](const NamesInPart& part) { return part.near[term]; });
    }
    if (has_failed_ || std::ranges::any_of(files_, has_changed)) return std::nullopt;
    return directory();
  }

  [[nodiscard]] std::size_t work() const { return work_; }

 private:
  static bool has_changed(const LookupFile& file) { return file.text != nullptr && file.text->has_changed(); }

  bool find_all() {
    for (std::size_t file = 0; file < files_.size(); ++file) {
      if (files_[file].text == nullptr) continue;
      const TextSource& text = *files_[file].text;
      const std::vector<ByteRange> parts = parts_of(text, threads_);
      size_ += text.size();
      found_[file] = of_parts(parts.size(), threads_, [&] {
        return [&, finder = NameFinder(text, sought_)](std::size_t part) mutable { return finder.find(parts[part]); };
      });
      if (std::ranges::any_of(found_[file], &NamesInPart::has_failed)) return false;
    }
    return true;
  }

  template <typename Select>
  void load(Select select) {
    for (std::size_t file = 0; file < files_.size() && !has_failed_; ++file) {
      std::string text;
      std::vector<EntryPlace> places;
      std::size_t lines_before = 0;
      for (const NamesInPart& part : found_[file]) {
        for (const EntryPlace& entry : select(part)) {
          const std::size_t begin = text.size();
          if (work_ + (entry.end - entry.begin) > most_lookup_work(size_)) {
            has_failed_ = true;
            return;
          }
          work_ += entry.end - entry.begin;
          text += text_of(*files_[file].text, entry);
          places.push_back(EntryPlace{begin, text.size(), lines_before + entry.line});
        }
        lines_before += part.lines;
      }
      if (!places.empty()) take(load_entries(text, places, file));
    }
  }

  void take(LoadedFile read) {
    has_failed_ = has_failed_ || has_errors(read.diagnostics);
    std::ranges::move(read.entries, std::back_inserter(entries_));
  }

  [[nodiscard]] bool is_held(std::size_t term) const {
    const auto holds = [&](std::string_view word) {
      return fold(word).find(sought_[term].folded) != std::string::npos;
    };
    return std::ranges::any_of(entries_,
                               [&](const Entry& entry) { return std::ranges::any_of(words_of_names(entry), holds); });
  }

  [[nodiscard]] bool may_be_held(std::size_t term) const {
    return std::ranges::any_of(found_, [&](const std::vector<NamesInPart>& parts) {
      return std::ranges::any_of(parts, [&](const NamesInPart& part) { return !part.holders[term].empty(); });
    });
  }

  // Each entry once, in the order of the files. What is wrong with ids is of no interest here.
  Directory directory() {
    const auto place = [](const Entry& entry) {
      return std::tuple(entry.location.file, entry.location.line, entry.location.column);
    };
    std::ranges::stable_sort(entries_, {}, place);
    const auto is_twin = [&](const Entry& one, const Entry& other) { return place(one) == place(other); };
    entries_.erase(std::unique(entries_.begin(), entries_.end(), is_twin), entries_.end());
    std::vector<Diagnostic> ignored;
    return Directory::build({}, std::move(entries_), ignored);
  }

  const std::vector<LookupFile>& files_;
  Threads threads_;
  std::vector<SoughtName> sought_;
  std::vector<std::vector<NamesInPart>> found_;  // of each file
  std::vector<Entry> entries_;
  std::size_t size_ = 0;  // of all files, in bytes
  std::size_t work_ = 0;  // bytes that were parsed
  bool has_failed_ = false;
};

}  // namespace

std::optional<Directory> look_up_near_names(const std::vector<LookupFile>& files, const Query& query, Threads threads,
                                            std::size_t* work) {
  NearNames names(files, query, threads);
  std::optional<Directory> found = names.run();
  if (work != nullptr) *work = names.work();
  return found;
}

}  // namespace contacts
