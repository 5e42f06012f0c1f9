#include "text/csv_line.hpp"

#include <string_view>

namespace contacts {

namespace {

std::string quoted_where_needed(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text)
    quoted += c == '"' ? std::string_view("\"\"") : std::string_view(&c, 1);
  return quoted + '"';
}

}  // namespace

void append_csv_line(const std::vector<std::string>& cells, std::string& out) {
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) out += ',';
    out += quoted_where_needed(cell);
  }
  out += "\r\n";
}

}  // namespace contacts
