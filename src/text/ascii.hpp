// ASCII letters and digits, whatever the locale: names of properties, hexadecimal digits, numbers.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace contacts {

[[nodiscard]] constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
[[nodiscard]] constexpr bool is_letter_or_digit(char c) {
  return is_letter(c) || is_digit(c);
}
[[nodiscard]] constexpr bool is_hex_digit(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

[[nodiscard]] constexpr char upper_case(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}
[[nodiscard]] constexpr char lower_case(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] constexpr bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}
[[nodiscard]] bool is_ascii(std::string_view text);

// The control characters of ASCII, DEL too.
[[nodiscard]] constexpr bool is_ascii_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}
// Those characters of ASCII that have the property White_Space.
[[nodiscard]] constexpr bool is_ascii_white_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// Of a word: letters, digits, and what is part of a character beyond ASCII.
[[nodiscard]] constexpr bool is_word_byte(char c) {
  return is_letter_or_digit(c) || !is_ascii(c);
}

// The digits alone, in their order.
[[nodiscard]] std::string digits_of(std::string_view text);
[[nodiscard]] constexpr std::size_t count_digits(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, is_digit));
}
// An empty text is, too.
[[nodiscard]] constexpr bool are_digits(std::string_view text) {
  return std::ranges::all_of(text, is_digit);
}

// Whether `c` is one of the bytes of `set`.
[[nodiscard]] constexpr bool is_in_set(char c, std::string_view set) {
  return set.find(c) != std::string_view::npos;
}

// The text without the bytes of `blanks` at its ends; a part of it, so it lives as long.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text, std::string_view blanks = " \t\r\n") {
  const std::size_t begin = text.find_first_not_of(blanks);
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

// Other characters stay as they are.
[[nodiscard]] std::string upper_case(std::string_view text);
[[nodiscard]] std::string lower_case(std::string_view text);

// Compared without case.
[[nodiscard]] bool is_same_name(std::string_view left, std::string_view right);
[[nodiscard]] bool begins_with_name(std::string_view text, std::string_view prefix);

}  // namespace contacts
