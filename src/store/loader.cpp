#include "store/loader.hpp"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include "parallel/in_parallel.hpp"
#include "store/document.hpp"
#include "store/plain_entry.hpp"
#include "store/read_entry.hpp"
#include "store/table_names.hpp"
#include "text/charset.hpp"
#include "text/excerpt.hpp"
#include "toml/encoding.hpp"
#include "toml/splitter.hpp"

// bytes → (encoding) → entries → each parsed by toml++ → its keys read → Entry. Most files are cut into entries and
// need not be scanned for that: see cut.hpp; the others are split. Most entries need no toml++: see plain_entry.cpp.
//
// Entries do not depend on each other here, so that they are read on all cores; what needs all of them together is
// Directory's. Three things do depend on others, and come first: what stands before the first header, which may have
// all entries as a list; [directory], of which there is one; and tables that nobody knows, which are few.

namespace contacts {

namespace {

// What entries and tables of a file leave behind for those that follow.
struct FormsOfFile {
  std::optional<std::size_t> directory_line;
  std::optional<std::size_t> contacts_line;  // where they are given as a list
  std::optional<std::size_t> organisations_line;

  [[nodiscard]] bool has_lists() const { return contacts_line || organisations_line; }
};

struct Outcome {
  std::vector<Entry> entries;
  std::vector<Diagnostic> diagnostics;
};

// Reads entries and tables one after the other, by toml++.
class EntryReader {
 public:
  EntryReader(const FileText& file, FormsOfFile& forms) : file_(file), forms_(forms) {}

  Outcome read(const RawEntry& raw) {
    ParsedEntry parsed = parse_entry(file_, raw);
    outcome_ = {{}, std::move(parsed.diagnostics)};
    name_is_lost_ = parsed.name_is_lost;
    if (raw.header_in_text) doubt_text(raw, *raw.header_in_text);
    read_document(raw, parsed.document);
    return std::move(outcome_);
  }

  // What [directory] says.
  [[nodiscard]] SourceFile& directory() { return directory_; }

 private:
  // Two texts without an end can make one with two ends, which is good TOML, and hides the entries between.
  void doubt_text(const RawEntry& raw, std::size_t header) {
    const auto section = std::ranges::find_if(raw.sections, [&](const Section& one) { return header < one.end; });
    const std::string_view before = file_.text.substr(section->begin, header - section->begin);
    const std::size_t line = section->line + static_cast<std::size_t>(std::ranges::count(before, '\n'));
    const std::size_t column = file_.text.find('[', header) - header + 1;
    outcome_.diagnostics.push_back(Diagnostic{
        Severity::Warning, Location{file_.file, line, column},
        "this stands inside of a text; if it should begin an entry, the end of that text is missing before it",
        text_range(raw)});
  }

  void read_document(const RawEntry& raw, const toml::table& document) {
    EntryReading reading(file_, raw, outcome_.diagnostics);
    for (const auto& [key, node] : document) {
      if (key.str() == "contact") {
        read_entries(reading, raw, EntryType::Contact, key, node);
      } else if (key.str() == "organisation") {
        read_entries(reading, raw, EntryType::Organisation, key, node);
      } else if (key.str() == "directory") {
        read_directory(reading, raw, key, node);
      } else {
        read_unknown(reading, raw, key, node);
      }
    }
  }

  // What stands below a header of another name is looked at as below the right one, but is no entry.
  static void read_unknown(EntryReading& reading, const RawEntry& raw, const toml::key& key, const toml::node& node) {
    if (raw.header.depth == 0) {
      reading.error(key.source(), fmt::format("'{}' stands before the first table; write it under [[contact]], "
                                              "[[organisation]] or [directory]",
                                              excerpt(key.str())));
      return;
    }
    reading.error(key.source(), problem_with_table(key.str()));
    if (raw.header.depth > 1) return;
    const toml::array* const list = node.as_array();
    const toml::node& first = list != nullptr && !list->empty() ? list->front() : node;
    if (const toml::table* const table = first.as_table()) look_at_keys(reading, table_meant_by(key.str()), *table);
  }

  static void look_at_keys(EntryReading& reading, std::string_view meant, const toml::table& table) {
    if (meant == "directory") {
      SourceFile ignored;
      read_directory_table(reading, table, ignored);
    } else if (!meant.empty()) {
      Entry ignored;
      ignored.type = meant == "contact" ? EntryType::Contact : EntryType::Organisation;
      read_entry(reading, table, ignored);
    }
  }

  // [[contact]], or the same as a list of tables in one statement: contact = [{ name = "…" }].
  void read_entries(EntryReading& reading, const RawEntry& raw, EntryType type, const toml::key& key,
                    const toml::node& node) {
    const std::string name(name_of(type));
    if (raw.header.depth > 1) {
      reading.error(key.source(), fmt::format("no [[{0}]] stands before this table of one; write [[{0}]] first", name));
      return;
    }
    if (const toml::table* const table = node.as_table()) {
      reading.error(key.source(), fmt::format("there can be several; write [[{0}]]", name));
      read_named_entry(reading, raw, type, *table);
      return;
    }
    const toml::array* const list = node.as_array();
    if (list == nullptr) {
      reading.error(node.source(), fmt::format("'{0}' must be a table; write [[{0}]]", name));
      return;
    }
    check_form(reading, raw, type, key);
    for (const toml::node& element : *list) {
      if (const toml::table* const table = element.as_table()) {
        read_named_entry(reading, raw, type, *table);
      } else {
        reading.error(element.source(), fmt::format("this is not a table; write [[{}]]", name));
      }
    }
  }

  // TOML wants all entries of a type in one form.
  void check_form(EntryReading& reading, const RawEntry& raw, EntryType type, const toml::key& key) {
    std::optional<std::size_t>& list_line =
        type == EntryType::Contact ? forms_.contacts_line : forms_.organisations_line;
    if (raw.header.depth == 0) {
      list_line = reading.location(key.source()).line;
    } else if (list_line) {
      reading.error(key.source(), fmt::format("'{0}' is a list in line {1} already; write [[{0}]] there, too",
                                              name_of(type), *list_line));
      list_line.reset();
    }
  }

  void read_named_entry(EntryReading& reading, const RawEntry& raw, EntryType type, const toml::table& table) {
    Entry entry;
    entry.type = type;
    entry.location = reading.location(table.source());
    entry.text_begin = text_range(raw).begin;
    entry.text_end = text_range(raw).end;
    read_entry(reading, table, entry);
    if (!entry.name.empty()) {
      outcome_.entries.push_back(std::move(entry));
    } else if (!table.contains("name") && !name_is_lost_) {
      reading.error(table.source(), fmt::format("this {} has no name; write name = \"…\"", name_of(type)));
    }
  }

  void read_directory(EntryReading& reading, const RawEntry& raw, const toml::key& key, const toml::node& node) {
    const toml::table* const table = node.as_table();
    if (table == nullptr || raw.header.depth > 1) {
      reading.error(key.source(), "there is one; write [directory]");
      return;
    }
    if (forms_.directory_line) {
      reading.error(key.source(),
                    fmt::format("[directory] is in line {} already; put its keys together", *forms_.directory_line));
      return;
    }
    forms_.directory_line = reading.location(key.source()).line;
    read_directory_table(reading, *table, directory_);
  }

  const FileText& file_;
  FormsOfFile& forms_;
  Outcome outcome_;
  SourceFile directory_;
  bool name_is_lost_ = false;  // of the entry being read: see ParsedEntry
};

bool is_before(const Entry& left, const Entry& right) {
  return std::pair(left.location.line, left.location.column) < std::pair(right.location.line, right.location.column);
}

// An entry that was cut out of a text, as split_entries has it.
RawEntry raw_entry_at(std::string_view text, const EntryPlace& place) {
  RawEntry raw = split_entries(text.substr(place.begin, place.end - place.begin)).front();
  Section& section = raw.sections.front();
  section.begin = place.begin;
  section.end = place.end;
  section.line = place.line;
  return raw;
}

// What is to be read of a text. Where it was cut, only the places of entries are kept (see cut.hpp).
class FoundEntries {
 public:
  FoundEntries(std::string_view text, std::size_t threads) : text_(text) {
    constexpr std::size_t part_size = std::size_t{1} << 18;
    std::optional<CutText> cut = cut_text(text, 1 + text.size() / part_size, threads);
    if (!cut) {
      take(split_entries(text));
      return;
    }
    places_ = std::move(cut->entries);
    for (const EntryPlace& place : cut->tables)
      tables_.push_back(raw_entry_at(text, place));
  }
  FoundEntries(std::string_view text, std::vector<RawEntry> raws) : text_(text) { take(std::move(raws)); }

  // What depends on others: see the beginning of this file.
  [[nodiscard]] const std::vector<RawEntry>& tables() const { return tables_; }

  // All others, in the order of the file.
  [[nodiscard]] std::size_t size() const { return raws_.empty() ? places_.size() : raws_.size(); }
  [[nodiscard]] RawEntry raw(std::size_t i) const { return raws_.empty() ? raw_entry_at(text_, places_[i]) : raws_[i]; }
  // Nothing where the entry does not stand in one place.
  [[nodiscard]] std::optional<EntryPlace> place(std::size_t i) const {
    if (raws_.empty()) return places_[i];
    const std::vector<Section>& sections = raws_[i].sections;
    if (sections.size() != 1) return std::nullopt;
    return EntryPlace{sections.front().begin, sections.front().end, sections.front().line};
  }

 private:
  void take(std::vector<RawEntry> raws) {
    for (RawEntry& raw : raws) {
      const bool depends_on_others = raw.header.depth == 0 || !is_name_of_entries(raw.header.root);
      (depends_on_others ? tables_ : raws_).push_back(std::move(raw));
    }
  }

  std::string_view text_;
  std::vector<EntryPlace> places_;
  std::vector<RawEntry> raws_;  // in place of places
  std::vector<RawEntry> tables_;
};

// Reads the entries of a file. What is reported of one is kept with its place until all are read, as nobody knows which
// is read first.
class FileLoader {
 public:
  FileLoader(LoadedFile& result, const FileText& file, const FoundEntries& found, std::size_t threads)
      : result_(result), file_(file), found_(found), threads_(threads) {}

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
    result_.source.name = reader.directory().name;
    result_.source.country = reader.directory().country;
    result_.source.country_location = reader.directory().country_location;
  }

  void read_part(std::size_t begin, std::size_t end, FormsOfFile& forms) {
    EntryReader reader(file_, forms);
    for (std::size_t i = begin; i < end; ++i) {
      if (!forms.has_lists() && read_plainly(i)) continue;
      const RawEntry raw = found_.raw(i);
      keep(i, PlacedOutcome{text_range(raw).begin, reader.read(raw)});
    }
  }

  bool read_plainly(std::size_t i) {
    const std::optional<EntryPlace> place = found_.place(i);
    if (place && read_plain_entry(file_, *place, result_.entries[i])) return true;
    result_.entries[i] = Entry();
    return false;
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
  FormsOfFile forms_;
  std::vector<PlacedOutcome> outcomes_;
  bool has_gaps_ = false;  // an entry could not be read
  std::mutex mutex_;       // of both
};

}  // namespace

LoadedFile load_toml(std::string path, SharedText bytes, std::size_t file, std::size_t threads) {
  LoadedFile result;
  result.source.path = std::move(path);
  if (const auto problem = problem_with_encoding(bytes)) {
    result.diagnostics.push_back(Diagnostic{Severity::Error, Location{file, 0, 0}, *problem, std::nullopt});
    return result;
  }
  result.source.text = std::move(bytes);
  result.source.text.remove_prefix(result.source.text.size() - without_byte_order_mark(result.source.text).size());
  FileLoader(result, FileText{result.source.text, file}, FoundEntries(result.source.text, threads), threads).load();
  return result;
}

LoadedFile load_entries(std::string_view text, const std::vector<EntryPlace>& places, std::size_t file,
                        std::size_t threads) {
  std::vector<RawEntry> raws;
  raws.reserve(places.size());
  for (const EntryPlace& place : places)
    raws.push_back(raw_entry_at(text, place));
  LoadedFile result;
  FileLoader(result, FileText{text, file}, FoundEntries(text, std::move(raws)), threads).load();
  return result;
}

}  // namespace contacts
