#include "store/entry_reader.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "store/read_entry.hpp"
#include "store/table_names.hpp"
#include "text/excerpt.hpp"

namespace contacts {

namespace {

// Reads one entry or table.
class TableReading {
 public:
  TableReading(const FileText& file, FormsOfFile& forms, SourceFile& directory)
      : file_(file), forms_(forms), directory_(directory) {}

  Outcome read(const RawEntry& raw) {
    ParsedEntry parsed = parse_entry(file_, raw);
    outcome_ = {{}, std::move(parsed.diagnostics)};
    name_is_lost_ = parsed.name_is_lost;
    if (raw.header_in_text) doubt_text(raw, *raw.header_in_text);
    read_document(raw, parsed.document);
    return std::move(outcome_);
  }

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
  SourceFile& directory_;
  bool name_is_lost_ = false;  // see ParsedEntry
};

}  // namespace

Outcome EntryReader::read(const RawEntry& raw) {
  return TableReading(file_, forms_, directory_).read(raw);
}

void EntryReader::tell_directory(SourceFile& source) const {
  source.name = directory_.name;
  source.country = directory_.country;
  source.country_location = directory_.country_location;
}

}  // namespace contacts
