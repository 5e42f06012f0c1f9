#include "text/escape.hpp"

#include <cstddef>

#include "text/utf8.hpp"

namespace contacts {

namespace {

constexpr std::string_view upper_case_digits = "0123456789ABCDEF";
constexpr std::string_view lower_case_digits = "0123456789abcdef";

// U+061C, U+200E, U+200F: texts in two directions need them, so that a file may hold them.
bool is_directional_mark(char32_t code_point) {
  return code_point == 0x061C || code_point == 0x200E || code_point == 0x200F;
}

// Whether a letter of two bytes begins at `offset` that is no control character: of those from U+00C0 on only U+061C
// is one, whose first byte is 0xD8.
bool is_letter_of_two_bytes(std::string_view text, std::size_t offset) {
  const auto first = static_cast<unsigned char>(text[offset]);
  return first >= 0xC3 && first <= 0xDF && first != 0xD8 && offset + 1 < text.size() &&
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
      if (!character.valid || is_control_character(character.value)) return offset;
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

// The last `count` hexadecimal digits of a number, of those that `digits` lists.
void append_hexadecimal(std::string& out, char32_t value, unsigned count, std::string_view digits) {
  for (unsigned shift = 4 * count; shift != 0;) {
    shift -= 4;
    out += digits[(value >> shift) & 0xFU];
  }
}

void append_escape(std::string& out, DecodedCodePoint character) {
  const char32_t value = character.value;
  if (value == '\n' || value == '\r' || value == '\t') {
    out += value == '\n' ? "\\n" : value == '\r' ? "\\r" : "\\t";
    return;
  }
  out += character.valid ? "\\u" : "\\x";
  append_hexadecimal(out, value, character.valid ? 4 : 2, upper_case_digits);
}

}  // namespace

bool is_control_character(char32_t code_point) {
  return code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F) || code_point == 0x2028 ||
         code_point == 0x2029 || (code_point >= 0x202A && code_point <= 0x202E) ||
         (code_point >= 0x2066 && code_point <= 0x2069) || is_directional_mark(code_point);
}

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

std::string in_quotes(std::string_view text) {
  return "'" + escape_controls(text) + "'";
}

std::string escape_json_controls(std::string_view json) {
  std::string out;
  std::size_t copied = 0;
  for (std::size_t offset = find_control(json, 0); offset < json.size(); offset = find_control(json, offset)) {
    const DecodedCodePoint character = decode_utf8(json, offset);
    if (character.value >= 0x7F) {  // those below stand between values only: line ends
      out += json.substr(copied, offset - copied);
      out += "\\u";
      append_hexadecimal(out, character.value, 4, lower_case_digits);
      copied = offset + character.size;
    }
    offset += character.size;
  }
  out += json.substr(copied);
  return out;
}

bool has_controls(std::string_view text) {
  for (std::size_t offset = find_control(text, 0); offset < text.size(); offset = find_control(text, offset)) {
    const DecodedCodePoint found = decode_utf8(text, offset);
    const bool is_usual = found.value == '\n' || found.value == '\t' || is_directional_mark(found.value);
    if (!found.valid || !is_usual) return true;
    offset += found.size;
  }
  return false;
}

}  // namespace contacts
