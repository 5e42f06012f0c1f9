#include "vcard/card_reader.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/ascii.hpp"
#include "text/charset.hpp"
#include "vcard/card_parser.hpp"
#include "vcard/foreign_text.hpp"
#include "vcard/line_header.hpp"

namespace contacts {

Card read_again(std::string_view text) {
  ContentLines lines(text);
  return CardParser(lines, text).parse();
}

CardReader::CardReader(std::string_view bytes) : CardReader(bytes, decode_wide(bytes)) {}

CardReader::CardReader(std::string_view bytes, std::optional<DecodedText> wide)
    : wide_text_(wide ? std::move(wide->text) : std::string()),
      text_(wide ? std::string_view(wide_text_) : bytes),
      lines_(text_) {
  if (wide && wide->has_replacements) found_.add(1, "what is not UTF-16 became U+FFFD");
}

std::optional<ReadCard> CardReader::next() {
  while (const std::optional<PhysicalLine> begin = find_begin()) {
    has_cards_ = true;
    if (skip_empty_card()) continue;
    CardParser parser(lines_, text_);
    ReadCard result{.card = parser.parse(), .line = begin->number, .problems = {}};
    result.problems = parser.problems().take();
    result.remarks = parser.take_remarks();
    if (wide_text_.empty()) result.text = text_.substr(begin->offset, lines_.physical().offset() - begin->offset);
    return result;
  }
  if (!has_cards_ && !is_in_foreign_text_) found_.add(1, "there is nothing in this file");
  std::ranges::move(found_.take(), std::back_inserter(problems_));
  has_cards_ = true;  // what there is to say of the file is said once
  return std::nullopt;
}

std::optional<PhysicalLine> CardReader::find_begin() {
  while (std::optional<PhysicalLine> line = lines_.peek()) {
    if (is_card_delimiter(line->text, "BEGIN")) {
      is_in_foreign_text_ = false;
      return line;
    }
    report_foreign_text(*line);
    lines_.physical().advance();
  }
  return std::nullopt;
}

// A file of nothing but BEGIN lines has one problem, not as many bad cards as lines.
bool CardReader::skip_empty_card() {
  const std::optional<PhysicalLine> begin = lines_.peek();
  PhysicalLines after = lines_.physical();
  after.advance();
  while (after.peek() && trim_blanks(after.peek()->text).empty())
    after.advance();
  const std::optional<PhysicalLine> following = after.peek();
  if (following && !is_card_delimiter(following->text, "BEGIN")) return false;
  lines_.physical() = after;
  found_.add(begin->number, "BEGIN:VCARD begins no card");
  return true;
}

// "BEGIN:VADDRESSBOOK" and its like around cards, with what they say of themselves.
bool CardReader::is_of_wrapper(std::string_view line) {
  const std::string_view text = trim_blanks(line);
  const bool is_calendar = begins_with_name(text, "BEGIN:VCALENDAR");
  if (begins_with_name(text, "BEGIN:V") && !is_calendar) is_in_wrapper_ = true;
  return is_in_wrapper_ && (text.empty() || begins_property(text));
}

void CardReader::report_foreign_text(const PhysicalLine& line) {
  constexpr std::string_view end_of_file_of_dos = "\x1A";
  if (is_in_foreign_text_ || trim_blanks(line.text) == end_of_file_of_dos || is_of_wrapper(line.text)) return;
  is_in_foreign_text_ = true;
  found_.add(line.number, std::string(describe_foreign_text(line.text)));
}

}  // namespace contacts
