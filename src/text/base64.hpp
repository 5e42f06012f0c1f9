// Base64 (RFC 4648 4).
#pragma once

#include <string>
#include <string_view>

namespace contacts {

// Whether this can be decoded: its characters, white space between them, and "=" at the end alone. The "=" may be
// missing: programs leave it out, and readers do without.
[[nodiscard]] bool is_base64(std::string_view text);

// Whether these are characters of base64 and white space, as every piece of it is.
[[nodiscard]] bool has_only_base64_characters(std::string_view text);

// The bytes; whatever is no character of base64 is passed over (RFC 2045 6.8).
[[nodiscard]] std::string decode_base64(std::string_view text);

}  // namespace contacts
