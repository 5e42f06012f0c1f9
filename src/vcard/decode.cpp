#include "vcard/decode.hpp"

#include <utility>

#include "text/line_name.hpp"
#include "vcard/content_line.hpp"
#include "vcard/line_header.hpp"

namespace contacts {

namespace {

constexpr std::string_view escapable_characters = "\\,;:\"";

// The pieces between separators that no backslash escapes, still escaped; one at least.
std::vector<std::string_view> split_escaped(std::string_view value, char separator) {
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\') {
      ++i;
    } else if (value[i] == separator) {
      pieces.push_back(value.substr(begin, i - begin));
      begin = i + 1;
    }
  }
  pieces.push_back(value.substr(begin));
  return pieces;
}

}  // namespace

std::string unescape_text(std::string_view value) {
  std::string text;
  text.reserve(value.size());
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char next = value[i] == '\\' && i + 1 < value.size() ? value[i + 1] : '\0';
    if (next == 'n' || next == 'N') {
      text += '\n';
      ++i;
    } else if (next != '\0' && escapable_characters.find(next) != std::string_view::npos) {
      text += next;
      ++i;
    } else {
      text += value[i];
    }
  }
  return text;
}

std::vector<std::string> split_list(std::string_view value) {
  std::vector<std::string> items;
  for (const std::string_view piece : split_escaped(value, ','))
    items.push_back(unescape_text(piece));
  return items;
}

std::vector<std::vector<std::string>> split_components(std::string_view value) {
  std::vector<std::vector<std::string>> components;
  for (const std::string_view piece : split_escaped(value, ';'))
    components.push_back(split_list(piece));
  return components;
}

std::string write_content_line(const Property& property, VcardVersion version) {
  std::string line;
  if (!property.group.empty()) line = as_line_name(property.group) + '.';
  line += is_frame_of_card(property.name) ? "X-" + property.name : as_line_name(property.name);
  for (const Parameter& parameter : property.parameters)
    line += format_parameter(parameter, version);
  line += ':';
  line += property.value;
  return line;
}

std::optional<Property> parse_content_line(std::string_view line, VcardVersion version) {
  std::optional<LineHeader> header = parse_header(line, version);
  if (!header) return std::nullopt;
  return Property{.group = std::string(header->group),
                  .name = std::string(header->name),
                  .parameters = std::move(header->parameters),
                  .value = std::string(header->value)};
}

}  // namespace contacts
