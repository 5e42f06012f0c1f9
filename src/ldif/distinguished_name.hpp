// Distinguished names of directory servers as text (RFC 4514).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace contacts {

// "o=Berg\, Ek" of "o" and "Berg, Ek": one part of a name. The value is UTF-8.
[[nodiscard]] std::string relative_name(std::string_view attribute, std::string_view value);

// What is wrong with a name as a place to put entries below; nothing where it is one. The empty name is none.
[[nodiscard]] std::optional<std::string> problem_with_base(std::string_view base);

}  // namespace contacts
