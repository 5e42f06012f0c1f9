#include "render/duplicates.hpp"

#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "model/place.hpp"
#include "render/columns.hpp"
#include "render/json_text.hpp"
#include "text/escape.hpp"

namespace contacts {

namespace {

void render_duplicates_as_json(const Directory& directory, const std::vector<DuplicateGroup>& groups,
                               std::string& out) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const DuplicateGroup& group : groups) {
    nlohmann::ordered_json entries = nlohmann::ordered_json::array();
    for (const Entry* const entry : group.entries) {
      entries.push_back({{"id", entry->id},
                         {"name", entry->name},
                         {"file", directory.files()[entry->location.file].path},
                         {"line", entry->location.line}});
    }
    list.push_back({{"sure", group.is_sure}, {"reasons", group.reasons}, {"entries", std::move(entries)}});
  }
  out += json_text(list) + '\n';
}

void append_group(const Directory& directory, const DuplicateGroup& group, std::string& out) {
  out += escape_controls(fmt::format("{}{}", group.is_sure ? "" : "perhaps: ", fmt::join(group.reasons, ", "))) + '\n';
  std::vector<Row> rows;
  for (const Entry* const entry : group.entries) {
    rows.push_back(Row{{entry->id}, {escape_controls(entry->name)}, {place_of(directory, *entry)}});
  }
  ColumnLayout layout;
  layout.indent = 2;
  layout.has_header = false;
  append_columns({Column{"", Cut::Last}, Column{"", Cut::Later}, Column{"", Cut::Last}}, rows, layout, out);
}

}  // namespace

void render_duplicates(const Directory& directory, const std::vector<DuplicateGroup>& groups, std::string_view format,
                       std::string& out) {
  if (format == "json") {
    render_duplicates_as_json(directory, groups, out);
    return;
  }
  for (const DuplicateGroup& group : groups) {
    if (!out.empty()) out += '\n';
    append_group(directory, group, out);
  }
}

}  // namespace contacts
