// Names without what people leave out when they type them.
#pragma once

#include <string>
#include <string_view>

namespace contacts {

// Whether squeezed() leaves out an ASCII character.
[[nodiscard]] constexpr bool is_left_out(char c) {
  return c == ' ' || c == '-' || c == '.' || c == '\'' || c == '&' || c == '`';
}

// Folded text without apostrophes, hyphens, dots, "&", "·" and blanks: "obrien" of "o'brien", "att" of "at&t".
[[nodiscard]] std::string squeezed(std::string_view folded);

// Whether squeezed(folded) is `wanted`. Quick where it is not.
[[nodiscard]] bool is_squeezed_to(std::string_view folded, std::string_view wanted);

// Whether `wanted`, which is squeezed, begins in squeezed(folded) where a word of `folded` begins.
[[nodiscard]] bool begins_in_squeezed(std::string_view folded, std::string_view wanted);

}  // namespace contacts
