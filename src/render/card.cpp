#include "render/card.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "model/inherited.hpp"
#include "model/people_of_parts.hpp"
#include "model/place.hpp"
#include "render/style.hpp"
#include "render/table.hpp"
#include "text/escape.hpp"
#include "text/width.hpp"

namespace contacts {

namespace {

constexpr std::size_t label_indent = 2;
constexpr std::size_t value_indent = 16;  // fits the longest label
constexpr std::size_t narrowest_value = 20;

// A card begins with the name, and these are for programs.
constexpr std::array<std::string_view, 5> not_on_cards = {"name", "type", "uid", "file", "line"};

std::vector<FieldPath> fields_of(const Layout& layout) {
  if (!layout.fields.empty()) return layout.fields;
  std::vector<FieldPath> fields;
  for (const Field& field : all_fields()) {
    if (std::ranges::find(not_on_cards, field.name) == not_on_cards.end()) fields.push_back(path_to(field));
  }
  return fields;
}

// Blanks between a label and its value; long labels push the value aside.
std::size_t value_gap(std::string_view label) {
  const std::size_t used = label_indent + display_width(label);
  return used < value_indent ? value_indent - used : 1;
}

class CardWriter {
 public:
  CardWriter(const Results& results, const Layout& layout, std::string& out)
      : directory_(results.directory),
        detail_(results.detail),
        query_(results.query),
        layout_(layout),
        fields_(fields_of(layout)),
        out_(out) {}

  void append(const Entry& entry) {
    out_ += toned_with_matches(escape_controls(entry.name), Tone::Strong, query_, layout_.colour) + '\n';
    FieldValues values;
    for (const FieldPath& field : fields_) {
      values.clear();
      field.append_values(directory_, entry, values);
      append_field(entry, field, values);
    }
    if (layout_.fields.empty()) append_inherited(entry);
    const std::size_t end_of_fields = out_.size();
    if (detail_ == Detail::Relations && entry.type == EntryType::Organisation) {
      append_relations("People", directory_.people_of(entry), false);
      append_relations("Parts", directory_.parts_of(entry), false);
      append_relations("People of parts", people_of_parts(directory_, entry), true);
      append_relations("Members", directory_.members_of(entry), false);
    }
    if (!layout_.fields.empty()) return;
    if (out_.size() > end_of_fields) out_ += '\n';
    append_place(entry);
  }

 private:
  void append_field(const Entry& entry, const FieldPath& path, const FieldValues& values) {
    std::string label = path.label();
    for (const FieldValue& value : values) {
      append_value(label, escape_controls(value.text, Keep::Newlines),
                   name_of(told_kind(directory_, entry, *path.field, value)));
      label.clear();
    }
  }

  // Behind the contact's own, each with the organisation it is of.
  void append_inherited(const Entry& entry) {
    const Inherited inherited = inherited_by(directory_, entry);
    append_inherited_values("phone", inherited.phones, [](const TypedValue& phone) { return phone.value; });
    append_inherited_values("url", inherited.urls, [](const TypedValue& url) { return url.value; });
    append_inherited_values("address", inherited.addresses, [](const Address& address) { return to_string(address); });
  }

  template <typename Value, typename Text>
  void append_inherited_values(std::string_view field, const Inherited::Of<Value>& inherited, Text text) {
    std::string_view label = find_field(field)->label;
    for (const Value& value : inherited.values) {
      append_value(label, escape_controls(text(value)), "of " + escape_controls(inherited.from->name));
      label = {};
    }
  }

  void append_value(std::string_view label, std::string text, std::string_view kind) {
    if (!kind.empty()) text.append(" (").append(kind).append(")");
    const bool fits = layout_.columns > value_indent + narrowest_value;
    const std::size_t room = fits ? layout_.columns - value_indent : layout_.columns > 0 ? narrowest_value : 0;
    for (const std::string& line : wrap_to_width(text, room)) {
      if (!label.empty() || !line.empty()) out_.append(label_indent, ' ');
      out_ += toned(label, Tone::Faint, layout_.colour);
      if (!line.empty())
        out_.append(value_gap(label), ' ').append(toned_with_matches(line, Tone::Plain, query_, layout_.colour));
      out_ += '\n';
      label = {};
    }
  }

  // On one line, whatever its width, so that it can be opened as it stands.
  void append_place(const Entry& entry) {
    constexpr std::string_view label = "File";
    out_.append(label_indent, ' ').append(toned(label, Tone::Faint, layout_.colour)).append(value_gap(label), ' ');
    out_ += place_of(directory_, entry) + '\n';
  }

  void append_relations(std::string_view title, const std::vector<const Entry*>& entries, bool with_organisation) {
    if (entries.empty()) return;
    out_.append("\n").append(label_indent, ' ');
    out_ += toned(title, Tone::Strong, layout_.colour) + '\n';
    append_related(directory_, entries, with_organisation,
                   ColumnLayout{layout_.columns, 2 * label_indent, false, false}, out_);
  }

  const Directory& directory_;
  Detail detail_;
  const Query* query_;
  const Layout& layout_;
  std::vector<FieldPath> fields_;
  std::string& out_;
};

}  // namespace

void render_cards(const Results& results, const Layout& layout, std::string& out) {
  CardWriter writer(results, layout, out);
  for (const Match& match : results.matches) {
    if (&match != &results.matches.front()) out += '\n';
    writer.append(*match.entry);
  }
}

}  // namespace contacts
