#include "render/tsv.hpp"

#include <vector>

#include "text/escape.hpp"

namespace contacts {

std::string tsv_value(std::string_view text) {
  // A backslash is doubled so that the escapes can be told from text that looks like one.
  std::string doubled;
  for (const char c : text)
    doubled += c == '\\' ? std::string_view("\\\\") : std::string_view(&c, 1);
  return escape_controls(doubled);
}

void render_tsv(const Results& results, const Layout& layout, std::string& out) {
  const std::vector<FieldPath> fields = script_fields(layout);
  for (const Match& match : results.matches) {
    for (const FieldPath& field : fields) {
      if (&field != &fields.front()) out += '\t';
      out += tsv_value(joined_values(results.directory, *match.entry, field));
    }
    out += '\n';
  }
}

}  // namespace contacts
