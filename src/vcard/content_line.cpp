#include "vcard/content_line.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "text/line_name.hpp"
#include "text/utf8.hpp"
#include "vcard/structured_name.hpp"

namespace contacts {

namespace {

constexpr std::size_t max_octets = 75;  // without CRLF, with the space of a continuation

// What the grammars leave out of a value: C0 controls and DEL. Newlines are escaped, a tab is white space.
constexpr bool is_left_out(char32_t code_point) {
  return (code_point < U' ' && code_point != U'\t' && code_point != U'\n') || code_point == U'\x7F';
}

// What is in a text, bit by bit. Most texts have nothing that needs any care, and that is seen quickest of all bytes at
// once.
constexpr unsigned char escapable = 1;
constexpr unsigned char changed = 2;
constexpr unsigned char not_ascii = 4;
constexpr unsigned char line_end = 8;

constexpr unsigned char content_of(unsigned char byte) {
  if (byte >= 0x80) return not_ascii;
  if (is_left_out(byte)) return byte == '\r' ? changed | line_end : changed;
  if (byte == '\n') return escapable | line_end;
  return byte == '\\' || byte == ',' || byte == ';' ? escapable : 0;
}

constexpr std::array<unsigned char, 256> contents = [] {
  std::array<unsigned char, 256> of_bytes{};
  for (std::size_t byte = 0; byte < of_bytes.size(); ++byte)
    of_bytes.at(byte) = content_of(static_cast<unsigned char>(byte));
  return of_bytes;
}();

unsigned contents_of(std::string_view text) {
  unsigned all = 0;
  for (const char c : text)
    all |= contents[static_cast<unsigned char>(c)];
  return all;
}

void append_escaped(std::string& out, std::string_view text, std::string_view special) {
  if ((contents_of(text) & escapable) == 0) {
    out += text;
    return;
  }
  for (const char c : text) {
    if (c == '\n' || special.find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' ? 'n' : c;
  }
}

std::string encode_carets(std::string_view value) {
  std::string out;
  for (const char c : value) {
    switch (c) {
      case '^':
        out += "^^";
        break;
      case '\n':
        out += "^n";
        break;
      case '"':
        out += "^'";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string without_quotes_and_newlines(std::string_view value) {
  std::string out(value);
  std::ranges::replace(out, '"', '\'');
  std::ranges::replace(out, '\n', ' ');
  return out;
}

std::string format_parameter_value(std::string_view value, VcardVersion version) {
  const std::string encoded = version == VcardVersion::V4 ? encode_carets(value) : without_quotes_and_newlines(value);
  return encoded.find_first_of(":;,") == std::string::npos ? encoded : '"' + encoded + '"';
}

std::string code_points(const std::set<char32_t>& characters) {
  std::string out;
  for (const char32_t character : characters) {
    if (!out.empty()) out += ", ";
    out += fmt::format("U+{:04X}", static_cast<unsigned>(character));
  }
  return out;
}

void append_folded(std::string& out, std::string_view line) {
  std::size_t octets = 0;
  for (std::size_t offset = 0; offset < line.size();) {
    const std::size_t size = decode_utf8(line, offset).size;
    if (octets + size > max_octets) {
      out += "\r\n ";
      octets = 1;
    }
    out += line.substr(offset, size);
    octets += size;
    offset += size;
  }
}

}  // namespace

CarriedText carried_text(std::string_view text) {
  CarriedText result;
  if (is_carried(text)) {
    result.text = text;
    return result;
  }
  for (std::size_t offset = 0; offset < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, offset);
    const std::string_view bytes = text.substr(offset, decoded.size);
    offset += decoded.size;
    if (!decoded.valid) {
      result.has_replacements = true;
      append_utf8(result.text, U'\uFFFD');
    } else if (decoded.value == U'\r') {
      if (!text.substr(offset).starts_with('\n')) result.text += '\n';
    } else if (is_left_out(decoded.value)) {
      result.left_out.insert(decoded.value);
    } else {
      result.text += bytes;
    }
  }
  return result;
}

bool is_carried(std::string_view text) {
  const unsigned all = contents_of(text);
  return (all & changed) == 0 && ((all & not_ascii) == 0 || !find_invalid_utf8(text));
}

bool is_blank_when_carried(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, offset);
    if (!decoded.valid) return false;
    if (!is_left_out(decoded.value) && !is_blank(text.substr(offset, decoded.size))) return false;
    offset += decoded.size;
  }
  return true;
}

void append_losses(const CarriedText& carried, std::string_view where, std::vector<std::string>& losses) {
  if (!carried.left_out.empty()) {
    const std::string_view noun = carried.left_out.size() == 1 ? "control character" : "control characters";
    losses.push_back(fmt::format("{} {} left out of {}", noun, code_points(carried.left_out), where));
  }
  if (carried.has_replacements) losses.push_back(fmt::format("bytes that are not UTF-8 became U+FFFD in {}", where));
}

// RFC 2426 demands "\;" in plain text, RFC 6350 has none there: Evolution cuts a 3.0 value at a bare semicolon, and
// strict readers refuse a 4.0 card that escapes one.
void append_text(std::string& out, std::string_view text, VcardVersion version) {
  append_escaped(out, text, version == VcardVersion::V3 ? "\\,;" : "\\,");
}

std::string escape_text(std::string_view text, VcardVersion version) {
  std::string out;
  append_text(out, text, version);
  return out;
}

void append_component(std::string& out, std::string_view text) {
  append_escaped(out, text, "\\,;");
}

std::string escape_component(std::string_view text) {
  std::string out;
  append_component(out, text);
  return out;
}

std::string format_parameter(const Parameter& parameter, VcardVersion version) {
  std::string out = ";";
  out += as_line_name(parameter.name);
  char separator = '=';
  for (const std::string& value : parameter.values) {
    out += separator;
    out += format_parameter_value(value, version);
    separator = ',';
  }
  return out;
}

std::string as_one_line(std::string_view line) {
  std::string out;
  for (const char c : carried_text(line).text)
    c == '\n' ? out += "\\n" : out += c;
  return out;
}

std::string fold_line(std::string_view line) {
  std::string out(line);
  fold_last_line(out, 0);
  return out;
}

// Whatever a card, a table or somebody's own line held: no line ends in the middle, and none has a control character.
// All that is written as a vCard goes through here.
void fold_last_line(std::string& text, std::size_t begin) {
  if ((contents_of(std::string_view(text).substr(begin)) & (changed | line_end)) != 0) {
    const std::string line = as_one_line(std::string_view(text).substr(begin));
    text.erase(begin).append(line);
  }
  if (text.size() - begin > max_octets) {
    const std::string line = text.substr(begin);
    text.resize(begin);
    append_folded(text, line);
  }
  text += "\r\n";
}

}  // namespace contacts
