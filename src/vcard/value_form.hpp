// What the separators and escapes in a property's value mean.
#pragma once

#include <string_view>

namespace contacts {

enum class PropertyForm {
  Text,        // one text
  List,        // texts between commas
  Components,  // lists between semicolons
  Opaque,  // a URI, a date, binary data, or what an X- property holds: nothing in it is a separator or an escape to us
};

// By the property's name, in any case. A name that is not known, and is no X- name, is a text.
[[nodiscard]] PropertyForm value_form(std::string_view name);

// Whether a value of this property can be of several lines. An X- property may.
[[nodiscard]] bool may_have_lines(std::string_view name);

// Whether a standard defines a property of this name.
[[nodiscard]] bool is_known_property(std::string_view name);

}  // namespace contacts
