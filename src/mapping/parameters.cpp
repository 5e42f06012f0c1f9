#include "mapping/parameters.hpp"

#include <algorithm>
#include <vector>

#include "text/ascii.hpp"

namespace contacts {

bool remove_type(Property& property, std::string_view type) {
  std::size_t removed = 0;
  for (Parameter& parameter : property.parameters) {
    if (!is_same_name(parameter.name, "TYPE")) continue;
    removed += std::erase_if(parameter.values, [&](const std::string& value) { return is_same_name(value, type); });
  }
  std::erase_if(property.parameters, [](const Parameter& one) { return one.values.empty(); });
  return removed > 0;
}

void remove_parameter(Property& property, std::string_view name) {
  std::erase_if(property.parameters, [&](const Parameter& one) { return is_same_name(one.name, name); });
}

bool has_parameter(const Property& property, std::string_view name) {
  return !parameter_values(property, name).empty();
}

std::string first_value(const Property& property, std::string_view parameter) {
  const std::vector<std::string_view> values = parameter_values(property, parameter);
  return values.empty() ? std::string() : std::string(values.front());
}

}  // namespace contacts
