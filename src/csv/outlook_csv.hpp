// CSV that Outlook imports.
#pragma once

#include <vector>

#include "csv/csv_entry.hpp"

namespace contacts {

// Has the names of Outlook's own columns in English. What Outlook has no column for is among the losses. The text
// begins with a byte order mark, without which it would be taken for the code page of the machine. Cells that begin
// with "=" or
// "+" are written as they are, for the reason that write_google_csv has.
[[nodiscard]] CsvExport write_outlook_csv(const Directory& directory, const std::vector<const Entry*>& entries);

}  // namespace contacts
