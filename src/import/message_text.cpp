#include "import/message_text.hpp"

#include <algorithm>
#include <cstddef>

#include "text/ascii.hpp"
#include "text/base64.hpp"
#include "text/charset.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

constexpr int deepest_part = 8;  // multipart inside of multipart

// Takes the first line off the text, with its line end.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  return lower_case(c) - 'a' + 10;
}

// How many bytes of a soft line break begin the text, of which the first is "="; 0 where none does.
std::size_t soft_break_size(std::string_view text) {
  std::size_t at = text.find_first_not_of(" \t", 1);
  if (at != std::string_view::npos && text[at] == '\r') ++at;
  return at < text.size() && text[at] == '\n' ? at + 1 : 0;
}

// A parameter of a header (RFC 2045 5.1): the charset of `text/plain; charset="utf-8"`. Empty where there is none.
std::string parameter(std::string_view value, std::string_view name) {
  std::size_t at = value.find(';');
  while (at != std::string_view::npos) {
    std::string_view rest = trimmed(value.substr(at + 1));
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos) return {};
    const bool is_meant = is_same_name(trimmed(rest.substr(0, equals)), name);
    rest = trimmed(rest.substr(equals + 1));
    const bool is_quoted = rest.starts_with('"');
    if (is_quoted) rest.remove_prefix(1);
    const std::size_t end = std::min(rest.find(is_quoted ? '"' : ';'), rest.size());
    if (is_meant) return std::string(trimmed(rest.substr(0, end)));
    at = value.find(';', static_cast<std::size_t>(rest.data() - value.data()) + end);
  }
  return {};
}

std::string_view behind_headers(std::string_view part) {
  while (!part.empty() && !take_line(part).empty()) {
  }
  return part;
}

std::optional<std::string> text_of_part(std::string_view part, int depth);

// The text of the first part that has one. Before each part stands a line of two hyphens and the boundary, and behind
// the last one more hyphens.
std::optional<std::string> text_of_parts(std::string_view body, const std::string& boundary, int depth) {
  std::optional<std::size_t> begin;  // of the part
  for (std::string_view rest = body; !rest.empty();) {
    const std::size_t end = body.size() - rest.size();
    const std::string_view line = trimmed(take_line(rest));
    const bool is_last = line == "--" + boundary + "--";
    if (!is_last && line != "--" + boundary) continue;
    if (begin) {
      if (std::optional<std::string> text = text_of_part(body.substr(*begin, end - *begin), depth + 1)) return text;
    }
    if (is_last) return std::nullopt;
    begin = body.size() - rest.size();
  }
  return begin ? text_of_part(body.substr(*begin), depth + 1) : std::nullopt;
}

std::optional<std::string> text_of_part(std::string_view part, int depth) {
  const std::string type = header_of(part, "Content-Type").value_or("text/plain");
  const std::string_view media(trimmed(std::string_view(type).substr(0, type.find(';'))));
  if (begins_with_name(media, "multipart/") && depth < deepest_part)
    return text_of_parts(behind_headers(part), parameter(type, "boundary"), depth);
  const std::optional<std::string> disposition = header_of(part, "Content-Disposition");
  const bool is_attached = disposition && begins_with_name(trimmed(*disposition), "attachment");
  if (!is_same_name(media, "text/plain") || is_attached) return std::nullopt;
  const std::string encoding = header_of(part, "Content-Transfer-Encoding").value_or("");
  std::string bytes(behind_headers(part));
  if (is_same_name(trimmed(encoding), "quoted-printable")) bytes = decoded_quoted_printable(bytes);
  if (is_same_name(trimmed(encoding), "base64")) bytes = decode_base64(bytes);
  return decoded_charset(bytes, parameter(type, "charset"));
}

}  // namespace

std::optional<std::string> header_of(std::string_view message, std::string_view name) {
  std::optional<std::string> value;
  while (!message.empty()) {
    const std::string_view line = take_line(message);
    if (line.empty()) break;
    const bool goes_on = line.front() == ' ' || line.front() == '\t';
    if (goes_on && value) {
      const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
      value->append(" ").append(line.substr(begin));
    } else if (value) {
      break;
    } else if (const std::size_t colon = line.find(':'); !goes_on && colon != std::string_view::npos) {
      if (is_same_name(trimmed(line.substr(0, colon)), name)) value = std::string(line.substr(colon + 1));
    }
  }
  return value;
}

std::string body_of_message(std::string_view message) {
  const std::string text = text_of_part(message, 0).value_or("");
  std::string own;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = take_line(rest);
    if (!line.starts_with('>')) own.append(line).append("\n");
  }
  return own;
}

std::string decoded_quoted_printable(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (rest.front() != '=') {
      bytes += rest.front();
    } else if (rest.size() > 2 && is_hex_digit(rest[1]) && is_hex_digit(rest[2])) {
      bytes += static_cast<char>(hex_value(rest[1]) * 16 + hex_value(rest[2]));
      i += 2;
    } else if (const std::size_t size = soft_break_size(rest); size > 0) {
      i += size - 1;
    } else {
      bytes += '=';
    }
  }
  return bytes;
}

std::string decoded_charset(const std::string& bytes, const std::string& charset) {
  if (const auto text = decode_charset(bytes, charset)) return text->text;
  return find_invalid_utf8(bytes) ? decode_windows_1252(bytes) : bytes;
}

}  // namespace contacts
