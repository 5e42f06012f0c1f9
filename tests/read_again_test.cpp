#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "vcard/card_reader.hpp"
#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"

using namespace contacts;

namespace {

std::string without_lines(const Card& card) {
  std::string text;
  for (const Property& property : card.properties)
    text += write_content_line(property, card.version) + "\n";
  return text;
}

// Cards in which what comes behind might matter.
constexpr std::string_view cards =
    "\xEF\xBB\xBF"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nNOTE:a long\r\n  line\r\nEND:VCARD\r\n"
    "\r\ntext outside of cards\r\n"
    "  BEGIN:VCARD\r\n  VERSION:2.1\r\n  FN:Bo\r\n  NOTE;QUOTED-PRINTABLE:a=\r\n  b=\r\n  END:VCARD\r\n"
    "BEGIN:VCARD\nFN:Without an end, and with a line that is as long as folded ones are, which is\n"
    "Begin:VCARD\nFN:Cia\nAGENT:\nBEGIN:VCARD\nFN:In\nEND:VCARD\nEND:VCARD\n"
    "BEGIN:VCARD\nBEGIN:VCARD\nFN:Dag\xE9\nNOTE;CHARSET=ISO-8859-1:\xE9\nEND:VCARD\n"
    "BEGIN:VCARD\nFN:Eva\nNOTE:at the end of the file\nof two lines";

}  // namespace

TEST_CASE("a card is read again from its text as it was in the file") {
  std::size_t count = 0;
  CardReader reader(cards);
  while (const std::optional<ReadCard> read = reader.next()) {
    CAPTURE(read->text);
    CHECK(without_lines(read_again(read->text)) == without_lines(read->card));
    ++count;
  }
  CHECK(count == 6);
}
