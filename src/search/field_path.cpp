#include "search/field_path.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <variant>

#include "model/name_parts.hpp"
#include "phone/phone.hpp"
#include "text/escape.hpp"
#include "text/nearest.hpp"

namespace contacts {

namespace {

constexpr std::string_view organisation_prefix = "organisation.";
constexpr std::string_view address_prefix = "address.";
constexpr std::string_view e164_name = "e164";
constexpr std::string_view family_name = "family_name";
constexpr std::string_view given_name = "given_name";

// The kinds that values of a field may have; empty where they have none.
std::span<const ValueKind> kinds_of(const Field& field) {
  if (field.key == nullptr) return {};
  if (const auto* const type = std::get_if<TypedValuesKey>(&field.key->type)) return type->kinds;
  if (const auto* const type = std::get_if<AddressesKey>(&field.key->type)) return type->kinds;
  return {};
}

const AddressPart* find_part(std::string_view name) {
  return find_address_part(name.starts_with(address_prefix) ? name.substr(address_prefix.size()) : name);
}

// A path that does not lead to the organisation.
std::optional<FieldPath> find_own_path(std::string_view name) {
  if (name == e164_name || name.starts_with(std::string(e164_name) + ".")) {
    std::optional<FieldPath> phones = find_own_path("phone" + std::string(name.substr(e164_name.size())));
    if (!phones) return std::nullopt;
    phones->name = name;
    phones->as_e164 = true;
    return phones;
  }
  FieldPath path;
  path.name = name;
  if (const AddressPart* const part = find_part(name)) {
    path.field = find_field("address");
    path.address_part = part->member;
    return path;
  }
  const std::size_t dot = name.find('.');
  path.field = find_field(long_name(name.substr(0, dot)));
  if (path.field == nullptr) return std::nullopt;
  path.is_computed = path.field->name == family_name || path.field->name == given_name;
  if (dot == std::string_view::npos) return path;
  path.kind = find_kind(kinds_of(*path.field), name.substr(dot + 1));
  return path.kind ? std::optional(path) : std::nullopt;
}

}  // namespace

void FieldPath::append_values(const Directory& directory, const Entry& entry, FieldValues& values) const {
  if (as_e164) {
    FieldPath phones = *this;
    phones.as_e164 = false;
    FieldValues written;
    phones.append_values(directory, entry, written);
    for (const FieldValue& value : written) {
      if (const std::optional<PhoneNumber> number = parse_phone(value.text, directory.country(entry)))
        values.add_made(number->e164, value.kind);
    }
    return;
  }
  const Entry* const owner = of_organisation ? directory.organisation_of(entry) : &entry;
  if (owner == nullptr) return;
  if (is_computed) {
    values.add_made(field->name == family_name ? family_name_of(*owner) : given_name_of(*owner));
    return;
  }
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
  text += as_e164 ? "E.164" : part != address_parts.end() ? part->label : field->label;
  if (kind) text.append(" (").append(name_of(*kind)).append(")");
  return text;
}

FieldPath path_to(const Field& field) {
  return FieldPath{std::string(field.name), &field, std::nullopt, nullptr, false, false, false};
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
  return in_quotes(name) + " is not a field" + did_you_mean(name, names);
}

std::vector<std::string> all_field_paths() {
  std::vector<std::string> own;
  for (const Field& field : all_fields())
    own.emplace_back(field.name);
  for (const Field& field : all_fields()) {
    for (const ValueKind kind : kinds_of(field))
      own.push_back(std::string(field.name) + "." + std::string(name_of(kind)));
  }
  for (const AddressPart& part : address_parts)
    own.emplace_back(part.name);
  own.emplace_back(e164_name);
  std::vector<std::string> all = own;
  for (const std::string& path : own)
    all.push_back(std::string(organisation_prefix) + path);
  return all;
}

}  // namespace contacts
