#include "prefilter/unescape.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>

#include "text/utf8.hpp"

namespace contacts {

namespace {

struct Escape {
  char letter;
  char meaning;
};

constexpr std::array<Escape, 7> escapes = {
    {{'b', '\b'}, {'t', '\t'}, {'n', '\n'}, {'f', '\f'}, {'r', '\r'}, {'"', '"'}, {'\\', '\\'}}};

// Appends the character of \uXXXX or \UXXXXXXXX. Returns the size of the escape; 0 where it is none.
std::size_t append_code_point(std::string& out, std::string_view escape) {
  const std::size_t digits = escape[1] == 'u' ? 4 : 8;
  const std::string_view hexadecimal = escape.substr(2, digits);
  std::uint32_t value = 0;
  const char* const end = hexadecimal.data() + hexadecimal.size();
  const auto [stop, error] = std::from_chars(hexadecimal.data(), end, value, 16);
  const bool is_character = value < 0xD800 || (value > 0xDFFF && value <= 0x10FFFF);
  if (hexadecimal.size() < digits || stop != end || error != std::errc() || !is_character) return 0;
  append_utf8(out, value);
  return 2 + digits;
}

// A line end behind a backslash goes, with all blanks that follow. Returns the size; 0 where it is none.
std::size_t skipped_line_end(std::string_view escape) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t end = std::min(escape.find_first_not_of(blanks, 1), escape.size());
  return escape.substr(0, end).find('\n') == std::string_view::npos ? 0 : end;
}

// Appends what the escape that `escape` begins with stands for. Returns its size.
std::size_t append_escape(std::string& out, std::string_view escape) {
  if (escape.size() < 2) return 0;
  const char letter = escape[1];
  if (letter == 'u' || letter == 'U') return append_code_point(out, escape);
  const auto* const known = std::ranges::find(escapes, letter, &Escape::letter);
  if (known == escapes.end()) return skipped_line_end(escape);
  out += known->meaning;
  return 2;
}

}  // namespace

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t backslash = std::min(text.find('\\', at), text.size());
    out += text.substr(at, backslash - at);
    at = backslash;
    if (at == text.size()) break;
    const std::size_t size = append_escape(out, text.substr(at));
    if (size == 0) out += '\\';
    at += std::max<std::size_t>(size, 1);
  }
  return out;
}

bool escapes_line_end(std::string_view text) {
  for (std::size_t at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at + 1)) {
    if (skipped_line_end(text.substr(at)) != 0) return true;
  }
  return false;
}

}  // namespace contacts
