// Changes to the parameters of a property.
#pragma once

#include <string>
#include <string_view>

#include "vcard/property.hpp"

namespace contacts {

// Removes one value of TYPE; false where there is none.
bool remove_type(Property& property, std::string_view type);

void remove_parameter(Property& property, std::string_view name);

[[nodiscard]] bool has_parameter(const Property& property, std::string_view name);

// Empty where the property has no such parameter.
[[nodiscard]] std::string first_value(const Property& property, std::string_view parameter);

}  // namespace contacts
