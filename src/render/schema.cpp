#include "render/schema.hpp"

#include <span>
#include <string_view>
#include <variant>

#include <nlohmann/json.hpp>

#include "model/keys.hpp"

namespace contacts {

namespace {

using Json = nlohmann::ordered_json;

// A text that is empty is as good as none, so every pattern takes it, too.
constexpr const char* email_pattern = R"(@|^\s*$)";
constexpr const char* url_pattern = R"(^[^\u0000-\u0020\u007f]*$|^\s*$)";
constexpr const char* id_pattern = "^[a-z0-9-]*$|^\\s*$";
constexpr const char* country_pattern = "^[A-Z]{2}$|^\\s*$";
constexpr const char* content_line_pattern = R"(:|^\s*$)";
constexpr const char* date_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
constexpr const char* yearless_date_pattern = "^([0-9]{4}|-)-[0-9]{2}-[0-9]{2}$";
constexpr const char* name_pattern = R"([^ \t\r\n])";

Json text() {
  return {{"type", "string"}};
}

Json text_like(const char* pattern) {
  return {{"type", "string"}, {"pattern", pattern}};
}

Json one_or_list(const Json& value) {
  return {{"anyOf", {value, {{"type", "array"}, {"items", value}}}}};
}

// A table with these keys and no other.
Json table(Json properties) {
  return {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
}

Json value_of_form(ValueForm form) {
  switch (form) {
    case ValueForm::Email:
      return text_like(email_pattern);
    case ValueForm::Phone:
      return text();
    case ValueForm::Url:
      return text_like(url_pattern);
  }
  return text();
}

Json address(std::span<const ValueKind> kinds) {
  Json properties = Json::object();
  for (const AddressPart& part : address_parts)
    properties[std::string(part.name)] = text();
  Json names = Json::array({""});
  for (const ValueKind kind : kinds)
    names.push_back(name_of(kind));
  properties["kind"] = {{"enum", std::move(names)}};
  return table(std::move(properties));
}

struct SchemaOf {
  Json operator()(const TextKey& /*type*/) const { return text(); }
  Json operator()(const LinesKey& /*type*/) const { return text(); }
  Json operator()(const TextsKey& /*type*/) const { return one_or_list(text()); }
  Json operator()(const IdKey& /*type*/) const { return text_like(id_pattern); }
  Json operator()(const UidKey& /*type*/) const { return text(); }
  Json operator()(const ReferenceKey& /*type*/) const { return text(); }
  Json operator()(const ReferencesKey& /*type*/) const { return one_or_list(text()); }
  Json operator()(const TypedValuesKey& type) const {
    const Json values = one_or_list(value_of_form(type.form));
    Json kinds = Json::object();
    for (const ValueKind kind : type.kinds)
      kinds[std::string(name_of(kind))] = values;
    Json all = values;
    all["anyOf"].push_back(table(std::move(kinds)));
    return all;
  }
  Json operator()(const AddressesKey& type) const { return one_or_list(address(type.kinds)); }
  Json operator()(const DateKey& /*type*/) const { return text_like(date_pattern); }
  Json operator()(const YearlessDateKey& /*type*/) const { return text_like(yearless_date_pattern); }
  Json operator()(const ContentLinesKey& /*type*/) const { return one_or_list(text_like(content_line_pattern)); }
};

Json described(std::string_view about, const Json& schema) {
  Json result = {{"description", about}};
  result.update(schema);
  return result;
}

Json entries(EntryType type, std::string_view about) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const Key& key : keys) {
    if (!belongs_to(key, type)) continue;
    const Json value = is_required(key) ? text_like(name_pattern) : std::visit(SchemaOf(), key.type);
    properties[std::string(key.name)] = described(key.about, value);
    if (is_required(key)) required.push_back(key.name);
  }
  Json entry = table(std::move(properties));
  entry["required"] = std::move(required);
  return described(about, {{"type", "array"}, {"items", std::move(entry)}});
}

Json directory_table() {
  Json properties = Json::object();
  properties["name"] = described("What the directory is called; UIDs are made from it.", text());
  properties["country"] =
      described("Where numbers without a country code are from: two capital letters (ISO 3166-1), such as SE.",
                text_like(country_pattern));
  return described("What holds for the whole file.", table(std::move(properties)));
}

}  // namespace

std::string directory_schema() {
  Json properties = Json::object();
  properties["directory"] = directory_table();
  for (const auto& [type, about] : {std::pair(EntryType::Organisation, "Organisations, and what they are part of."),
                                    std::pair(EntryType::Contact, "People.")})
    properties[std::string(name_of(type))] = entries(type, about);
  Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                 {"title", "A directory of contacts: see contacts.toml(5)"}};
  schema.update(table(std::move(properties)));
  return schema.dump(2) + '\n';
}

}  // namespace contacts
