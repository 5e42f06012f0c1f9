#include "vcard/transfer_encoding.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace contacts {

namespace {

int hexadecimal(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

// Whether what comes after `text` is escaped by a backslash at its end.
bool ends_in_escape(std::string_view text) {
  const std::size_t last = text.find_last_not_of('\\');
  const std::size_t backslashes = text.size() - (last == std::string_view::npos ? 0 : last + 1);
  return backslashes % 2 == 1;
}

}  // namespace

std::string decode_quoted_printable(std::string_view value, PropertyForm kind) {
  const bool escapes_semicolons = kind == PropertyForm::Components && value.find(';') != std::string_view::npos;
  std::string out;
  out.reserve(value.size());
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '=') {
      out += value[i];
      continue;
    }
    if (value.find_first_not_of(" \t", i + 1) == std::string_view::npos) break;
    const int high = hexadecimal(value[i + 1]);
    const int low = i + 2 < value.size() ? hexadecimal(value[i + 2]) : -1;
    if (high < 0 || low < 0) {
      out += '=';
      continue;
    }
    const char decoded = static_cast<char>(high * 16 + low);
    if (decoded == ';' && escapes_semicolons && !ends_in_escape(out)) out += '\\';
    out += decoded;
    i += 2;
  }
  return out;
}

std::string compact_base64(std::string_view value) {
  std::string out(value);
  std::erase_if(out, is_ascii_white_space);
  return out;
}

}  // namespace contacts
