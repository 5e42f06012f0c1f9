#include "vcard/jcard_writer.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "text/ascii.hpp"
#include "text/escape.hpp"
#include "vcard/decode.hpp"
#include "vcard/value_form.hpp"
#include "vcard/value_type.hpp"

namespace contacts {

namespace {

using Json = nlohmann::ordered_json;

bool is_own(const Property& property) {
  constexpr std::string_view prefix = "X-CONTACTS-";
  return is_same_name(std::string_view(property.name).substr(0, prefix.size()), prefix);
}

std::string type_of(const Property& property) {
  const std::vector<std::string_view> said = parameter_values(property, "VALUE");
  if (!said.empty()) return lower_case(said.front());
  if (!is_known_property(property.name) && !is_own(property)) return "unknown";
  return std::string(default_value_type(property.name));
}

// A parameter may be given several times: "TYPE=WORK;TYPE=FAX".
Json parameters_of(const Property& property) {
  Json object = Json::object();
  if (!property.group.empty()) object["group"] = property.group;
  for (const Parameter& parameter : property.parameters) {
    if (is_same_name(parameter.name, "VALUE") || object.contains(lower_case(parameter.name))) continue;
    const std::vector<std::string_view> values = parameter_values(property, parameter.name);
    object[lower_case(parameter.name)] = values.size() == 1 ? Json(values.front()) : Json(values);
  }
  return object;
}

// A component of several values is an array, and so is a value of several components (RFC 7095 3.3.1.3).
Json structured(std::string_view value) {
  Json components = Json::array();
  for (std::vector<std::string>& component : split_components(value))
    components.push_back(component.size() == 1 ? Json(std::move(component.front())) : Json(std::move(component)));
  return components.size() == 1 ? components.front() : components;
}

// "1;urn:uuid:…": the second component is a URI, in which nothing is escaped.
Json source_identifier(std::string_view value) {
  const std::size_t end = value.find(';');
  if (end == std::string_view::npos) return value;
  return Json::array({value.substr(0, end), value.substr(end + 1)});
}

// A text that is no number stays a text.
Json integer(std::string_view value) {
  std::int64_t parsed = 0;
  const char* const end = value.data() + value.size();
  const auto [stop, error] = std::from_chars(value.data(), end, parsed);
  return stop == end && error == std::errc() ? Json(parsed) : Json(value);
}

// The same. It is read by JSON's own grammar, which has no "inf": there is no way to write that as a number.
Json floating_point(std::string_view value) {
  const Json parsed = Json::parse(value, nullptr, false);
  return parsed.is_number() ? Json(parsed.get<double>()) : Json(value);
}

Json scalar(std::string_view value, std::string_view type) {
  if (type == "text") return unescape_text(value);
  if (type == "integer") return integer(value);
  if (type == "float") return floating_point(value);
  if (type == "boolean" && is_same_name(value, "TRUE")) return true;
  if (type == "boolean" && is_same_name(value, "FALSE")) return false;
  return is_date_type(type) || type == "utc-offset" ? Json(extended_format(value, type)) : Json(value);
}

Json json_of(const Property& property) {
  const std::string type = type_of(property);
  Json json = Json::array({lower_case(property.name), parameters_of(property), type});
  const PropertyForm kind = value_form(property.name);
  if (type == "text" && is_named(property, "CLIENTPIDMAP")) {
    json.push_back(source_identifier(property.value));
  } else if (type == "text" && kind == PropertyForm::Components) {
    json.push_back(structured(property.value));
  } else if (type == "text" && kind == PropertyForm::List) {
    for (std::string& item : split_list(property.value))
      json.push_back(std::move(item));
  } else {
    json.push_back(scalar(property.value, type));
  }
  return json;
}

}  // namespace

std::string write_jcard(const Card& card) {
  Json properties = Json::array({Json::array({"version", Json::object(), "text", "4.0"})});
  for (const Property& property : card.properties)
    properties.push_back(json_of(property));
  const Json jcard = Json::array({"vcard", std::move(properties)});
  return escape_json_controls(jcard.dump(-1, ' ', false, Json::error_handler_t::replace));
}

void append_jcard(const Card& card, std::size_t index, std::size_t count, std::string& out) {
  if (count > 1) out += index == 0 ? "[\n" : ",\n";
  out += write_jcard(card);
  if (index + 1 == count) out += count > 1 ? "\n]\n" : "\n";
}

}  // namespace contacts
