#include "render/json.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "model/inherited.hpp"
#include "model/people_of_parts.hpp"
#include "phone/phone.hpp"
#include "render/json_text.hpp"

namespace contacts {

namespace {

using Json = nlohmann::ordered_json;

Json typed_value(const FieldValue& value) {
  Json object = {{"value", value.text}};
  if (value.kind != ValueKind::Unspecified) object["kind"] = name_of(value.kind);
  return object;
}

Json phone_value(const FieldValue& value, std::string_view country) {
  const std::optional<PhoneNumber> number = parse_phone(value.text, country);
  FieldValue with_kind = value;
  if (number && value.kind == ValueKind::Unspecified) with_kind.kind = number->kind;
  Json object = typed_value(with_kind);
  if (number) object["e164"] = number->e164;
  return object;
}

Json address_value(const Address& address) {
  Json object = Json::object();
  const auto add = [&](const char* key, std::string_view value) {
    if (!value.empty()) object[key] = value;
  };
  add("street", address.street);
  add("box", address.box);
  add("postcode", address.postcode);
  add("city", address.city);
  add("region", address.region);
  add("country", address.country);
  add("kind", name_of(address.kind));
  return object;
}

Json phones_of(const Directory& directory, const Entry& entry, const FieldValues& values) {
  Json list = Json::array();
  for (const FieldValue& value : values)
    list.push_back(phone_value(value, directory.country(entry)));
  return list;
}

Json addresses_of(const std::vector<Address>& addresses, std::optional<ValueKind> kind) {
  Json list = Json::array();
  for (const Address& address : addresses) {
    if (!kind || address.kind == *kind) list.push_back(address_value(address));
  }
  return list;
}

Json typed_values(const std::vector<TypedValue>& values) {
  Json list = Json::array();
  for (const TypedValue& value : values)
    list.push_back(typed_value(FieldValue{value.value, value.kind}));
  return list;
}

// The values of a path of `owner`, in the shape of its field.
Json value_of(const Directory& directory, const Entry& owner, const FieldPath& path, const FieldValues& values) {
  if (path.field->name == "phone" && !path.as_e164) return phones_of(directory, owner, values);
  if (path.field->name == "address" && path.address_part == nullptr) return addresses_of(owner.addresses, path.kind);
  Json list = Json::array();
  switch (path.address_part != nullptr || path.as_e164 ? FieldShape::Texts : path.field->shape) {
    case FieldShape::Text:
      return values.begin()->text;
    case FieldShape::Number:
      return std::stoull(std::string(values.begin()->text));
    case FieldShape::Texts:
      for (const FieldValue& value : values)
        list.push_back(value.text);
      break;
    case FieldShape::TypedValues:
      for (const FieldValue& value : values)
        list.push_back(typed_value(value));
      break;
  }
  return list;
}

Json ids_of(const std::vector<const Entry*>& entries) {
  Json ids = Json::array();
  for (const Entry* const entry : entries)
    ids.push_back(entry->id);
  return ids;
}

void add_relations(const Directory& directory, const Entry& entry, Json& object) {
  if (entry.type != EntryType::Organisation) return;
  object["people"] = ids_of(directory.people_of(entry));
  object["parts"] = ids_of(directory.parts_of(entry));
  object["people_of_parts"] = ids_of(people_of_parts(directory, entry));
  object["members"] = ids_of(directory.members_of(entry));
}

void add_path(const Directory& directory, const Entry& entry, const FieldPath& path, Json& object) {
  FieldValues values;
  path.append_values(directory, entry, values);
  if (values.empty()) return;
  const Entry& owner = path.of_organisation ? *directory.organisation_of(entry) : entry;
  object[path.name] = value_of(directory, owner, path, values);
}

void add_inherited(const Directory& directory, const Entry& entry, Json& object) {
  const Inherited inherited = inherited_by(directory, entry);
  Json values = Json::object();
  const auto add = [&](const char* key, const Entry* from, Json list) {
    if (from != nullptr) values[key] = Json{{"from", from->id}, {"values", std::move(list)}};
  };
  add("phone", inherited.phones.from, typed_values(inherited.phones.values));
  add("address", inherited.addresses.from, addresses_of(inherited.addresses.values, std::nullopt));
  add("url", inherited.urls.from, typed_values(inherited.urls.values));
  if (!values.empty()) object["inherited"] = std::move(values);
}

Json entry_object(const Results& results, const Layout& layout, const Match& match) {
  Json object = Json::object();
  for (const FieldPath& path : layout.fields)
    add_path(results.directory, *match.entry, path, object);
  if (!layout.fields.empty()) return object;
  for (const Field& field : all_fields())
    add_path(results.directory, *match.entry, path_to(field), object);
  add_inherited(results.directory, *match.entry, object);
  if (results.detail == Detail::Relations) add_relations(results.directory, *match.entry, object);
  if (!match.fields.empty()) {
    Json matched = Json::array();
    for (const Field* const field : match.fields)
      matched.push_back(field->name);
    object["matched"] = std::move(matched);
  }
  return object;
}

}  // namespace

void render_json(const Results& results, const Layout& layout, std::string& out) {
  Json list = Json::array();
  for (const Match& match : results.matches)
    list.push_back(entry_object(results, layout, match));
  out += json_text(list) + '\n';
}

void render_imported_json(const Directory& directory, const std::vector<Origin>& origins, std::string& out) {
  const Results results{directory, {}};
  const std::size_t first = directory.entries().size() - origins.size();
  Json list = Json::array();
  for (std::size_t i = 0; i < origins.size(); ++i) {
    Match match;
    match.entry = &directory.entries()[first + i];
    Json object = entry_object(results, {}, match);
    const Origin& origin = origins[i];
    if (!origin.text.empty()) object["text"] = origin.text;
    for (const auto& [key, value] : origin.doubts)
      object["doubts"].push_back(Json{{"key", key}, {"value", value}});
    list.push_back(std::move(object));
  }
  out += json_text(list) + '\n';
}

void render_jsonl(const Results& results, const Layout& layout, std::string& out) {
  for (const Match& match : results.matches)
    out += json_text(entry_object(results, layout, match), JsonLines::One) + '\n';
}

void render_tags_json(const std::vector<TagCount>& tags, std::string& out) {
  Json list = Json::array();
  for (const TagCount& one : tags)
    list.push_back(Json{{"tag", one.tag}, {"count", one.count}});
  out += json_text(list) + '\n';
}

void render_diagnostics_json(const std::vector<SourceFile>& files, const std::vector<Diagnostic>& diagnostics,
                             std::string& out) {
  Json list = Json::array();
  for (const Diagnostic& diagnostic : diagnostics) {
    Json object = {{"file", files[diagnostic.location.file].path},
                   {"line", diagnostic.location.line},
                   {"column", diagnostic.location.column},
                   {"severity", diagnostic.severity == Severity::Error ? "error" : "warning"},
                   {"message", diagnostic.message}};
    list.push_back(std::move(object));
  }
  out += json_text(list) + '\n';
}

}  // namespace contacts
