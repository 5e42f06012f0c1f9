#include "vcard/card_parser.hpp"

#include <array>
#include <string>
#include <utility>

#include <fmt/core.h>

#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"
#include "vcard/value_form.hpp"

namespace contacts {

namespace {

constexpr std::size_t most_properties = 100'000;
constexpr std::size_t most_octets = std::size_t{64} * 1024 * 1024;
constexpr std::size_t deepest_card = 8;
constexpr std::size_t usual_properties = 12;
// Splitting a value into its parts takes some hundred octets for each.
constexpr std::size_t longest_value_of_parts = std::size_t{1024} * 1024;

std::size_t leading_blanks(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && is_blank_character(text[count]))
    ++count;
  return count;
}

// As a file of its own, with the line ends that a value of several lines has.
std::string text_of(const Card& card) {
  std::string text = card.version == VcardVersion::V4 ? "BEGIN:VCARD\nVERSION:4.0\n" : "BEGIN:VCARD\nVERSION:3.0\n";
  for (const Property& property : card.properties) {
    text += write_content_line(property, card.version);
    text += '\n';
    if (text.size() > max_content_line) return text;
  }
  return text + "END:VCARD\n";
}

bool has_parts(std::string_view name) {
  const PropertyForm kind = value_form(name);
  return kind == PropertyForm::Components || kind == PropertyForm::List;
}

}  // namespace

Card CardParser::parse() {
  const std::optional<PhysicalLine> begin = lines_.peek();
  lines_.physical().advance();
  lines_.physical().set_indent(leading_blanks(begin->text));
  Card card = parse_after_begin(begin->number, 0);
  lines_.physical().set_indent(0);
  return card;
}

Card CardParser::parse_after_begin(std::size_t number, std::size_t depth) {
  const std::optional<PhysicalLine> first = lines_.peek();
  const CardSyntax syntax = find_syntax(first);
  PropertyReader reader(syntax, first ? file_.substr(first->offset) : std::string_view());
  Card card{.version = version_of(syntax), .properties = {}};
  card.properties.reserve(usual_properties);
  while (has_next_line(number)) {
    std::optional<ContentLine> line = lines_.next();
    if (is_card_delimiter(line->text, "END")) break;
    const std::size_t line_number = line->number;
    const std::size_t count = card.properties.size();
    parse_line(std::move(*line), reader, card);
    if (card.properties.size() > count && is_named(card.properties.back(), "AGENT"))
      parse_agent(card.properties.back(), line_number, depth);
  }
  return card;
}

// Whether the card that line `begin` began goes on.
bool CardParser::has_next_line(std::size_t begin) {
  const std::optional<PhysicalLine> line = lines_.peek();
  if (!line) {
    problems_.add(begin, "the file ends before the END:VCARD of this card");
    return false;
  }
  if (!is_card_delimiter(line->text, "BEGIN")) return true;
  problems_.add(begin, fmt::format("this card has no END:VCARD before the next one begins in line {}", line->number));
  return false;
}

void CardParser::parse_line(ContentLine line, PropertyReader& reader, Card& card) {
  if (!line.problems.is_empty()) problems_.add_all(std::move(line.problems));
  if (line.is_too_long) {
    problems_.add(line.number, fmt::format("{} is longer than {} MiB: left out", property_name(line.text),
                                           max_content_line / 1024 / 1024));
    return;
  }
  std::optional<LineHeader> header = parse_header(line.text, card.version);
  if (!header || is_same_name(header->name, "BEGIN") || is_same_name(header->name, "END")) {
    problems_.add(line.number, fmt::format("no property in '{}': left out", excerpt_of(line.text)));
  } else if (is_same_name(header->name, "VERSION")) {
    if (is_known_version(header->value)) return;
    problems_.add(line.number, fmt::format("version '{}' is not known: read as {}", excerpt_of(header->value),
                                           card.version == VcardVersion::V4 ? "4.0" : "3.0"));
  } else {
    add_property(line, std::move(*header), reader, card);
  }
}

void CardParser::add_property(const ContentLine& line, LineHeader header, PropertyReader& reader, Card& card) {
  ReadProperty read = reader.read(std::move(header));
  read.property.line = line.number;
  const std::string& name = read.property.name;
  if (!read.guessed_charset.empty() && remarks_.empty())
    remarks_.push_back({line.number, fmt::format("what is not UTF-8 is read as {}", read.guessed_charset)});
  for (const std::string& problem : read.problems)
    problems_.add(line.number, fmt::format("{}: {}", name, problem));
  octets_ += read.property.value.size();
  if (read.property.value.size() > longest_value_of_parts && has_parts(name)) {
    problems_.add(line.number, fmt::format("{} is longer than 1 MiB: left out", name));
  } else if (card.properties.size() >= most_properties || octets_ > most_octets) {
    octets_ -= read.property.value.size();
    problems_.add(line.number, problems_.is_full() ? "" : fmt::format("too much in one card: {} left out", name));
  } else {
    card.properties.push_back(std::move(read.property));
  }
}

// In 2.1 the card of an agent follows in lines of its own, after "AGENT:" or "AGENT:BEGIN:VCARD".
void CardParser::parse_agent(Property& agent, std::size_t number, std::size_t depth) {
  const std::optional<PhysicalLine> following = lines_.peek();
  const bool has_begun = is_card_delimiter(agent.value, "BEGIN");
  if (!following || !(has_begun || (trim_blanks(agent.value).empty() && is_card_delimiter(following->text, "BEGIN"))))
    return;
  if (depth + 1 > deepest_card) {
    problems_.add(number, fmt::format("cards inside of cards go deeper than {}: left out", deepest_card));
    skip_cards(has_begun ? 1 : 0);
    return;
  }
  PhysicalLines& physical = lines_.physical();
  const std::size_t indent = physical.indent();
  physical.set_indent(indent + leading_blanks(following->text));
  if (!has_begun) physical.advance();
  const Card card = parse_after_begin(has_begun ? number : following->number, depth + 1);
  physical.set_indent(indent);
  const std::string text = text_of(card);
  if (text.size() > max_content_line) {
    problems_.add(number, "the card of AGENT is too long: left out");
    return;
  }
  agent.value = escape_text(text, VcardVersion::V3);
  std::erase_if(agent.parameters, [](const Parameter& one) { return is_same_name(one.name, "VALUE"); });
}

// Goes past the end of the card that begins here, or of so many that have begun, and of all inside: else each would be
// taken for a card of the file.
void CardParser::skip_cards(std::size_t begun) {
  while (const std::optional<PhysicalLine> line = lines_.peek()) {
    if (is_card_delimiter(line->text, "BEGIN")) ++begun;
    if (is_card_delimiter(line->text, "END")) --begun;
    lines_.physical().advance();
    if (begun == 0) return;
  }
}

CardSyntax CardParser::find_syntax(const std::optional<PhysicalLine>& first) const {
  if (!first) return CardSyntax::V3;
  constexpr std::string_view version = "VERSION:";
  if (is_same_name(first->text.substr(0, version.size()), version)) {
    const std::string_view value = first->text.substr(version.size());
    if (is_known_version(value)) return syntax_of_version(value);
  }
  return survey_syntax(file_.substr(first->offset));
}

}  // namespace contacts
