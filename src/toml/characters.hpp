// Characters as TOML 1.0 classes them.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/ascii.hpp"

namespace contacts {

// White space that ends no line.
[[nodiscard]] constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

// The first byte from an offset on that is none, or the end of the text.
[[nodiscard]] constexpr std::size_t behind_blanks(std::string_view text, std::size_t offset) {
  while (offset < text.size() && is_blank(text[offset]))
    ++offset;
  return offset;
}

[[nodiscard]] constexpr bool is_bare_key_character(char c) {
  return is_letter_or_digit(c) || c == '_' || c == '-';
}

// What a string, or a key in quotation marks, begins with.
[[nodiscard]] constexpr bool is_quote(char c) {
  return c == '"' || c == '\'';
}

// Whether a line ends at an offset, in bytes: there is a newline, with CR before it or not, or the end of the text.
[[nodiscard]] constexpr bool is_line_end(std::string_view text, std::size_t offset) {
  return offset >= text.size() || text[offset] == '\n' || text.substr(offset, 2) == "\r\n";
}
// The offset of the next LF, in bytes; that of the end of the text where there is none.
[[nodiscard]] constexpr std::size_t line_end_from(std::string_view text, std::size_t offset) {
  const std::size_t end = text.find('\n', offset);
  return end == std::string_view::npos ? text.size() : end;
}

// Whether there is nothing in a text that TOML has nowhere: it is UTF-8, no control character is in it but tabs and
// line ends, and a CR is part of one.
[[nodiscard]] bool has_only_toml_characters(std::string_view text);

}  // namespace contacts
