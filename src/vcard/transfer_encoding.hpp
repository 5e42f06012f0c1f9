// The encodings that carry a value through 7-bit text: quoted-printable (RFC 2045 6.7) and base64.
#pragma once

#include <string>
#include <string_view>

#include "vcard/value_form.hpp"

namespace contacts {

// Soft line breaks are gone before. An "=" that begins no pair of hexadecimal digits stays; one at the end goes, with
// blanks after it. In a value of components an encoded semicolon is one of the text: it comes out escaped, where any
// semicolon stands unencoded to separate the components.
[[nodiscard]] std::string decode_quoted_printable(std::string_view value, PropertyForm kind);

// Without white space.
[[nodiscard]] std::string compact_base64(std::string_view value);

}  // namespace contacts
