// Characters as TOML 1.0 classes them.
#pragma once

#include <string_view>

#include "text/ascii.hpp"

namespace contacts {

// White space that ends no line.
[[nodiscard]] constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

[[nodiscard]] constexpr bool is_bare_key_character(char c) {
  return is_letter_or_digit(c) || c == '_' || c == '-';
}

// Whether there is nothing in a text that TOML has nowhere: it is UTF-8, no control character is in it but tabs and
// line ends, and a CR is part of one.
[[nodiscard]] bool has_only_toml_characters(std::string_view text);

}  // namespace contacts
