#include "render/tags.hpp"

#include "render/columns.hpp"
#include "render/json.hpp"
#include "render/tsv.hpp"
#include "text/escape.hpp"

namespace contacts {

namespace {

void render_tag_columns(const std::vector<TagCount>& tags, const Layout& layout, std::string& out) {
  if (tags.empty()) return;
  std::vector<Row> rows;
  for (const TagCount& one : tags)
    rows.push_back(Row{{escape_controls(one.tag)}, {std::to_string(one.count)}});
  append_columns({Column{"Tag", Cut::First}, Column{"Entries", Cut::Last}}, rows,
                 ColumnLayout{layout.columns, 0, true, layout.colour}, out);
}

}  // namespace

void render_tags(const std::vector<TagCount>& tags, std::string_view format, const Layout& layout, std::string& out) {
  if (format == "json") {
    render_tags_json(tags, out);
  } else if (format == "tsv") {
    for (const TagCount& one : tags)
      out += tsv_value(one.tag) + '\t' + std::to_string(one.count) + '\n';
  } else {
    render_tag_columns(tags, layout, out);
  }
}

}  // namespace contacts
