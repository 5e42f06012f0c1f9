#include "vcard/property.hpp"

#include <algorithm>

namespace contacts {

namespace {

char upper_case(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

}  // namespace

bool is_same_name(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, {}, upper_case, upper_case);
}

bool is_named(const Property& property, std::string_view name) {
  return is_same_name(property.name, name);
}

std::vector<std::string_view> parameter_values(const Property& property, std::string_view name) {
  std::vector<std::string_view> values;
  for (const Parameter& parameter : property.parameters) {
    if (is_same_name(parameter.name, name))
      values.insert(values.end(), parameter.values.begin(), parameter.values.end());
  }
  return values;
}

}  // namespace contacts
