#include "toml/encoding.hpp"

#include <algorithm>
#include <cstddef>

#include <fmt/core.h>

#include "text/charset.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

std::string looks_like(std::string_view encoding) {
  return fmt::format("this is not UTF-8, it looks like {0}; convert it: iconv -f {0} -t UTF-8", encoding);
}

// ISO 8859-1 has control characters at 0x80-0x9F, where Windows-1252 has quotes and dashes.
std::string_view eight_bit_encoding(std::string_view bytes) {
  const bool uses_controls = std::any_of(bytes.begin(), bytes.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 && byte <= 0x9F;
  });
  return uses_controls ? "WINDOWS-1252" : "ISO-8859-1 (Latin-1)";
}

std::string not_utf8(std::string_view bytes, std::size_t offset) {
  const auto line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
  const std::string_view encoding = eight_bit_encoding(bytes);
  return fmt::format("this is not UTF-8 (byte 0x{:02X} in line {}), it looks like {}; convert it: iconv -f {} -t UTF-8",
                     static_cast<unsigned char>(bytes[offset]), line, encoding, encoding.substr(0, encoding.find(' ')));
}

}  // namespace

bool has_multi_byte_character(std::string_view bytes) {
  for (std::size_t i = skip_ascii(bytes, 0); i < bytes.size(); i = skip_ascii(bytes, i + 1)) {
    if (decode_utf8(bytes, i).valid) return true;
  }
  return false;
}

std::optional<std::string> problem_with_encoding(std::string_view bytes) {
  if (const std::string_view encoding = wide_encoding(bytes); !encoding.empty()) return looks_like(encoding);
  if (bytes.find('\0') != std::string_view::npos) return "this holds NUL bytes; a directory is a text file";
  if (bytes.find('\n') == std::string_view::npos && bytes.find('\r') != std::string_view::npos) {
    return "lines end with CR alone; save the file with LF or CRLF line ends";
  }
  if (has_multi_byte_character(bytes)) return std::nullopt;
  const std::size_t beyond_ascii = skip_ascii(bytes, 0);
  return beyond_ascii == bytes.size() ? std::nullopt : std::optional(not_utf8(bytes, beyond_ascii));
}

}  // namespace contacts
