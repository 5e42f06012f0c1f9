#include "text/base64.hpp"

#include <algorithm>
#include <cstddef>

#include "text/ascii.hpp"

namespace contacts {

namespace {

bool is_digit_of_base64(char c) {
  return is_letter_or_digit(c) || c == '+' || c == '/';
}

}  // namespace

bool has_only_base64_characters(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return is_digit_of_base64(c) || c == '=' || is_ascii_white_space(c); });
}

bool is_base64(std::string_view text) {
  constexpr std::size_t digits_of_group = 4;
  std::size_t digits = 0;
  std::size_t padding = 0;
  for (const char c : text) {
    if (is_ascii_white_space(c)) continue;
    if (c == '=') {
      ++padding;
    } else if (padding == 0 && is_digit_of_base64(c)) {
      ++digits;
    } else {
      return false;
    }
  }
  // One digit alone is not yet a byte.
  const std::size_t rest = digits % digits_of_group;
  return rest != 1 && (padding == 0 || (rest != 0 && rest + padding == digits_of_group));
}

std::string decode_base64(std::string_view text) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const char c : text) {
    const std::size_t value = alphabet.find(c);
    if (value == std::string_view::npos) continue;
    bits = (bits << 6U) | static_cast<std::uint32_t>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>((bits >> count) & 0xFFU);
  }
  return bytes;
}

}  // namespace contacts
