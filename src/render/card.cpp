#include "render/card.hpp"

#include <algorithm>
#include <array>

#include "phone/phone.hpp"
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

std::vector<const Field*> fields_of(const Layout& layout) {
  if (!layout.fields.empty()) return layout.fields;
  std::vector<const Field*> fields;
  for (const Field& field : all_fields()) {
    if (std::ranges::find(not_on_cards, field.name) == not_on_cards.end()) fields.push_back(&field);
  }
  return fields;
}

class CardWriter {
 public:
  CardWriter(const Results& results, const Layout& layout, std::string& out)
      : directory_(results.directory), detail_(results.detail), layout_(layout), fields_(fields_of(layout)), out_(out) {}

  void append(const Entry& entry) {
    out_ += toned(escape_controls(entry.name), Tone::Strong, layout_.colour) + '\n';
    FieldValues values;
    for (const Field* const field : fields_) {
      values.clear();
      field->append_values(directory_, entry, values);
      append_field(entry, *field, values);
    }
    if (detail_ == Detail::Entry || entry.type != EntryType::Organisation) return;
    append_relations("People", directory_.people_of(entry));
    append_relations("Parts", directory_.parts_of(entry));
    append_relations("Members", directory_.members_of(entry));
  }

 private:
  void append_field(const Entry& entry, const Field& field, const FieldValues& values) {
    std::string_view label = field.label;
    for (const FieldValue& value : values) {
      append_value(label, escape_controls(value.text, Keep::Newlines), name_of(kind_of(entry, field, value)));
      label = {};
    }
  }

  // A number without a kind tells its kind itself.
  [[nodiscard]] ValueKind kind_of(const Entry& entry, const Field& field, const FieldValue& value) const {
    if (value.kind != ValueKind::Unspecified || field.name != "phone") return value.kind;
    const std::optional<PhoneNumber> number = parse_phone(value.text, directory_.country(entry));
    return number ? number->kind : ValueKind::Unspecified;
  }

  void append_value(std::string_view label, std::string text, std::string_view kind) {
    if (!kind.empty()) text.append(" (").append(kind).append(")");
    const bool fits = layout_.columns > value_indent + narrowest_value;
    const std::size_t room = fits ? layout_.columns - value_indent : layout_.columns > 0 ? narrowest_value : 0;
    for (const std::string& line : wrap_to_width(text, room)) {
      if (!label.empty() || !line.empty()) out_.append(label_indent, ' ');
      out_ += toned(label, Tone::Faint, layout_.colour);
      if (!line.empty()) out_.append(value_indent - label_indent - display_width(label), ' ').append(line);
      out_ += '\n';
      label = {};
    }
  }

  void append_relations(std::string_view title, const std::vector<const Entry*>& entries) {
    if (entries.empty()) return;
    out_.append("\n").append(label_indent, ' ');
    out_ += toned(title, Tone::Strong, layout_.colour) + '\n';
    append_related(directory_, entries, ColumnLayout{layout_.columns, 2 * label_indent, false, false}, out_);
  }

  const Directory& directory_;
  Detail detail_;
  const Layout& layout_;
  std::vector<const Field*> fields_;
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
