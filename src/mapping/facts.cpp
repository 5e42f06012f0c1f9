#include "mapping/facts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "mapping/values.hpp"
#include "text/ascii.hpp"
#include "vcard/decode.hpp"
#include "vcard/structured_name.hpp"
#include "vcard/uri.hpp"
#include "vcard/value_type.hpp"

namespace contacts {

namespace {

constexpr char field_end = '\x1F';
constexpr char item_end = '\x1E';

constexpr auto lists = std::to_array<std::string_view>({"NICKNAME", "CATEGORIES"});
constexpr auto compounds = std::to_array<std::string_view>({"N", "ADR", "ORG"});
constexpr auto uris = std::to_array<std::string_view>({"URL"});
constexpr auto dates = std::to_array<std::string_view>({"BDAY", "ANNIVERSARY", "REV", "X-CONTACTS-CHECKED"});

bool goes_without_saying(const Property& property, std::string_view parameter, std::string_view value) {
  if (parameter == "VALUE") return value == "TEXT" || lower_case(value) == default_value_type(property.name);
  return parameter == "TYPE" &&
         ((is_named(property, "TEL") && value == "VOICE") || (is_named(property, "EMAIL") && value == "INTERNET"));
}

std::string parameters_of(const Property& property) {
  std::vector<std::string> values;
  for (const Parameter& parameter : property.parameters) {
    const std::string name = upper_case(parameter.name);
    for (const std::string& value : parameter.values) {
      const std::string said = name == "TYPE" || name == "VALUE" ? upper_case(value) : value;
      if (!goes_without_saying(property, name, said)) values.push_back(fmt::format("{}={}", name, said));
    }
  }
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
  std::string all;
  for (const std::string& value : values) {
    all += value;
    all += item_end;
  }
  return all;
}

std::string compound(const Property& property) {
  std::vector<std::vector<std::string>> components = split_components(property.value);
  const auto is_nothing = [](const std::string& item) { return item.empty(); };
  while (!components.empty() && std::ranges::all_of(components.back(), is_nothing))
    components.pop_back();
  std::string all;
  for (const std::vector<std::string>& component : components) {
    for (const std::string& item : component) {
      all += item;
      all += item_end;
    }
    all += field_end;
  }
  return all;
}

// Whether anything stands between the separators of components and their items: an escaped one has its backslash.
bool has_items(std::string_view components) {
  return components.find_first_not_of(";,") != std::string_view::npos;
}

// An address of 4.0 may be nothing but what is printed on an envelope (RFC 6350 6.3.1).
bool has_label(const Property& property) {
  return is_named(property, "ADR") && std::ranges::any_of(parameter_values(property, "LABEL"),
                                                          [](std::string_view label) { return !is_blank(label); });
}

// "1980-02-29T10:00:00Z" and "19800229T100000Z" are the same. A zone keeps its sign.
std::string date(const Property& property) {
  std::string text = text_value(property);
  const std::size_t end_of_date = std::min(text.find('T'), text.size());
  std::string day = text.substr(0, end_of_date);
  std::string time = text.substr(end_of_date);
  const bool has_year = !day.starts_with("--");
  std::erase(day, '-');
  std::erase(time, ':');
  return (has_year ? "" : "--") + day + time;
}

}  // namespace

std::vector<std::string> facts_of(const Property& property) {
  if (is_empty(property)) return {};
  const std::string start =
      property.group + field_end + upper_case(property.name) + field_end + parameters_of(property) + field_end;
  if (is_one_of(property.name, lists)) {
    std::vector<std::string> facts;
    for (const std::string& item : list_value(property))
      facts.push_back(start + item);
    return facts;
  }
  if (is_one_of(property.name, compounds)) return {start + compound(property)};
  if (is_one_of(property.name, dates)) return {start + date(property)};
  if (is_one_of(property.name, uris)) return {start + to_uri(text_value(property))};
  return {start + text_value(property)};
}

bool is_empty(const Property& property) {
  if (is_one_of(property.name, lists)) return list_value(property).empty();
  if (is_one_of(property.name, compounds)) return !has_items(property.value) && !has_label(property);
  return property.value.empty();
}

}  // namespace contacts
