#include "import_again.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "compare/differences.hpp"
#include "csv/google_csv.hpp"
#include "import/card_source.hpp"
#include "import/importer.hpp"
#include "ldif/ldif.hpp"
#include "make_directory.hpp"
#include "mapping/entry_card.hpp"
#include "mapping/facts.hpp"
#include "store/writer.hpp"
#include "vcard/jcard_writer.hpp"

namespace contacts {

namespace {

using directory_fixture::MadeDirectory;

struct Imported {
  std::string toml;
  MadeDirectory made;
  std::size_t cards = 0;  // that say anything
  std::string problem;    // the first, with its line
};

void take_problem(Imported& imported, const CardProblem& problem) {
  if (imported.problem.empty()) imported.problem = fmt::format("line {}: {}", problem.line, problem.message);
}

Imported import_cards(std::string_view bytes) {
  Imported imported;
  Importer importer(Photos::Keep, content_of, [&](const Entry& entry) { imported.toml += write_toml(entry) + '\n'; });
  CardSource groups(bytes);
  while (const std::optional<ReadCard> read = groups.next())
    static_cast<void>(importer.take_group(read->card));
  CardSource organisations(bytes);
  while (const std::optional<ReadCard> read = organisations.next()) {
    for (const CardProblem& problem : read->problems)
      take_problem(imported, problem);
    if (read->card.properties.empty()) continue;
    ++imported.cards;
    static_cast<void>(importer.take_organisation(read->card));
  }
  for (const CardProblem& problem : organisations.problems())
    take_problem(imported, problem);
  importer.end_of_organisations();
  CardSource people(bytes);
  while (const std::optional<ReadCard> read = people.next()) {
    if (!read->card.properties.empty()) static_cast<void>(importer.take_person(read->card));
  }
  imported.made = directory_fixture::read_text(imported.toml);
  return imported;
}

struct Exported {
  std::string text;
  std::set<const Entry*> incomplete;  // of which the export tells that it left something out
};

void note_losses(Exported& exported, const std::vector<EntryLosses>& losses) {
  for (const EntryLosses& one : losses)
    exported.incomplete.insert(one.entry);
}

template <VcardVersion version>
Exported as_vcards(const Directory& directory) {
  Exported exported;
  for (const Entry& entry : directory.entries()) {
    if (!append_card(entry, card_context(directory, entry), version, exported.text).empty())
      exported.incomplete.insert(&entry);
  }
  return exported;
}

Exported as_jcards(const Directory& directory) {
  Exported exported;
  const std::size_t count = directory.entries().size();
  for (const Entry& entry : directory.entries()) {
    const CardResult made = make_card(entry, card_context(directory, entry), VcardVersion::V4);
    append_jcard(made.card, entry.position, count, exported.text);
    if (!made.losses.empty()) exported.incomplete.insert(&entry);
  }
  return exported;
}

std::vector<const Entry*> all_of(const Directory& directory) {
  std::vector<const Entry*> entries;
  for (const Entry& entry : directory.entries())
    entries.push_back(&entry);
  return entries;
}

Exported as_csv(const Directory& directory) {
  CsvExport csv = write_google_csv(directory, all_of(directory));
  Exported exported{std::move(csv.text), {}};
  note_losses(exported, csv.losses);
  return exported;
}

Exported as_ldif(const Directory& directory) {
  const LdifWriter writer(directory, "dc=example");
  Exported exported{LdifWriter::header(), {}};
  for (const Entry* const entry : writer.in_order(all_of(directory))) {
    const LdifRecord record = writer.record_of(*entry);
    exported.text += record.text;
    if (!record.losses.empty()) exported.incomplete.insert(entry);
  }
  return exported;
}

struct Format {
  std::string_view name;
  Exported (*write)(const Directory& directory);
  std::optional<VcardVersion> version;  // of cards, which hold all that an entry says, its UID too
  std::string_view controls;
};

constexpr auto formats = std::to_array<Format>({{"vCard 3.0", as_vcards<VcardVersion::V3>, VcardVersion::V3, "\r\n\t"},
                                                {"vCard 4.0", as_vcards<VcardVersion::V4>, VcardVersion::V4, "\r\n\t"},
                                                {"jCard", as_jcards, VcardVersion::V4, "\n"},
                                                {"CSV", as_csv, std::nullopt, "\r\n\t"},
                                                {"LDIF", as_ldif, std::nullopt, "\n"}});

bool has_other_control(std::string_view text, std::string_view usual) {
  return std::ranges::any_of(text, [&](char c) {
    const bool is_control = static_cast<unsigned char>(c) < ' ' || c == '\x7F';
    return is_control && usual.find(c) == std::string_view::npos;
  });
}

// Vcards end their lines by CRLF: any other line end is one that a value brought along.
bool has_foreign_line_end(std::string_view text) {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    if (at == 0 || text[at - 1] != '\r') return true;
  }
  return false;
}

// Null where it has not come back.
const Entry* same_entry(const Directory& after, const std::string& uid, const Entry& entry, const Format& format) {
  const bool has_uid = format.name != "LDIF";
  const auto found = std::ranges::find_if(after.entries(), [&](const Entry& other) {
    return has_uid && !entry.uid.empty() ? after.uid_of(other) == uid
                                         : other.name == entry.name && other.type == entry.type;
  });
  return found == after.entries().end() ? nullptr : &*found;
}

// What the entry's card says, in order.
std::vector<std::string> facts_of(const Directory& directory, const Entry& entry, VcardVersion version) {
  std::vector<std::string> all;
  for (const Property& property : make_card(entry, card_context(directory, entry), version).card.properties)
    std::ranges::move(facts_of(property), std::back_inserter(all));
  std::ranges::sort(all);
  return all;
}

// Of two lists in order.
std::string what_differs(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  std::string text;
  for (const std::string& one : before) {
    if (!std::ranges::binary_search(after, one)) text += fmt::format(" -'{}'", one);
  }
  for (const std::string& one : after) {
    if (!std::ranges::binary_search(before, one)) text += fmt::format(" +'{}'", one);
  }
  return text;
}

// CSV and LDIF have columns and attributes for some keys alone, of which these come back as they were.
bool is_compared(const Key& key, const Format& format) {
  constexpr std::array both = {"email", "phone", "url", "title", "department", "note"};
  constexpr std::array csv = {"alias", "birthday", "tags"};
  if (format.version) return key.name != "vcard";
  return std::ranges::find(both, key.name) != both.end() ||
         (format.name == "CSV" && std::ranges::find(csv, key.name) != csv.end());
}

// Lines under `vcard` are compared as they go out, in the card: each version writes them in its way.
std::string what_differs(const Entry& before, const Entry& after, const Format& format) {
  std::string text;
  for (const KeyDifference& one : differences(before, after, "")) {
    if (!is_compared(*one.key, format)) continue;
    text += fmt::format(" {}:", one.key->name);
    for (const Said& value : one.gone)
      text += fmt::format(" -'{}'", value.shown);
    for (const Said& value : one.added)
      text += fmt::format(" +'{}'", value.shown);
  }
  return text;
}

std::string broken_by(const Directory& directory, const Format& format) {
  const Exported exported = format.write(directory);
  if (has_other_control(exported.text, format.controls)) return "a control character goes out";
  if (exported.text.starts_with("BEGIN:VCARD") && has_foreign_line_end(exported.text)) return "a raw line end goes out";
  const Imported again = import_cards(exported.text);
  if (!again.problem.empty()) return again.problem;
  if (has_errors(again.made.diagnostics)) return "the second directory has errors";
  if (again.cards > directory.entries().size()) return "there are more cards than entries";
  for (const Entry& entry : directory.entries()) {
    const Entry* const after = same_entry(again.made.directory, directory.uid_of(entry), entry, format);
    if (exported.incomplete.contains(&entry)) continue;
    if (after == nullptr) return fmt::format("'{}' is gone", entry.name);
    std::string text = what_differs(entry, *after, format);
    if (format.version) {
      text += what_differs(facts_of(directory, entry, *format.version),
                           facts_of(again.made.directory, *after, *format.version));
    }
    if (!text.empty()) return fmt::format("'{}' differs:{}", entry.name, text);
  }
  return {};
}

}  // namespace

std::string broken_by_import_again(std::string_view bytes) {
  const Imported imported = import_cards(bytes);
  std::string broken;
  for (const Diagnostic& one : imported.made.diagnostics) {
    if (one.severity == Severity::Error) broken += fmt::format("the directory: {}\n", one.message);
  }
  if (!broken.empty() || imported.made.directory.entries().empty()) return broken;
  for (const Format& format : formats) {
    if (const std::string text = broken_by(imported.made.directory, format); !text.empty())
      broken += fmt::format("{}: {}\n", format.name, text);
  }
  return broken;
}

}  // namespace contacts
