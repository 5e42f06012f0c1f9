// Names of columns by the words in them: "Téléphone 2 (bureau)" is a number of work.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "csv/csv_columns.hpp"

namespace contacts {

struct CsvWords {
  CsvField field = CsvField::Unknown;
  std::string_view label;
  CsvPart part = CsvPart::Value;
};

// Of a column's folded name, in English, German, Swedish, French, Spanish, Italian, Dutch, Norwegian, Danish, Finnish
// or Polish; nothing where a word of it is not known.
[[nodiscard]] std::optional<CsvWords> read_csv_words(std::string_view folded_name);

// The month, 1 to 12, that a folded word names in one of these languages, whole or shortened to three letters or more;
// 0 where it names none.
[[nodiscard]] int month_of(std::string_view folded_word);

// Whether a folded word is a day of the week in one of the languages.
[[nodiscard]] bool is_day_of_week(std::string_view folded_word);

}  // namespace contacts
