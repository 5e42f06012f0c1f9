#include "render/table.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "render/remark.hpp"
#include "text/escape.hpp"

namespace contacts {

namespace {

using Cell = std::vector<std::string>;

Cell field_cell(const Directory& directory, const Entry& entry, const FieldPath& field) {
  FieldValues values;
  field.append_values(directory, entry, values);
  Cell lines;
  for (const FieldValue& value : values)
    lines.push_back(escape_controls(value.text));
  return lines;
}

// "Näringslivschef, Olofströms kommun" of a contact; the kind of an organisation.
Cell about_cell(const Directory& directory, const Entry& entry) {
  std::string about;
  for (const std::string_view name : {"title", "organisation", "kind"}) {
    for (const std::string& text : field_cell(directory, entry, path_to(*find_field(name)))) {
      about += (about.empty() ? "" : ", ") + text;
    }
  }
  return about.empty() ? Cell{} : Cell{about};
}

Cut cut_of(const FieldPath& path) {
  const Field& field = *path.field;
  if (field.name == "email") return Cut::Middle;
  constexpr std::array<std::string_view, 3> useless_when_cut = {"phone", "id", "uid"};
  if (std::ranges::find(useless_when_cut, field.name) != useless_when_cut.end()) return Cut::Last;
  return field.group == FieldGroup::Name && field.name != "alias" ? Cut::Later : Cut::First;
}

// Columns and rows that grow together, a column at a time.
class TableBuilder {
 public:
  TableBuilder(const Directory& directory, const std::vector<const Entry*>& entries)
      : directory_(directory), entries_(entries), rows_(entries.size()) {}

  void add_field(const FieldPath& field) {
    add(Column{field.label(), cut_of(field)}, [&](const Entry& entry) { return field_cell(directory_, entry, field); });
  }

  void add_about() {
    add(Column{"About", Cut::First}, [&](const Entry& entry) { return about_cell(directory_, entry); });
  }

  void append(const ColumnLayout& layout, std::string& out) const { append_columns(columns_, rows_, layout, out); }

  // All that a row shows, before it is cut.
  [[nodiscard]] std::vector<std::string> texts_of_row(std::size_t index) const {
    std::vector<std::string> texts;
    for (const Cell& cell : rows_[index])
      texts.insert(texts.end(), cell.begin(), cell.end());
    return texts;
  }

 private:
  template <typename MakeCell>
  void add(Column column, MakeCell make_cell) {
    Row cells;
    for (const Entry* const entry : entries_)
      cells.push_back(make_cell(*entry));
    if (std::ranges::all_of(cells, &Cell::empty)) return;
    columns_.push_back(std::move(column));
    for (std::size_t i = 0; i < rows_.size(); ++i)
      rows_[i].push_back(std::move(cells[i]));
  }

  const Directory& directory_;
  const std::vector<const Entry*>& entries_;
  std::vector<Column> columns_;
  std::vector<Row> rows_;
};

}  // namespace

void append_related(const Directory& directory, const std::vector<const Entry*>& entries, bool with_organisation,
                    const ColumnLayout& layout, std::string& out) {
  TableBuilder table(directory, entries);
  for (const std::string_view name : {"name", "phone", "email", "title", "kind"})
    table.add_field(path_to(*find_field(name)));
  if (with_organisation) table.add_field(path_to(*find_field("organisation")));
  table.append(layout, out);
}

void render_table(const Results& results, const Layout& layout, std::string& out) {
  std::vector<const Entry*> entries;
  for (const Match& match : results.matches)
    entries.push_back(match.entry);
  if (entries.empty()) return;
  TableBuilder table(results.directory, entries);
  for (const FieldPath& field : layout.fields)
    table.add_field(field);
  if (layout.fields.empty()) {
    for (const std::string_view name : {"name", "phone", "email"})
      table.add_field(path_to(*find_field(name)));
    table.add_about();
  }
  ColumnLayout columns{layout.columns, 0, true, layout.colour, results.query};
  for (std::size_t i = 0; i < entries.size(); ++i) {
    columns.remarks.push_back(match_remark(results, results.matches[i], table.texts_of_row(i), layout.columns));
  }
  table.append(columns, out);
}

}  // namespace contacts
