// What a property says, however it is written.
#pragma once

#include <string>
#include <vector>

#include "vcard/property.hpp"

namespace contacts {

// One text for each thing that the property says; those of two properties are the same bytes where they say the same:
// case of names, order and spelling of parameters, folding, escapes that are not needed, and TYPE values that go
// without saying (RFC 2426 3.3.1 and 3.3.2, RFC 6350 6.4.1: VOICE of TEL, INTERNET of EMAIL) make no difference. A
// property that holds a list says one thing for each item; one without a value says nothing.
[[nodiscard]] std::vector<std::string> facts_of(const Property& property);

// True for a property without a value, or of empty components only.
[[nodiscard]] bool is_empty(const Property& property);

}  // namespace contacts
