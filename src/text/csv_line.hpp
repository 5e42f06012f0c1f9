// Lines of CSV files (RFC 4180).
#pragma once

#include <string>
#include <vector>

namespace contacts {

// The cells between commas and a CRLF; a cell is quoted only where it must be.
void append_csv_line(const std::vector<std::string>& cells, std::string& out);

}  // namespace contacts
