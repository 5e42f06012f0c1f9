#include "text/escape.hpp"

#include <cstddef>

#include "text/utf8.hpp"

namespace contacts {

namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

bool is_control(char32_t code_point) {
  return code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F) || code_point == 0x2028 ||
         code_point == 0x2029 || (code_point >= 0x202A && code_point <= 0x202E) ||
         (code_point >= 0x2066 && code_point <= 0x2069);
}

// Whether a letter of two bytes begins at `offset`: none from U+00C0 on is a control character.
bool is_letter_of_two_bytes(std::string_view text, std::size_t offset) {
  const auto first = static_cast<unsigned char>(text[offset]);
  return first >= 0xC3 && first <= 0xDF && offset + 1 < text.size() &&
         (static_cast<unsigned char>(text[offset + 1]) & 0xC0U) == 0x80;
}

// The first at or after `offset` that is a control character or not UTF-8; the size of the text where there is none.
std::size_t find_control(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    const auto byte = static_cast<unsigned char>(text[offset]);
    if (byte >= ' ' && byte < 0x7F) {
      ++offset;
    } else if (is_letter_of_two_bytes(text, offset)) {
      offset += 2;
    } else {
      const DecodedCodePoint character = decode_utf8(text, offset);
      if (!character.valid || is_control(character.value)) return offset;
      offset += character.size;
    }
  }
  return offset;
}

// The bytes from `offset` on that stay because they end a line.
std::size_t kept_line_end(std::string_view text, std::size_t offset, Keep keep) {
  if (keep == Keep::Nothing) return 0;
  if (text[offset] == '\n') return 1;
  return keep == Keep::LineEnds && text.substr(offset).starts_with("\r\n") ? 2 : 0;
}

void append_escape(std::string& out, DecodedCodePoint character) {
  const char32_t value = character.value;
  if (value == '\n' || value == '\r' || value == '\t') {
    out += value == '\n' ? "\\n" : value == '\r' ? "\\r" : "\\t";
    return;
  }
  out += character.valid ? "\\u" : "\\x";
  for (unsigned shift = character.valid ? 16 : 8; shift != 0;) {
    shift -= 4;
    out += hex_digits[(value >> shift) & 0xFU];
  }
}

}  // namespace

void append_escaped(std::string& out, std::string_view text, Keep keep) {
  std::size_t copied = 0;  // what stays is copied in runs: most texts are one
  for (std::size_t offset = find_control(text, 0); offset < text.size(); offset = find_control(text, offset)) {
    if (const std::size_t kept = kept_line_end(text, offset, keep); kept != 0) {
      offset += kept;
      continue;
    }
    out += text.substr(copied, offset - copied);
    const DecodedCodePoint character = decode_utf8(text, offset);
    append_escape(out, character);
    offset += character.size;
    copied = offset;
  }
  out += text.substr(copied);
}

std::string escape_controls(std::string_view text, Keep keep) {
  std::string out;
  append_escaped(out, text, keep);
  return out;
}

bool has_controls(std::string_view text) {
  std::size_t offset = find_control(text, 0);
  while (offset < text.size() && (text[offset] == '\n' || text[offset] == '\t'))
    offset = find_control(text, offset + 1);
  return offset < text.size();
}

}  // namespace contacts
