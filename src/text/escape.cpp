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

// What most texts are; to see it they need not be decoded.
bool is_printable_ascii(std::string_view text) {
  bool is_other = false;
  for (const char c : text)
    is_other |= static_cast<unsigned char>(c - ' ') >= 0x7F - ' ';
  return !is_other;
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

std::string escape_controls(std::string_view text, Keep keep) {
  if (is_printable_ascii(text)) return std::string(text);
  std::string out;
  std::size_t copied = 0;  // what stays is copied in runs: most texts are one
  for (std::size_t offset = 0; offset < text.size();) {
    const DecodedCodePoint character = decode_utf8(text, offset);
    const bool harmless = character.valid && !is_control(character.value);
    const std::size_t kept = harmless ? character.size : kept_line_end(text, offset, keep);
    if (kept != 0) {
      offset += kept;
      continue;
    }
    out += text.substr(copied, offset - copied);
    append_escape(out, character);
    offset += character.size;
    copied = offset;
  }
  out += text.substr(copied);
  return out;
}

bool has_controls(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const DecodedCodePoint character = decode_utf8(text, offset);
    const bool white_space = character.value == '\n' || character.value == '\t';
    if (!character.valid || (is_control(character.value) && !white_space)) return true;
    offset += character.size;
  }
  return false;
}

}  // namespace contacts
