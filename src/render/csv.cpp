#include "render/csv.hpp"

#include <vector>

#include "render/tsv.hpp"
#include "text/csv_line.hpp"
#include "text/escape.hpp"

namespace contacts {

void render_csv(const Results& results, const Layout& layout, std::string& out) {
  const std::vector<FieldPath> fields = script_fields(layout);
  std::vector<std::string> line;
  for (const FieldPath& field : fields)
    line.push_back(field.name);
  append_csv_line(line, out);
  for (const Match& match : results.matches) {
    line.clear();
    for (const FieldPath& field : fields) {
      line.push_back(escape_controls(joined_values(results.directory, *match.entry, field), Keep::Newlines));
    }
    append_csv_line(line, out);
  }
}

}  // namespace contacts
