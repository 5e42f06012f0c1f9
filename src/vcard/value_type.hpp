// The types of values: what VALUE says where it differs from what the property's name says.
#pragma once

#include <string>
#include <string_view>

namespace contacts {

// Of a property of vCard 4.0 without the parameter VALUE, by its name in any case: "uri", "date-and-or-time", … and
// "text" for all that RFC 6350 and its extensions give no other type.
[[nodiscard]] std::string_view default_value_type(std::string_view property);

// Whether values of this type are days, times or both.
[[nodiscard]] bool is_date_type(std::string_view type);

// RFC 6350 writes days, times and offsets in ISO 8601's basic format, jCard in its extended one (RFC 7095 3.5): of
// "19850412T102200-0800" makes "1985-04-12T10:22:00-08:00". What has another form stays as it is.
[[nodiscard]] std::string extended_format(std::string_view value, std::string_view type);

}  // namespace contacts
