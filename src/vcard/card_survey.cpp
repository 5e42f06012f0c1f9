#include "vcard/card_survey.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "text/charset.hpp"
#include "vcard/content_lines.hpp"
#include "vcard/line_header.hpp"
#include "vcard/physical_lines.hpp"
#include "vcard/property.hpp"

namespace contacts {

namespace {

// Calls `visit` with each physical line that begins a property, until it returns true. No search looks beyond the line:
// a file of many short cards must not cost more than its size.
template <typename Visit>
void visit_lines(std::string_view card, Visit visit) {
  for (std::size_t begin = 0; begin < card.size();) {
    std::size_t end = begin;
    while (end < card.size() && card[end] != '\n' && card[end] != '\r')
      ++end;
    const std::string_view line = trim_blanks(card.substr(begin, end - begin));
    if (is_card_delimiter(line, "BEGIN") || is_card_delimiter(line, "END") || visit(line)) return;
    begin = end + 1;
  }
}

bool is_one_of_version_4(const LineHeader& header) {
  constexpr std::array<std::string_view, 7> names = {"KIND",   "MEMBER", "RELATED",     "LANG",
                                                     "GENDER", "XML",    "CLIENTPIDMAP"};
  constexpr std::array<std::string_view, 4> parameters = {"PREF", "ALTID", "PID", "MEDIATYPE"};
  const auto has = [](const auto& list, std::string_view name) {
    return std::ranges::any_of(list, [&](std::string_view one) { return is_same_name(one, name); });
  };
  return has(names, header.name) ||
         std::ranges::any_of(header.parameters, [&](const Parameter& one) { return has(parameters, one.name); });
}

// A parameter without a name, or an encoding that only 2.1 has.
bool is_one_of_version_21(std::string_view header) {
  if (declares_quoted_printable(header)) return true;
  for (std::size_t begin = header.find(';'); begin != std::string_view::npos;) {
    const std::size_t end = header.find(';', begin + 1);
    const std::string_view parameter = header.substr(begin + 1, end - begin - 1);
    if (!parameter.empty() && parameter.find_first_of("=\"") == std::string_view::npos) return true;
    begin = end;
  }
  return false;
}

}  // namespace

VcardVersion version_of(CardSyntax syntax) {
  return syntax == CardSyntax::V4 ? VcardVersion::V4 : VcardVersion::V3;
}

CardSyntax syntax_of_version(std::string_view value) {
  value = trim_blanks(value);
  if (value.starts_with('2') || value.starts_with('1')) return CardSyntax::V21;
  return value.starts_with('4') ? CardSyntax::V4 : CardSyntax::V3;
}

bool is_known_version(std::string_view value) {
  constexpr std::array<std::string_view, 5> versions = {"2.1", "3.0", "4.0", "3", "4"};
  return std::ranges::find(versions, trim_blanks(value)) != versions.end();
}

CardSyntax survey_syntax(std::string_view card) {
  std::optional<CardSyntax> declared;
  bool is_21 = false;
  bool is_4 = false;
  visit_lines(card, [&](std::string_view line) {
    const std::optional<LineHeader> header = parse_header(line, VcardVersion::V3);
    if (!header) return false;
    if (is_same_name(header->name, "VERSION")) {
      declared = syntax_of_version(header->value);
      return true;
    }
    is_21 = is_21 || is_one_of_version_21(line.substr(0, line.size() - header->value.size() - 1));
    is_4 = is_4 || is_one_of_version_4(*header);
    return false;
  });
  if (declared) return *declared;
  if (is_4) return CardSyntax::V4;
  return is_21 ? CardSyntax::V21 : CardSyntax::V3;
}

std::string survey_charset(std::string_view card) {
  std::string charset;
  visit_lines(card, [&](std::string_view line) {
    std::optional<LineHeader> header = parse_header(line, VcardVersion::V3);
    if (!header) return false;
    charset = take_parameter(header->parameters, "CHARSET").value_or("");
    if (is_utf8_name(charset)) charset.clear();
    return !charset.empty();
  });
  return charset;
}

}  // namespace contacts
