// URIs (RFC 3986) as far as vCards need them.
#pragma once

#include <string>
#include <string_view>

namespace contacts {

// True for a scheme, a colon and at least one more character, all of them characters that a URI can hold.
[[nodiscard]] bool is_uri(std::string_view text);

// True for a UUID in its written form: 8-4-4-4-12 hexadecimal digits.
[[nodiscard]] bool is_uuid(std::string_view text);

// A web page as people write it ("www.example.org/å b") as a URI: with a scheme, and with percent signs for what no URI
// can hold. Empty where the text is blank.
[[nodiscard]] std::string to_uri(std::string_view text);

}  // namespace contacts
