#include "render/tsv.hpp"

#include <cstddef>
#include <vector>

#include "parallel/in_parallel.hpp"
#include "text/escape.hpp"

namespace contacts {

std::string tsv_value(std::string_view text) {
  // A backslash is doubled so that the escapes can be told from text that looks like one.
  if (text.find('\\') == std::string_view::npos) return escape_controls(text);
  std::string doubled;
  for (const char c : text)
    doubled += c == '\\' ? std::string_view("\\\\") : std::string_view(&c, 1);
  return escape_controls(doubled);
}

void render_tsv(const Results& results, const Layout& layout, std::string& out) {
  const std::vector<FieldPath> fields = script_fields(layout);
  const auto line_of = [&](std::size_t i) {
    std::string line;
    for (const FieldPath& field : fields) {
      if (&field != &fields.front()) line += '\t';
      line += tsv_value(joined_values(results.directory, *results.matches[i].entry, field));
    }
    return line + '\n';
  };
  make_in_parallel(results.matches.size(), line_of, [&](const std::string& line) { out += line; });
}

}  // namespace contacts
