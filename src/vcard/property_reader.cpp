// A value that declares no charset is UTF-8 if it can be. If not, it is in the charset that another property of the
// card declares; else damaged UTF-8, if most of what is not ASCII is UTF-8, and what is not becomes U+FFFD; else
// Windows-1252.
//
// vCard 2.1 escapes nothing but the semicolon of a component. Programs that write it escape more, so its readers
// (measured: vobject, ez-vcard, Android) undo more: \\ \, \: and \n as well, and here they do, too.
#include "vcard/property_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/core.h>

#include "text/base64.hpp"
#include "text/charset.hpp"
#include "text/utf8.hpp"
#include "vcard/transfer_encoding.hpp"
#include "vcard/value_form.hpp"

namespace contacts {

namespace {

bool is_plain_utf8(std::string_view text) {
  return text.find('\0') == std::string_view::npos && !find_invalid_utf8(text);
}

// Text in a charset of 8 bits may look like a character of UTF-8 here and there, and UTF-8 may be cut.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t valid = 0;
  std::size_t invalid = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const DecodedCodePoint decoded = decode_utf8(bytes, i);
    if (!decoded.valid) ++invalid;
    if (decoded.valid && decoded.size > 1) ++valid;
    i += decoded.size;
  }
  return valid > invalid;
}

std::string with_replacements(std::string_view bytes) {
  std::string text;
  for (std::size_t i = 0; i < bytes.size();) {
    const DecodedCodePoint decoded = decode_utf8(bytes, i);
    if (decoded.valid) {
      text += bytes.substr(i, decoded.size);
    } else {
      append_utf8(text, U'\uFFFD');
    }
    i += decoded.size;
  }
  return text;
}

// CR and CRLF, which an encoding can carry, as LF.
std::string with_newlines(std::string text) {
  if (text.find('\r') == std::string::npos) return text;
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

// In a value that is escaped but for its newlines.
std::string escape_newlines(std::string text) {
  if (text.find('\n') == std::string::npos) return text;
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out;
}

bool is_separator(char c, PropertyForm kind) {
  return (c == ';' && kind == PropertyForm::Components) || (c == ',' && kind == PropertyForm::List);
}

void append_escaped(std::string& out, char c) {
  if (c == '\\' || c == ',' || c == ';') out += '\\';
  out += c;
}

std::string escape_21_as_3(std::string_view value, PropertyForm kind) {
  constexpr std::string_view undone = "\\,;:";
  std::string out;
  out.reserve(value.size() + value.size() / 8);
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char next = value[i] == '\\' && i + 1 < value.size() ? value[i + 1] : '\0';
    if (value[i] == '\n') {
      out += "\\n";
    } else if (next == 'n' || next == 'N') {
      out += "\\n";
      ++i;
    } else if (next != '\0' && undone.find(next) != std::string_view::npos) {
      append_escaped(out, next);
      ++i;
    } else if (is_separator(value[i], kind)) {
      out += value[i];
    } else {
      append_escaped(out, value[i]);
    }
  }
  return out;
}

// The values of VALUE and ENCODING that only 2.1 has, or that say nothing.
void convert_value_parameter(std::vector<Parameter>& parameters) {
  std::erase_if(parameters, [](const Parameter& one) {
    return is_same_name(one.name, "VALUE") && one.values.size() == 1 && is_same_name(one.values.front(), "INLINE");
  });
  for (Parameter& parameter : parameters) {
    if (!is_same_name(parameter.name, "VALUE")) continue;
    for (std::string& value : parameter.values) {
      if (is_same_name(value, "URL")) value = "uri";
    }
  }
}

bool is_any_of(std::string_view value, const auto&... names) {
  return (is_same_name(value, names) || ...);
}

}  // namespace

ReadProperty PropertyReader::read(LineHeader header) {
  ReadProperty result;
  result.property.group = header.group;
  result.property.name = header.name;
  result.property.parameters = std::move(header.parameters);
  if (!result.property.parameters.empty()) convert_parameters(result);
  result.property.value = read_value(header.value, result);
  return result;
}

void PropertyReader::convert_parameters(ReadProperty& result) {
  if (syntax_ == CardSyntax::V21) convert_value_parameter(result.property.parameters);
  for (Parameter& parameter : result.property.parameters) {
    if (!is_plain_utf8(parameter.name)) parameter.name = undeclared_to_utf8(std::move(parameter.name), result);
    std::ranges::replace(parameter.name, '\n', ' ');  // unbalanced quotes can hide the end of a line
    for (std::string& value : parameter.values) {
      if (!is_plain_utf8(value)) value = undeclared_to_utf8(std::move(value), result);
    }
  }
  std::erase_if(result.property.parameters, [](const Parameter& one) { return one.name.empty(); });
}

std::string PropertyReader::read_value(std::string_view bytes, ReadProperty& result) {
  std::vector<Parameter>& parameters = result.property.parameters;
  std::optional<std::string> encoding;
  std::optional<std::string> charset;
  if (!parameters.empty()) {
    encoding = take_parameter(parameters, "ENCODING");
    charset = take_parameter(parameters, "CHARSET");
  }
  if (encoding && is_any_of(*encoding, "B", "BASE64")) {
    if (is_base64(bytes)) {
      parameters.push_back({.name = "ENCODING", .values = {"b"}});
      return compact_base64(bytes);
    }
    // It goes on without the encoding: nobody could decode it.
    if (bytes.find("://") == std::string_view::npos) result.problems.emplace_back("is said to be base64, but is not");
  }
  if (encoding && !is_any_of(*encoding, "B", "BASE64", "QUOTED-PRINTABLE", "Q", "7BIT", "8BIT"))
    parameters.push_back({.name = "ENCODING", .values = {*encoding}});
  const bool is_quoted_printable = encoding && is_any_of(*encoding, "QUOTED-PRINTABLE", "Q");
  const bool is_as_is = !is_quoted_printable && is_plain_utf8(bytes) && (!charset || is_utf8_name(*charset));
  const bool is_escaped = syntax_ != CardSyntax::V21;
  if (is_as_is && is_escaped) return escape_newlines(std::string(bytes));
  const PropertyForm kind = value_form(result.property.name);
  std::string value(is_quoted_printable ? decode_quoted_printable(bytes, kind) : bytes);
  if (!is_as_is) value = to_utf8(std::move(value), charset, result);
  value = with_newlines(std::move(value));
  return is_escaped || kind == PropertyForm::Opaque ? escape_newlines(std::move(value)) : escape_21_as_3(value, kind);
}

std::string PropertyReader::to_utf8(std::string bytes, const std::optional<std::string>& charset,
                                    ReadProperty& result) {
  if (charset && !is_utf8_name(*charset)) {
    std::optional<DecodedText> decoded = decode_charset(bytes, *charset);
    if (decoded) {
      if (decoded->has_replacements)
        result.problems.push_back(fmt::format("bytes that are not {} became U+FFFD", *charset));
      bytes = std::move(decoded->text);
    } else if (find_invalid_utf8(bytes)) {
      result.problems.push_back(fmt::format("charset '{}' is not known, the text may be misread", *charset));
    }
  }
  return undeclared_to_utf8(std::move(bytes), result);
}

std::string PropertyReader::undeclared_to_utf8(std::string bytes, ReadProperty& result) {
  if (std::erase(bytes, '\0') > 0) result.problems.emplace_back("NUL bytes left out");
  if (!find_invalid_utf8(bytes)) return bytes;
  if (!charset_of_card_) charset_of_card_ = survey_charset(card_);
  std::optional<DecodedText> decoded = decode_charset(bytes, *charset_of_card_);
  if (decoded && !decoded->has_replacements) {
    result.guessed_charset = *charset_of_card_;
    return std::move(decoded->text);
  }
  if (!is_mostly_utf8(bytes)) {
    result.guessed_charset = "Windows-1252";
    return decode_windows_1252(bytes);
  }
  result.problems.emplace_back("bytes that are not UTF-8 became U+FFFD");
  return with_replacements(bytes);
}

}  // namespace contacts
