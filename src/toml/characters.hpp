// Characters as TOML 1.0 classes them.
#pragma once

#include "text/ascii.hpp"

namespace contacts {

// White space that ends no line.
[[nodiscard]] constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

[[nodiscard]] constexpr bool is_bare_key_character(char c) {
  return is_letter_or_digit(c) || c == '_' || c == '-';
}

}  // namespace contacts
