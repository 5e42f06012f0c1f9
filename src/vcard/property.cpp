#include "vcard/property.hpp"

#include <algorithm>

namespace contacts {

bool is_named(const Property& property, std::string_view name) {
  return is_same_name(property.name, name);
}

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
  return std::ranges::any_of(names, [&](std::string_view one) { return is_same_name(one, name); });
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
