#include "render/tsv.hpp"

#include <array>

#include "text/escape.hpp"

namespace contacts {

namespace {

constexpr std::array<std::string_view, 6> usual_fields = {"name", "phone", "email", "title", "organisation", "id"};

std::vector<const Field*> fields_of(const Layout& layout) {
  if (!layout.fields.empty()) return layout.fields;
  std::vector<const Field*> fields;
  for (const std::string_view name : usual_fields) fields.push_back(find_field(name));
  return fields;
}

}  // namespace

std::string tsv_value(std::string_view text) {
  // A backslash is doubled so that the escapes can be told from text that looks like one.
  std::string doubled;
  for (const char c : text) doubled += c == '\\' ? std::string_view("\\\\") : std::string_view(&c, 1);
  return escape_controls(doubled);
}

void render_tsv(const Results& results, const Layout& layout, std::string& out) {
  const std::vector<const Field*> fields = fields_of(layout);
  FieldValues values;
  for (const Match& match : results.matches) {
    for (const Field* const field : fields) {
      if (field != fields.front()) out += '\t';
      values.clear();
      field->append_values(results.directory, *match.entry, values);
      for (const FieldValue& value : values) {
        if (&value != &*values.begin()) out += ", ";
        out += tsv_value(value.text);
      }
    }
    out += '\n';
  }
}

}  // namespace contacts
