#include "model/fields.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>
#include <variant>

#include "model/kept_facts.hpp"

namespace contacts {

namespace {

// Appends what an entry says under a key.
class Appending {
 public:
  Appending(const Directory& directory, const Entry& entry, FieldValues& values)
      : directory_(directory), entry_(entry), values_(values) {}

  void operator()(const TextKey& type) const { values_.add(entry_.*type.member); }
  void operator()(const LinesKey& type) const { values_.add(entry_.*type.member); }
  void operator()(const TextsKey& type) const { add_all(entry_.*type.member); }
  void operator()(const IdKey& /*type*/) const { values_.add(entry_.id); }
  void operator()(const UidKey& /*type*/) const { values_.add_made(directory_.uid_of(entry_)); }
  void operator()(const ReferenceKey& type) const {
    if (const Reference* const reference = type.get(entry_)) values_.add(directory_.name_of(*reference));
  }
  void operator()(const ReferencesKey& type) const {
    for (const Reference& reference : entry_.*type.member)
      values_.add(directory_.name_of(reference));
  }
  void operator()(const TypedValuesKey& type) const {
    for (const TypedValue& value : entry_.*type.member)
      values_.add(value.value, value.kind);
  }
  void operator()(const AddressesKey& type) const {
    for (const Address& address : entry_.*type.member)
      values_.add_made(to_string(address), address.kind);
  }
  void operator()(const DateKey& type) const { add(entry_.*type.member); }
  void operator()(const YearlessDateKey& type) const { add(entry_.*type.member); }
  void operator()(const ContentLinesKey& type) const { add_all(entry_.*type.member); }

 private:
  void add(const std::optional<Date>& date) const {
    if (date) values_.add_made(to_string(*date));
  }
  void add_all(const std::vector<std::string>& texts) const {
    for (const std::string& text : texts)
      values_.add(text);
  }

  const Directory& directory_;
  const Entry& entry_;
  FieldValues& values_;
};

using Append = void (*)(const Directory& directory, const Entry& entry, FieldValues& values);

// One function for each row of the table of keys: a search calls it for each entry and field.
template <std::size_t... row>
constexpr std::array<Append, sizeof...(row)> make_appends(std::index_sequence<row...> /*rows*/) {
  return {[](const Directory& directory, const Entry& entry, FieldValues& values) {
    std::visit(Appending(directory, entry, values), keys[row].type);
  }...};
}

constexpr std::array<Append, keys.size()> appends = make_appends(std::make_index_sequence<keys.size()>());

struct ShapeOf {
  template <typename Type>
  constexpr FieldShape operator()(const Type& /*type*/) const {
    constexpr bool has_kinds = std::is_same_v<Type, TypedValuesKey> || std::is_same_v<Type, AddressesKey>;
    constexpr bool is_list =
        std::is_same_v<Type, TextsKey> || std::is_same_v<Type, ReferencesKey> || std::is_same_v<Type, ContentLinesKey>;
    return has_kinds ? FieldShape::TypedValues : is_list ? FieldShape::Texts : FieldShape::Text;
  }
};

// The field of a key.
constexpr Field of_key(std::string_view name) {
  const Key& key = *find_key(name);
  return {key.name,
          &key,
          key.label,
          key.group,
          std::visit(ShapeOf(), key.type),
          appends[static_cast<std::size_t>(&key - keys.data())]};
}

void append_type(const Directory& /*directory*/, const Entry& entry, FieldValues& values) {
  values.add(name_of(entry.type));
}

void append_more(const Directory& /*directory*/, const Entry& entry, FieldValues& values) {
  if (entry.vcard.empty()) return;
  for (std::string& fact : kept_facts(entry))
    values.add_made(std::move(fact));
}

void append_file(const Directory& directory, const Entry& entry, FieldValues& values) {
  values.add(directory.files()[entry.location.file].path);
}

void append_line(const Directory& /*directory*/, const Entry& entry, FieldValues& values) {
  values.add_made(std::to_string(entry.location.line));
}

// In the order in which `contacts show` prints them.
constexpr auto fields = std::to_array<Field>({
    of_key("name"),
    {"type", nullptr, "Type", FieldGroup::Unsearched, FieldShape::Text, append_type},
    of_key("alias"),
    of_key("kind"),
    of_key("prefix"),
    of_key("given_name"),
    of_key("family_name"),
    of_key("suffix"),
    of_key("title"),
    of_key("role"),
    of_key("department"),
    of_key("organisation"),
    of_key("part_of"),
    of_key("member_of"),
    of_key("phone"),
    of_key("email"),
    of_key("url"),
    of_key("address"),
    of_key("birthday"),
    {"more", nullptr, "More", FieldGroup::Note, FieldShape::Texts, append_more},
    of_key("tags"),
    of_key("note"),
    of_key("source"),
    of_key("checked"),
    of_key("id"),
    of_key("uid"),
    of_key("vcard"),
    {"file", nullptr, "File", FieldGroup::Unsearched, FieldShape::Text, append_file},
    {"line", nullptr, "Line", FieldGroup::Unsearched, FieldShape::Number, append_line},
});

constexpr bool has_field(const Key& key) {
  return std::ranges::find(fields, &key, &Field::key) != fields.end();
}
static_assert(std::ranges::all_of(keys, has_field), "a key has no place among the fields");

}  // namespace

std::span<const Field> all_fields() {
  return fields;
}

const Field* find_field(std::string_view name) {
  const auto* const found =
      std::find_if(fields.begin(), fields.end(), [&](const Field& one) { return one.name == name; });
  return found == fields.end() ? nullptr : found;
}

}  // namespace contacts
