// An entry as the address books of other programs hold people and companies: what is common to their CSV files.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "csv/csv_kept.hpp"
#include "model/directory.hpp"
#include "vcard/structured_name.hpp"

namespace contacts {

struct CsvValue {
  std::string text;
  ValueKind kind = ValueKind::Unspecified;
  std::string label;  // of its own, or empty
};

// The value of a key that address books have no field for.
struct CsvExtra {
  std::string_view key;
  std::string_view label;  // what a file of Google's calls it, and the importer knows it by
  std::string text;
};

// All texts are UTF-8 without control characters; empty ones are left out of the lists.
struct CsvEntry {
  StructuredName name;     // empty for an organisation
  std::string company;     // the outermost organisation; of an organisation its own name
  std::string department;  // the organisations below it and the department, joined by ", "
  std::string title;
  std::string role;
  std::string note;
  std::vector<std::string> nicknames;
  std::vector<std::string> tags;
  std::vector<CsvValue> emails;
  std::vector<CsvValue> phones;  // in international form where there is one; never of an unspecified kind
  std::vector<CsvValue> urls;
  std::vector<Address> addresses;
  std::vector<std::string> address_labels;  // of their own, or empty; as many
  std::optional<Date> birthday;
  std::vector<CsvExtra> extras;
  CsvKept kept;                     // whose labels are with the values already
  std::vector<std::string> losses;  // sentences without the entry's name
};

[[nodiscard]] CsvEntry to_csv_entry(const Directory& directory, const Entry& entry);

// The extras alone, with less work.
[[nodiscard]] std::vector<CsvExtra> extras_of(const Directory& directory, const Entry& entry);

// A sentence on each kind of property under `vcard` that has no column in the files of this program ("Outlook").
void report_data(const CsvKept& kept, std::string_view program, std::vector<std::string>& losses);

// What did not fit, for the user.
struct EntryLosses {
  const Entry* entry = nullptr;        // never null
  std::vector<std::string> sentences;  // without the entry's name; never empty
};

struct CsvExport {
  std::string text;  // a header and a line for each entry, CRLF line ends; UTF-8
  std::vector<EntryLosses> losses;
};

}  // namespace contacts
