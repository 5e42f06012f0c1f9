// Values between commas (RFC 4180), for spreadsheets.
#pragma once

#include <string>

#include "render/formats.hpp"

namespace contacts {

// A header line with the names of the fields, then one entry a line: the fields of the layout, else those of tsv. Lines
// end with CRLF; several values of a field are joined by ", "; values with commas, quotation marks or line ends stand
// in quotation marks. Line ends stay, other characters that do not print are escaped as in TOML.
void render_csv(const Results& results, const Layout& layout, std::string& out);

}  // namespace contacts
