#include "vcard/content_line.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace contacts {

namespace {

constexpr std::size_t max_octets = 75;  // without CRLF, with the space of a continuation

// What the grammars leave out of a value: C0 controls and DEL. Newlines are escaped, a tab is white space.
bool is_left_out(char32_t code_point) {
  return (code_point < U' ' && code_point != U'\t' && code_point != U'\n') || code_point == U'\x7F';
}

std::string escape(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
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

std::string decode_carets(std::string_view value) {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char next = value[i] == '^' && i + 1 < value.size() ? value[i + 1] : '\0';
    if (next == '^' || next == 'n' || next == '\'') {
      out += next == 'n' ? '\n' : next == '\'' ? '"' : '^';
      ++i;
    } else {
      out += value[i];
    }
  }
  return out;
}

bool is_name(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

// Where the first of `ends` stands outside of double quotes, from `begin` on; the size of the line where none does.
std::size_t find_outside_quotes(std::string_view line, std::string_view ends, std::size_t begin) {
  bool is_quoted = false;
  for (std::size_t i = begin; i < line.size(); ++i) {
    if (line[i] == '"') is_quoted = !is_quoted;
    if (!is_quoted && ends.find(line[i]) != std::string_view::npos) return i;
  }
  return line.size();
}

Parameter parse_parameter(std::string_view text, VcardVersion version) {
  const std::size_t equals = std::min(text.find('='), text.size());
  Parameter parameter{std::string(text.substr(0, equals)), {}};
  for (std::size_t begin = equals + 1; begin <= text.size();) {
    const std::size_t end = find_outside_quotes(text, ",", begin);
    std::string value(text.substr(begin, end - begin));
    if (value.size() > 1 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
    parameter.values.push_back(version == VcardVersion::V4 ? decode_carets(value) : std::move(value));
    begin = end + 1;
  }
  return parameter;
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

}  // namespace

CarriedText carried_text(std::string_view text) {
  CarriedText result;
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

// RFC 2426 demands "\;" in plain text, RFC 6350 has none there: Evolution cuts a 3.0 value at a bare semicolon, and
// strict readers refuse a 4.0 card that escapes one.
std::string escape_text(std::string_view text, VcardVersion version) {
  return escape(text, version == VcardVersion::V3 ? "\\,;" : "\\,");
}

std::string escape_component(std::string_view text) {
  return escape(text, "\\,;");
}

std::string format_parameter(const Parameter& parameter, VcardVersion version) {
  std::string out = ";";
  out += parameter.name;
  char separator = '=';
  for (const std::string& value : parameter.values) {
    out += separator;
    out += format_parameter_value(value, version);
    separator = ',';
  }
  return out;
}

std::string write_content_line(const Property& property, VcardVersion version) {
  std::string line = property.group;
  if (!line.empty()) line += '.';
  line += property.name;
  for (const Parameter& parameter : property.parameters)
    line += format_parameter(parameter, version);
  line += ':';
  line += property.value;
  return line;
}

std::optional<Property> parse_content_line(std::string_view line, VcardVersion version) {
  std::size_t end = find_outside_quotes(line, ";:", 0);
  const std::size_t dot = line.substr(0, end).find('.');
  const std::size_t name = dot == std::string_view::npos ? 0 : dot + 1;
  Property property{
      std::string(line.substr(0, name == 0 ? 0 : dot)), std::string(line.substr(name, end - name)), {}, {}};
  if (!is_name(property.name) || (name > 0 && !is_name(property.group))) return std::nullopt;
  while (end < line.size() && line[end] == ';') {
    const std::size_t begin = end + 1;
    end = find_outside_quotes(line, ";:", begin);
    property.parameters.push_back(parse_parameter(line.substr(begin, end - begin), version));
  }
  if (end >= line.size()) return std::nullopt;
  property.value = line.substr(end + 1);
  return property;
}

std::string fold_line(std::string_view line) {
  std::string out;
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
  return out + "\r\n";
}

}  // namespace contacts
