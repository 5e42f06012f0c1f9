// Bytes become physical lines, these by unfolding logical lines, and each of these a content line: name, parameters,
// value. Nothing of src/vcard is used, so that writer and check cannot share a mistake.

#include "vcard_check_lines.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "text/utf8.hpp"

namespace contacts::vcard_check {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct LogicalLine {
  std::size_t number = 0;
  std::string text;
};

bool has_bare_line_end(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\n' && (i == 0 || bytes[i - 1] != '\r')) return true;
    if (bytes[i] == '\r' && bytes.substr(i + 1, 1) != "\n") return true;
  }
  return false;
}

std::vector<std::string_view> physical_lines(std::string_view bytes) {
  std::vector<std::string_view> lines;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return lines;
}

void check_physical_line(std::string_view line, std::size_t number, Findings& findings) {
  if (line.size() > 75) findings.add(number, fmt::format("{} octets, more than 75", line.size()));
  if (find_invalid_utf8(line)) findings.add(number, "not UTF-8 on its own");
}

std::vector<LogicalLine> unfold(const std::vector<std::string_view>& lines, Findings& findings) {
  std::vector<LogicalLine> logical;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i];
    check_physical_line(line, i + 1, findings);
    if (!line.starts_with(' ') && !line.starts_with('\t')) {
      logical.push_back({i + 1, std::string(line)});
      continue;
    }
    if (line.size() == 1) findings.add(i + 1, "empty continuation");
    if (logical.empty()) {
      findings.add(i + 1, "continuation of no line");
    } else {
      logical.back().text += line.substr(1);
    }
  }
  return logical;
}

bool is_name_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-';
}
bool is_unquoted_character(char c) {
  return std::string_view("\";:,").find(c) == std::string_view::npos;
}
bool is_quoted_character(char c) {
  return c != '"';
}
bool is_forbidden_control(char c) {
  return (c >= '\0' && c < ' ' && c != '\t') || c == '\x7F';
}

std::string upper_case(std::string text) {
  for (char& c : text)
    c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  std::string take_while(bool (*belongs)(char)) {
    std::string taken(rest_.begin(), std::ranges::find_if_not(rest_, belongs));
    rest_.remove_prefix(taken.size());
    return taken;
  }

  [[nodiscard]] std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

std::optional<std::string> parse_parameter_value(Cursor& cursor) {
  if (!cursor.take('"')) return cursor.take_while(is_unquoted_character);
  const std::string quoted = cursor.take_while(is_quoted_character);
  if (!cursor.take('"')) return std::nullopt;
  return '"' + quoted + '"';
}

std::optional<Parameter> parse_parameter(Cursor& cursor) {
  Parameter parameter{upper_case(cursor.take_while(is_name_character)), {}};
  if (parameter.name.empty() || !cursor.take('=')) return std::nullopt;
  do {
    std::optional<std::string> value = parse_parameter_value(cursor);
    if (!value) return std::nullopt;
    parameter.values.push_back(std::move(*value));
  } while (cursor.take(','));
  return parameter;
}

// The name after the group, where there is one.
std::string parse_name(Cursor& cursor) {
  const std::string name = cursor.take_while(is_name_character);
  return !name.empty() && cursor.take('.') ? cursor.take_while(is_name_character) : name;
}

std::optional<ContentLine> parse_content_line(const LogicalLine& line, Findings& findings) {
  Cursor cursor(line.text);
  const std::string name = parse_name(cursor);
  ContentLine content{line.number, upper_case(name), {}, {}};
  while (cursor.take(';')) {
    std::optional<Parameter> parameter = parse_parameter(cursor);
    if (!parameter) return std::nullopt;
    content.parameters.push_back(std::move(*parameter));
  }
  if (name.empty() || !cursor.take(':')) return std::nullopt;
  content.value = cursor.rest();
  if (name != content.name && !content.name.starts_with("X-")) {
    findings.add(line.number, fmt::format("{} is not in upper case", name));
  }
  return content;
}

}  // namespace

void Findings::add(std::size_t line, std::string_view finding) {
  all_.push_back(fmt::format("line {}: {}", line, finding));
}

std::vector<ContentLine> read_content_lines(std::string_view bytes, Findings& findings) {
  if (bytes.starts_with(byte_order_mark)) {
    findings.add(1, "byte order mark");
    bytes.remove_prefix(byte_order_mark.size());
  }
  if (!bytes.ends_with("\r\n")) findings.add(0, "does not end with CRLF");
  if (has_bare_line_end(bytes)) findings.add(0, "a line end that is not CRLF");
  std::vector<ContentLine> lines;
  for (const LogicalLine& line : unfold(physical_lines(bytes), findings)) {
    if (std::ranges::any_of(line.text, is_forbidden_control)) findings.add(line.number, "control character");
    if (std::optional<ContentLine> content = parse_content_line(line, findings)) {
      lines.push_back(std::move(*content));
    } else {
      findings.add(line.number, line.text.empty() ? "empty line" : "not a content line");
    }
  }
  return lines;
}

}  // namespace contacts::vcard_check
