#include "directory/field_path.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "phone/phone.hpp"
#include "text/escape.hpp"
#include "text/nearest.hpp"

namespace contacts {

namespace {

constexpr std::string_view organisation_prefix = "organisation.";
constexpr std::string_view address_prefix = "address.";

struct AddressPart {
  std::string_view name;
  std::string_view label;
  std::string Address::*member;
};

constexpr std::array<AddressPart, 6> address_parts = {{{"street", "Street", &Address::street},
                                                       {"box", "Box", &Address::box},
                                                       {"postcode", "Postcode", &Address::postcode},
                                                       {"city", "City", &Address::city},
                                                       {"region", "Region", &Address::region},
                                                       {"country", "Country", &Address::country}}};

struct ShortName {
  std::string_view name;
  std::string_view field;
};

constexpr std::array<ShortName, 5> short_names = {
    {{"org", "organisation"}, {"tag", "tags"}, {"mail", "email"}, {"tel", "phone"}, {"web", "url"}}};

struct KindedField {
  std::string_view field;
  std::vector<ValueKind> kinds;
};

const std::vector<KindedField>& kinded_fields() {
  static const std::vector<ValueKind> places = {ValueKind::Work, ValueKind::Home, ValueKind::Other};
  static const std::vector<KindedField> fields = {
      {"phone",
       {ValueKind::Work, ValueKind::Home, ValueKind::Mobile, ValueKind::Fax, ValueKind::Pager, ValueKind::Other}},
      {"email", places},
      {"url", places},
      {"address", places}};
  return fields;
}

std::string_view long_name(std::string_view name) {
  const auto* const found = std::ranges::find(short_names, name, &ShortName::name);
  return found == short_names.end() ? name : found->field;
}

const AddressPart* find_address_part(std::string_view name) {
  if (name.starts_with(address_prefix)) name.remove_prefix(address_prefix.size());
  const auto* const found = std::ranges::find(address_parts, name, &AddressPart::name);
  return found == address_parts.end() ? nullptr : found;
}

std::optional<ValueKind> find_kind(std::string_view field, std::string_view kind) {
  for (const KindedField& one : kinded_fields()) {
    if (one.field != field) continue;
    const auto found = std::ranges::find(one.kinds, kind, [](ValueKind value) { return name_of(value); });
    if (found != one.kinds.end()) return *found;
  }
  return std::nullopt;
}

// A path that does not lead to the organisation.
std::optional<FieldPath> find_own_path(std::string_view name) {
  FieldPath path;
  path.name = name;
  if (const AddressPart* const part = find_address_part(name)) {
    path.field = find_field("address");
    path.address_part = part->member;
    return path;
  }
  const std::size_t dot = name.find('.');
  const std::string_view field = long_name(name.substr(0, dot));
  path.field = find_field(field);
  if (path.field == nullptr) return std::nullopt;
  if (dot == std::string_view::npos) return path;
  path.kind = find_kind(field, name.substr(dot + 1));
  return path.kind ? std::optional(path) : std::nullopt;
}

}  // namespace

void FieldPath::append_values(const Directory& directory, const Entry& entry, FieldValues& values) const {
  const Entry* const owner = of_organisation ? directory.organisation_of(entry) : &entry;
  if (owner == nullptr) return;
  if (address_part != nullptr) {
    for (const Address& address : owner->addresses)
      values.add(address.*address_part, address.kind);
    return;
  }
  if (!kind) {
    field->append_values(directory, *owner, values);
    return;
  }
  FieldValues all;
  field->append_values(directory, *owner, all);
  for (const FieldValue& value : all) {
    if (told_kind(directory, *owner, *field, value) == *kind) values.add_made(std::string(value.text), value.kind);
  }
}

std::string joined_values(const Directory& directory, const Entry& entry, const FieldPath& path) {
  FieldValues values;
  path.append_values(directory, entry, values);
  std::string joined;
  for (const FieldValue& value : values) {
    if (!joined.empty()) joined += ", ";
    joined += value.text;
  }
  return joined;
}

ValueKind told_kind(const Directory& directory, const Entry& entry, const Field& field, const FieldValue& value) {
  if (value.kind != ValueKind::Unspecified || field.name != "phone") return value.kind;
  const std::optional<PhoneNumber> number = parse_phone(value.text, directory.country(entry));
  return number ? number->kind : ValueKind::Unspecified;
}

std::string FieldPath::label() const {
  std::string text = of_organisation ? "Organisation: " : "";
  const auto* const part = std::ranges::find(address_parts, address_part, &AddressPart::member);
  text += part != address_parts.end() ? part->label : field->label;
  if (kind) text.append(" (").append(name_of(*kind)).append(")");
  return text;
}

FieldPath path_to(const Field& field) {
  return FieldPath{std::string(field.name), &field, std::nullopt, nullptr, false};
}

std::optional<FieldPath> find_field_path(std::string_view name) {
  if (std::optional<FieldPath> own = find_own_path(name)) return own;
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos || long_name(name.substr(0, dot)) != "organisation") return std::nullopt;
  std::optional<FieldPath> path = find_own_path(name.substr(dot + 1));
  if (!path) return std::nullopt;
  path->name = name;
  path->of_organisation = true;
  return path;
}

std::string problem_with_field(std::string_view name) {
  const std::vector<std::string> paths = all_field_paths();
  const std::vector<std::string_view> names(paths.begin(), paths.end());
  return "'" + escape_controls(name) + "' is not a field" + did_you_mean(name, names);
}

std::vector<std::string> all_field_paths() {
  std::vector<std::string> own;
  for (const Field& field : all_fields())
    own.emplace_back(field.name);
  for (const KindedField& field : kinded_fields()) {
    for (const ValueKind kind : field.kinds)
      own.push_back(std::string(field.field) + "." + std::string(name_of(kind)));
  }
  for (const AddressPart& part : address_parts)
    own.emplace_back(part.name);
  std::vector<std::string> all = own;
  for (const std::string& path : own)
    all.push_back(std::string(organisation_prefix) + path);
  return all;
}

}  // namespace contacts
