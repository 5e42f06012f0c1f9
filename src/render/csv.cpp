#include "render/csv.hpp"

#include <vector>

#include "render/tsv.hpp"
#include "text/escape.hpp"

namespace contacts {

namespace {

std::string quoted_where_needed(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text)
    quoted += c == '"' ? std::string_view("\"\"") : std::string_view(&c, 1);
  return quoted + '"';
}

void append_line(const std::vector<std::string>& values, std::string& out) {
  for (const std::string& value : values) {
    if (&value != &values.front()) out += ',';
    out += quoted_where_needed(value);
  }
  out += "\r\n";
}

}  // namespace

void render_csv(const Results& results, const Layout& layout, std::string& out) {
  const std::vector<FieldPath> fields = script_fields(layout);
  std::vector<std::string> line;
  for (const FieldPath& field : fields)
    line.push_back(field.name);
  append_line(line, out);
  for (const Match& match : results.matches) {
    line.clear();
    for (const FieldPath& field : fields) {
      line.push_back(escape_controls(joined_values(results.directory, *match.entry, field), Keep::Newlines));
    }
    append_line(line, out);
  }
}

}  // namespace contacts
