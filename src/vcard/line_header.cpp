#include "vcard/line_header.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "text/ascii.hpp"
#include "text/charset.hpp"
#include "vcard/physical_lines.hpp"

namespace contacts {

namespace {

constexpr std::size_t none = std::string_view::npos;

// Wider than the grammar, which has letters, digits and "-": "X-messaging/xmpp-All" and "X_ID" are found in files.
bool is_name_character(char c) {
  return is_letter_or_digit(c) || c == '-' || c == '_' || c == '.' || c == '/';
}

bool contains(std::string_view text, std::string_view part) {
  for (std::size_t at = 0; at + part.size() <= text.size(); ++at) {
    if (begins_with_name(text.substr(at), part)) return true;
  }
  return false;
}

// "X-GOOGLE TALK" is found in files.
bool is_name(std::string_view name) {
  if (name.empty() || !is_letter_or_digit(name.front())) return false;
  const bool may_have_blanks = begins_with_name(name, "X-");
  return std::ranges::all_of(name, [&](char c) { return is_name_character(c) || (may_have_blanks && c == ' '); });
}

// Group and name, as far as the first colon or semicolon.
struct Name {
  std::string_view group;
  std::string_view name;
  std::size_t end = 0;  // of both, with blanks
};

std::optional<Name> parse_name(std::string_view line) {
  std::size_t end = 0;
  std::size_t dot = none;
  while (end < line.size() && (is_name_character(line[end]) || line[end] == ' ')) {
    if (line[end] == '.' && dot == none) dot = end;
    ++end;
  }
  if (end == line.size() || (line[end] != ':' && line[end] != ';')) return std::nullopt;
  Name result{.group = {}, .name = trim_blanks(line.substr(0, end)), .end = end};
  if (dot != none) {
    result.group = trim_blanks(line.substr(0, dot));
    result.name = trim_blanks(line.substr(dot + 1, end - dot - 1));
    if (!is_name(result.group)) return std::nullopt;
  }
  if (!is_name(result.name)) return std::nullopt;
  return result;
}

// RFC 6868. Only 4.0 has it: a caret in a parameter of 3.0 is a caret, and goes out again as it came.
std::string decode_carets(std::string_view value) {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char next = value[i] == '^' && i + 1 < value.size() ? value[i + 1] : '\0';
    if (next == 'n') {
      out += '\n';
    } else if (next == '\'') {
      out += '"';
    } else {
      out += value[i];
      if (next != '^') continue;
    }
    ++i;
  }
  return out;
}

class ParameterParser {
 public:
  ParameterParser(std::string_view line, std::size_t offset, VcardVersion version)
      : line_(line), offset_(offset), version_(version) {}

  // All parameters; the parser then stands at the colon, or at the end of a line that has none.
  std::vector<Parameter> parse() {
    while (offset_ < line_.size() && line_[offset_] == ';') {
      ++offset_;
      parse_parameter();
    }
    return std::move(parameters_);
  }

  [[nodiscard]] std::size_t offset() const { return offset_; }

 private:
  void parse_parameter() {
    const std::size_t end = std::min(line_.find_first_of("=;:,\"", offset_), line_.size());
    if (end == line_.size() || line_[end] != '=') {
      for (const std::string& value : parse_values())
        add_bare_value(value);
      return;
    }
    const std::string_view name = trim_blanks(line_.substr(offset_, end - offset_));
    offset_ = end + 1;
    std::vector<std::string> values = parse_values();
    if (name.empty()) return;
    if (is_same_name(name, "TYPE")) values = split_types(values);
    parameters_.push_back({.name = std::string(name), .values = std::move(values)});
  }

  std::vector<std::string> parse_values() {
    std::vector<std::string> values;
    values.push_back(parse_value());
    while (offset_ < line_.size() && line_[offset_] == ',') {
      ++offset_;
      values.push_back(parse_value());
    }
    return values;
  }

  std::string parse_value() {
    std::string_view quoted;
    if (offset_ < line_.size() && line_[offset_] == '"') {
      // A quote that nothing closes is a character.
      if (const std::size_t close = line_.find('"', offset_ + 1); close != none) {
        quoted = line_.substr(offset_ + 1, close - offset_ - 1);
        offset_ = close + 1;
      }
    }
    const std::size_t begin = offset_;
    while (offset_ < line_.size() && line_[offset_] != ',' && line_[offset_] != ';' && line_[offset_] != ':')
      ++offset_;
    std::string value(quoted);
    value += line_.substr(begin, offset_ - begin);
    if (version_ == VcardVersion::V4 && value.find('^') != none) return decode_carets(value);
    return value;
  }

  static std::vector<std::string> split_types(const std::vector<std::string>& values) {
    std::vector<std::string> types;
    for (const std::string& value : values) {
      for (std::size_t begin = 0; begin <= value.size();) {
        const std::size_t end = std::min(value.find(',', begin), value.size());
        types.emplace_back(trim_blanks(std::string_view(value).substr(begin, end - begin)));
        begin = end + 1;
      }
    }
    return types;
  }

  void add_bare_value(std::string_view value) {
    value = trim_blanks(value);
    if (value.empty()) return;
    const std::string_view name = name_of_bare_value(value);
    if (name != "TYPE") {
      parameters_.push_back({.name = std::string(name), .values = {std::string(value)}});
      return;
    }
    const auto same =
        std::ranges::find_if(parameters_, [](const Parameter& one) { return is_same_name(one.name, "TYPE"); });
    Parameter& types = same == parameters_.end() ? parameters_.emplace_back(Parameter{"TYPE", {}}) : *same;
    std::ranges::move(split_types({std::string(value)}), std::back_inserter(types.values));
  }

  static std::string_view name_of_bare_value(std::string_view value) {
    struct Row {
      std::string_view value, name;
    };
    constexpr std::array<Row, 12> rows = {{
        {"QUOTED-PRINTABLE", "ENCODING"},
        {"BASE64", "ENCODING"},
        {"B", "ENCODING"},
        {"7BIT", "ENCODING"},
        {"8BIT", "ENCODING"},
        {"INLINE", "VALUE"},
        {"URL", "VALUE"},
        {"URI", "VALUE"},
        {"CID", "VALUE"},
        {"CONTENT-ID", "VALUE"},
        {"UTF-8", "CHARSET"},
        {"US-ASCII", "CHARSET"},
    }};
    const auto* const row = std::ranges::find_if(rows, [&](const Row& one) { return is_same_name(one.value, value); });
    if (row != rows.end()) return row->name;
    return begins_with_name(value, "ISO-8859-") || begins_with_name(value, "WINDOWS-125") ? "CHARSET" : "TYPE";
  }

  std::string_view line_;
  std::size_t offset_;
  VcardVersion version_;
  std::vector<Parameter> parameters_;
};

}  // namespace

std::optional<LineHeader> parse_header(std::string_view line, VcardVersion version) {
  const std::optional<Name> name = parse_name(line);
  if (!name) return std::nullopt;
  LineHeader header;
  header.group = name->group;
  header.name = name->name;
  std::size_t colon = name->end;
  if (line[colon] == ';') {
    ParameterParser parser(line, colon, version);
    header.parameters = parser.parse();
    colon = parser.offset();
    if (colon == line.size()) return std::nullopt;
  }
  header.value = line.substr(colon + 1);
  return header;
}

bool begins_property(std::string_view line) {
  const std::optional<Name> name = parse_name(line);
  if (!name) return false;
  if (line[name->end] == ':') return !line.substr(name->end).starts_with("://");
  return line.find(':', name->end) != none;
}

std::string_view property_name(std::string_view line) {
  const std::optional<Name> name = parse_name(line);
  return name ? name->name : std::string_view();
}

bool declares_quoted_printable(std::string_view header) {
  return contains(header, "QUOTED-PRINTABLE");
}

bool declares_base64(std::string_view header) {
  return contains(header, "BASE64") || contains(header, "ENCODING=B");
}

std::optional<std::string> take_parameter(std::vector<Parameter>& parameters, std::string_view name) {
  std::optional<std::string> value;
  std::erase_if(parameters, [&](Parameter& parameter) {
    if (!is_same_name(parameter.name, name)) return false;
    if (!value && !parameter.values.empty()) value = std::move(parameter.values.front());
    return true;
  });
  return value;
}

}  // namespace contacts
