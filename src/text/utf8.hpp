// UTF-8 as bytes: decoding, counting, checking.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace contacts {

// Small enough to be returned in a register.
struct DecodedCodePoint {
  char32_t value = 0;      // the code point, or the byte itself where `valid` is false
  std::uint16_t size = 1;  // bytes, at least 1
  bool valid = true;
};

// Decodes what begins at byte `offset`, which must be inside `text`, and is not ASCII.
[[nodiscard]] DecodedCodePoint decode_beyond_ascii(std::string_view text, std::size_t offset);

// Decodes what begins at byte `offset`, which must be inside `text`. Overlong forms, surrogates, values above U+10FFFF
// and cut sequences are not valid (Unicode 15, table 3-7): then one byte is taken.
[[nodiscard]] inline DecodedCodePoint decode_utf8(std::string_view text, std::size_t offset) {
  const auto first = static_cast<unsigned char>(text[offset]);
  return first < 0x80 ? DecodedCodePoint{.value = first} : decode_beyond_ascii(text, offset);
}

// Appends a code point as UTF-8.
void append_utf8(std::string& out, char32_t code_point);

// The offset of the first byte at or after `offset` that is not ASCII; the size of the text where there is none.
[[nodiscard]] std::size_t skip_ascii(std::string_view text, std::size_t offset);

// The offset of the first byte that is not part of well-formed UTF-8; nothing where all is.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// Code points, where each byte that is not part of well-formed UTF-8 counts as one.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

}  // namespace contacts
