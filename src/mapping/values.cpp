#include "mapping/values.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "model/validate.hpp"
#include "text/ascii.hpp"
#include "vcard/decode.hpp"

namespace contacts {

namespace {

using ComponentLists = std::vector<std::vector<std::string>>;

std::string component(const ComponentLists& components, std::size_t index, std::string_view separator) {
  return index < components.size() ? joined(components[index], separator) : std::string();
}

ValueKind place_kind(const Property& property) {
  if (has_type(property, "work")) return ValueKind::Work;
  if (has_type(property, "home")) return ValueKind::Home;
  return ValueKind::Unspecified;
}

ValueKind phone_kind(const Property& property) {
  if (has_type(property, "fax")) return ValueKind::Fax;
  if (has_type(property, "pager")) return ValueKind::Pager;
  if (has_type(property, "cell")) return ValueKind::Mobile;
  if (!parameter_values(property, unspecified_kind).empty()) return ValueKind::Unspecified;
  const ValueKind kind = place_kind(property);
  return kind == ValueKind::Unspecified ? ValueKind::Other : kind;
}

bool remove_scheme(std::string& text, std::string_view scheme) {
  if (!is_same_name(std::string_view(text).substr(0, scheme.size()), scheme)) return false;
  text.erase(0, scheme.size());
  return true;
}

std::string trimmed_text(const Property& property) {
  return std::string(trimmed(text_value(property)));
}

// The lines of an envelope; RFC 6350 6.3.1 writes their ends as "\n", RFC 6868 as "^n".
std::string label_of(const Property& property) {
  const std::vector<std::string_view> labels = parameter_values(property, "LABEL");
  return labels.empty() ? std::string() : unescape_text(labels.front());
}

// "1980-02-29" and "--02-29" as their digits: "19800229", "--0229".
std::string without_hyphens(std::string_view date) {
  const std::string_view prefix = date.starts_with("--") ? "--" : "";
  std::string digits(prefix);
  for (const char c : date.substr(prefix.size())) {
    if (c != '-') digits += c;
  }
  return digits;
}

std::optional<Date> parse_date(std::string_view text) {
  const std::string date = without_hyphens(text.substr(0, text.find_first_of("Tt ")));
  const std::string_view digits = std::string_view(date).substr(date.starts_with("--") ? 2 : 0);
  const bool has_year = digits.size() == date.size();
  if (!are_digits(digits) || digits.size() != (has_year ? 8 : 4)) return std::nullopt;
  const std::string_view day = digits.substr(digits.size() - 4);
  Date result{std::nullopt, number_of(day.substr(0, 2)), number_of(day.substr(2))};
  if (has_year) result.year = number_of(digits.substr(0, 4));
  if (problem_with_date(result)) return std::nullopt;
  return result;
}

// Apple writes a year for a birthday that has none, and says so in a parameter, or not at all where another program has
// dropped it (nextcloud/contacts#3645).
bool omits_year(const Property& property, const Date& date) {
  constexpr int year_of_apple = 1604;
  if (date.year == year_of_apple) return true;
  const std::vector<std::string_view> omitted = parameter_values(property, "X-APPLE-OMIT-YEAR");
  return !omitted.empty() && date.year && are_digits(omitted.front()) && omitted.front().size() == 4 &&
         number_of(omitted.front()) == *date.year;
}

}  // namespace

std::string text_value(const Property& property) {
  return unescape_text(property.value);
}

std::vector<std::string> list_value(const Property& property) {
  std::vector<std::string> items = split_list(property.value);
  std::erase_if(items, [](const std::string& item) { return is_blank(item); });
  return items;
}

TypedValue phone_value(const Property& property) {
  std::string text = trimmed_text(property);
  if (!remove_scheme(text, "tel:")) return {std::move(text), phone_kind(property), {}};
  // RFC 3966: what follows a semicolon belongs to the number_of, but only an extension is dialled.
  constexpr std::string_view extension = ";ext=";
  const std::size_t begin = text.find(extension);
  std::string number_of = text.substr(0, text.find(';'));
  if (begin != std::string::npos) {
    const std::size_t digits = begin + extension.size();
    number_of += " ext. " + text.substr(digits, text.find(';', digits) - digits);
  }
  return {std::move(number_of), phone_kind(property), {}};
}

TypedValue place_value(const Property& property) {
  std::string text = trimmed_text(property);
  if (is_named(property, "EMAIL")) remove_scheme(text, "mailto:");
  return {std::move(text), place_kind(property), {}};
}

Address address_value(const Property& property) {
  enum Index : std::size_t { Box, Extended, Street, City, Region, Postcode, Country };
  const ComponentLists parts = split_components(property.value);
  Address address;
  address.box = component(parts, Box, ", ");
  address.street = joined({component(parts, Extended, ", "), component(parts, Street, ", ")}, ", ");
  address.city = component(parts, City, ", ");
  address.region = component(parts, Region, ", ");
  address.postcode = component(parts, Postcode, ", ");
  address.country = component(parts, Country, ", ");
  address.kind = place_kind(property);
  if (is_blank(to_string(address))) address.street = label_of(property);
  return address;
}

StructuredName name_value(const Property& property) {
  enum Index : std::size_t { Family, Given, Additional, Prefix, Suffix };
  const ComponentLists parts = split_components(property.value);
  return {component(parts, Family, " "), component(parts, Given, " "), component(parts, Prefix, " "),
          component(parts, Suffix, ", ")};
}

std::vector<std::string> organisation_value(const Property& property) {
  std::vector<std::string> names;
  for (const std::vector<std::string>& items : split_components(property.value))
    names.push_back(joined(items, ", "));
  while (!names.empty() && is_blank(names.back()))
    names.pop_back();
  return names;
}

int number_of(std::string_view digits) {
  int value = 0;
  for (const char digit : digits)
    value = value * 10 + (digit - '0');
  return value;
}

std::optional<Date> date_value(const Property& property) {
  std::optional<Date> date = parse_date(text_value(property));
  if (date && omits_year(property, *date)) date->year.reset();
  return date;
}

std::string uid_value(const Property& property) {
  std::string uid = text_value(property);
  remove_scheme(uid, "urn:uuid:");
  return uid;
}

std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
  std::string all;
  for (const std::string& text : texts) {
    if (text.empty()) continue;
    if (!all.empty()) all += separator;
    all += text;
  }
  return all;
}

bool has_type(const Property& property, std::string_view type) {
  return std::ranges::any_of(parameter_values(property, "TYPE"),
                             [&](std::string_view one) { return is_same_name(one, type); });
}

}  // namespace contacts
