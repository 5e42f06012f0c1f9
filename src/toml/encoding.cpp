#include "toml/encoding.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <fmt/core.h>

#include "text/utf8.hpp"

namespace contacts {

namespace {

using namespace std::string_view_literals;

struct ByteOrderMark {
  std::string_view bytes;
  std::string_view encoding;
};

// UTF-32's little-endian mark begins with UTF-16's.
constexpr std::array<ByteOrderMark, 4> foreign_marks = {{
    {"\xFF\xFE\0\0"sv, "UTF-32LE"},
    {"\0\0\xFE\xFF"sv, "UTF-32BE"},
    {"\xFF\xFE"sv, "UTF-16LE"},
    {"\xFE\xFF"sv, "UTF-16BE"},
}};

constexpr std::size_t sample_size = 4096;  // bytes that are looked at to recognise an encoding by its NUL bytes

std::string looks_like(std::string_view encoding) {
  return fmt::format("this is not UTF-8, it looks like {0}; convert it: iconv -f {0} -t UTF-8", encoding);
}

std::string_view by_byte_order_mark(std::string_view bytes) {
  const auto* const mark = std::find_if(foreign_marks.begin(), foreign_marks.end(),
                                        [&](const ByteOrderMark& one) { return bytes.starts_with(one.bytes); });
  return mark == foreign_marks.end() ? std::string_view() : mark->encoding;
}

// Mostly ASCII text in UTF-16 has a NUL in every second byte, and nowhere else.
std::string_view by_zero_bytes(std::string_view bytes) {
  std::array<std::size_t, 2> zeros = {0, 0};
  const std::string_view sample = bytes.substr(0, sample_size);
  for (std::size_t i = 0; i < sample.size(); ++i)
    zeros.at(i % 2) += sample[i] == '\0' ? 1U : 0U;
  const std::size_t many = sample.size() / 4;
  if (zeros[1] > many && zeros[0] * 8 < zeros[1]) return "UTF-16LE";
  if (zeros[0] > many && zeros[1] * 8 < zeros[0]) return "UTF-16BE";
  return {};
}

// True when at least one character of two bytes or more is well-formed UTF-8.
bool has_multi_byte_character(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const DecodedCodePoint decoded = decode_utf8(bytes, i);
    if (decoded.valid && decoded.size > 1) return true;
    i += decoded.size;
  }
  return false;
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

std::optional<std::string> problem_with_encoding(std::string_view bytes) {
  if (const std::string_view encoding = by_byte_order_mark(bytes); !encoding.empty()) return looks_like(encoding);
  if (bytes.find('\0') != std::string_view::npos) {
    if (const std::string_view encoding = by_zero_bytes(bytes); !encoding.empty()) return looks_like(encoding);
    return "this holds NUL bytes; a directory is a text file";
  }
  if (bytes.find('\r') != std::string_view::npos && bytes.find('\n') == std::string_view::npos) {
    return "lines end with CR alone; save the file with LF or CRLF line ends";
  }
  const std::optional<std::size_t> invalid = find_invalid_utf8(bytes);
  if (!invalid || has_multi_byte_character(bytes)) return std::nullopt;
  return not_utf8(bytes, *invalid);
}

std::string_view without_byte_order_mark(std::string_view bytes) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  while (bytes.starts_with(mark))
    bytes.remove_prefix(mark.size());
  return bytes;
}

}  // namespace contacts
