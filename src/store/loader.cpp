#include "store/loader.hpp"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <optional>
#include <utility>

#include "parallel/advance.hpp"
#include "parallel/in_parallel.hpp"
#include "store/document.hpp"
#include "store/entry_reader.hpp"
#include "store/found_entries.hpp"
#include "text/charset.hpp"
#include "toml/encoding.hpp"

// bytes → (encoding) → entries → each parsed by toml++ → its keys read → Entry. Most files are cut into entries and
// need not be scanned for that: see cut.hpp; the others are split. Most entries need no toml++: see plain_entry.cpp.
//
// Entries do not depend on each other here, so that they are read on all cores; what needs all of them together is
// Directory's. Three things do depend on others, and come first: what stands before the first header, which may have
// all entries as a list; [directory], of which there is one; and tables that nobody knows, which are few.

namespace contacts {

namespace {

bool is_before(const Entry& left, const Entry& right) {
  return std::pair(left.location.line, left.location.column) < std::pair(right.location.line, right.location.column);
}

// Reads the entries of a file. What is reported of one is kept with its place until all are read, as nobody knows which
// is read first.
class FileLoader {
 public:
  FileLoader(LoadedFile& result, const FileText& file, const FoundEntries& found, std::size_t threads,
             const Advance& advance)
      : result_(result), file_(file), found_(found), threads_(threads), advance_(advance) {}

  void load() {
    read_tables();
    result_.entries.resize(found_.size());
    if (forms_.has_lists()) {
      read_part(0, found_.size(), forms_);
    } else {
      constexpr std::size_t fewest = 256;  // entries that are worth a thread
      in_parallel(found_.size(), fewest, threads_, [&](std::size_t begin, std::size_t end) {
        FormsOfFile none;
        read_part(begin, end, none);
      });
    }
    if (has_gaps_) std::erase_if(result_.entries, [](const Entry& entry) { return entry.name.empty(); });
    take_outcomes();
  }

 private:
  struct PlacedOutcome {
    std::size_t begin = 0;  // of the raw entry
    Outcome outcome;
  };

  void read_tables() {
    EntryReader reader(file_, forms_);
    for (const RawEntry& raw : found_.tables())
      outcomes_.push_back(PlacedOutcome{text_range(raw).begin, reader.read(raw)});
    reader.tell_directory(result_.source);
  }

  void read_part(std::size_t begin, std::size_t end, FormsOfFile& forms) {
    constexpr std::size_t at_once = 256;  // entries that are worth telling of
    EntryReader reader(file_, forms);
    for (std::size_t next = begin; next < end; next += at_once) {
      const std::size_t stop = std::min(next + at_once, end);
      for (std::size_t i = next; i < stop; ++i)
        read_one(i, reader, forms);
      tell_of(stop - next);
    }
  }

  void read_one(std::size_t i, EntryReader& reader, const FormsOfFile& forms) {
    if (!forms.has_lists() && found_.read_plainly(file_, i, result_.entries[i])) return;
    const RawEntry raw = found_.raw(i);
    keep(i, PlacedOutcome{text_range(raw).begin, reader.read(raw)});
  }

  void tell_of(std::size_t count) {
    if (!advance_) return;
    const std::lock_guard lock(mutex_);
    advance_(count);
  }

  void keep(std::size_t number, PlacedOutcome placed) {
    std::vector<Entry>& entries = placed.outcome.entries;
    const bool is_gap = entries.size() != 1;
    if (!is_gap) {
      result_.entries[number] = std::move(entries.front());
      entries.clear();
    }
    const std::lock_guard lock(mutex_);
    has_gaps_ = has_gaps_ || is_gap;
    if (!entries.empty() || !placed.outcome.diagnostics.empty()) outcomes_.push_back(std::move(placed));
  }

  void take_outcomes() {
    std::ranges::sort(outcomes_, {}, &PlacedOutcome::begin);
    for (PlacedOutcome& one : outcomes_) {
      std::ranges::move(one.outcome.entries, std::back_inserter(result_.entries));
      std::ranges::move(one.outcome.diagnostics, std::back_inserter(result_.diagnostics));
    }
    // Lists of entries ("contact = [{ … }]") are not read in their order, nor may what is left of broken entries be.
    // To sort them where they are moves all of them.
    if (!std::ranges::is_sorted(result_.entries, is_before)) std::ranges::stable_sort(result_.entries, is_before);
    sort_by_location(result_.diagnostics);
  }

  LoadedFile& result_;
  FileText file_;
  const FoundEntries& found_;
  std::size_t threads_;
  const Advance& advance_;
  FormsOfFile forms_;
  std::vector<PlacedOutcome> outcomes_;
  bool has_gaps_ = false;  // an entry could not be read
  std::mutex mutex_;       // of both, and of telling
};

}  // namespace

SourceFile source_of(std::string path, SharedText bytes) {
  bytes.remove_prefix(bytes.size() - without_byte_order_mark(bytes).size());
  SourceFile source;
  source.path = std::move(path);
  source.text = std::move(bytes);
  return source;
}

LoadedFile load_toml(std::string path, SharedText bytes, std::size_t file, std::size_t threads,
                     const Advance& advance) {
  LoadedFile result;
  if (const auto problem = problem_with_encoding(bytes)) {
    result.source.path = std::move(path);
    result.diagnostics.push_back(Diagnostic{Severity::Error, Location{file, 0, 0}, *problem, std::nullopt});
    return result;
  }
  result.source = source_of(std::move(path), std::move(bytes));
  FileLoader(result, FileText{result.source.text, file}, FoundEntries(result.source.text, threads), threads, advance)
      .load();
  return result;
}

LoadedFile load_entries(std::string_view text, const std::vector<EntryPlace>& places, std::size_t file,
                        std::size_t threads) {
  std::vector<RawEntry> raws;
  raws.reserve(places.size());
  for (const EntryPlace& place : places)
    raws.push_back(raw_entry_at(text, place));
  LoadedFile result;
  FileLoader(result, FileText{text, file}, FoundEntries(text, std::move(raws)), threads, {}).load();
  return result;
}

}  // namespace contacts
