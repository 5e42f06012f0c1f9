// What the columns of a CSV file of contacts hold, by their names.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace contacts {

enum class CsvField {
  Unknown,
  FullName,
  GivenName,
  MiddleName,
  FamilyName,
  FamilyPrefix,  // "van der", which Dutch forms have apart
  Prefix,
  Suffix,
  Nickname,
  Company,
  Department,
  JobTitle,
  Role,
  Email,
  Phone,
  Address,
  Url,
  Event,     // a day, and what it is
  Relation,  // a person's name, and what that person is
  Custom,    // a text, and what it is
  Birthday,
  BirthYear,  // Thunderbird has the parts of a day in columns of their own
  BirthMonth,
  BirthDay,
  Note,
  Tags,
  Type,       // of the entry: "organisation"
  Extension,  // a property as it is; the label is its name
};

// What of the field is in the column.
enum class CsvPart { Value, Label, Street, Extended, Box, City, Region, Postcode, Country, Formatted };

struct CsvColumn {
  std::string name;  // as the file has it
  CsvField field = CsvField::Unknown;
  CsvPart part = CsvPart::Value;
  std::size_t slot = 0;  // into CsvColumns::slots; of a value that has several columns
};

// A value that a row may have, and the columns of which belong together: "E-mail 1", "Business Street".
struct CsvSlot {
  CsvField field = CsvField::Unknown;
  std::string label;         // what all values in it are ("Work"); empty where a column of the row says it
  bool is_numbered = false;  // as Google's are, whose cells may hold several values
};

struct CsvColumns {
  std::vector<CsvColumn> columns;
  std::vector<CsvSlot> slots;

  bool are_translated = false;  // known by words of another language than English

  [[nodiscard]] bool any_known() const;
  [[nodiscard]] std::size_t known() const;     // how many columns are
  [[nodiscard]] bool has_name_column() const;  // of a person, whole or a part of it
};

// Knows the columns of Google Contacts (since 2024 and before), of Outlook, Thunderbird, Yahoo and LinkedIn, of this
// program, and words that people use, in the languages that read_csv_words() knows. Names are compared folded.
[[nodiscard]] CsvColumns read_csv_header(const std::vector<std::string>& names);

}  // namespace contacts
