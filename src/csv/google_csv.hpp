// CSV that Google Contacts imports.
#pragma once

#include <string_view>
#include <vector>

#include "csv/csv_entry.hpp"

namespace contacts {

// What stands between several values in one cell of Google's files.
inline constexpr std::string_view google_separator = " ::: ";

// Has the columns that Google's own export has, as many numbered ones as the entries need. Keys that Google has no
// column for become custom fields. Cells are written as they are, those that begin with "=", "+", "-" or "@" too: for
// spreadsheet programs they are formulas, but the file is for an importer, to which an apostrophe before each
// international number would be a part of the number.
[[nodiscard]] CsvExport write_google_csv(const Directory& directory, const std::vector<const Entry*>& entries);

}  // namespace contacts
