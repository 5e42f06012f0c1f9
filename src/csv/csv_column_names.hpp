// The names of columns that are known.
#pragma once

#include <string_view>

#include "csv/csv_columns.hpp"

namespace contacts {

struct CsvMeaning {
  CsvField field = CsvField::Unknown;
  std::string_view label;
  CsvPart part = CsvPart::Value;
};

// Of a column's folded name; null where it is not known. Not of Google's numbered columns.
[[nodiscard]] const CsvMeaning* find_csv_meaning(std::string_view folded_name);

}  // namespace contacts
