// When two values are one, however they are written.
#pragma once

#include <string>
#include <string_view>

#include "model/keys.hpp"

namespace contacts {

// A text that all ways to write a value have in common: the E.164 form of a number and its extension, an e-mail address
// without `mailto:` and with its domain in small letters, a web page as a URI without its scheme and the "/" at its
// end.
// `region`: see parse_phone(). Of a number without an international form, its digits.
[[nodiscard]] std::string common_form(ValueForm form, std::string_view value, std::string_view region);

}  // namespace contacts
