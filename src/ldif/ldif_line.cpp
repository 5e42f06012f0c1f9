#include "ldif/ldif_line.hpp"

#include <algorithm>
#include <cstdint>

namespace contacts {

namespace {

constexpr std::size_t max_columns = 76;

// SAFE-STRING of RFC 2849, but of its control characters only tab; a blank at the end is allowed there, but easily
// lost.
bool is_safe(std::string_view value) {
  if (value.empty()) return true;
  if (value.front() == ' ' || value.front() == ':' || value.front() == '<' || value.back() == ' ') return false;
  return std::ranges::all_of(
      value, [](char c) { return (c >= ' ' || c == '\t') && c != '\x7F' && static_cast<unsigned char>(c) < 0x80; });
}

// RFC 4648.
std::string base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t begin = 0; begin < bytes.size(); begin += 3) {
    const std::string_view group = bytes.substr(begin, 3);
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 3; ++i)
      bits = (bits << 8U) | (i < group.size() ? static_cast<unsigned char>(group[i]) : 0U);
    for (std::size_t i = 0; i < 4; ++i)
      out += i <= group.size() ? digits[(bits >> (18 - 6 * i)) & 0x3FU] : '=';
  }
  return out;
}

// A continuation begins with a space, which counts. The line is ASCII.
std::string folded(std::string_view line) {
  std::string out(line.substr(0, max_columns));
  for (std::size_t begin = max_columns; begin < line.size(); begin += max_columns - 1) {
    out += "\n ";
    out += line.substr(begin, max_columns - 1);
  }
  return out + '\n';
}

}  // namespace

std::string ldif_line(std::string_view attribute, std::string_view value) {
  std::string line(attribute);
  if (is_safe(value)) {
    line += ": ";
    line += value;
  } else {
    line += ":: ";
    line += base64(value);
  }
  return folded(line);
}

}  // namespace contacts
