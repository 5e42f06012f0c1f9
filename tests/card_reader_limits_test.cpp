// What a hostile file can make the reader do: as much as is told here, and nothing in silence.
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "card_list.hpp"
#include "vcard/content_lines.hpp"

using namespace contacts;

namespace {

std::string repeat(std::string_view text, std::size_t count) {
  std::string out;
  out.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i)
    out += text;
  return out;
}

std::string card_of(const std::string& lines) {
  return "BEGIN:VCARD\nVERSION:3.0\n" + lines + "\nFN:a\nEND:VCARD\n";
}

}  // namespace

TEST_CASE("a property of an AGENT holds the card as text") {
  CHECK(cards_as_text("BEGIN:VCARD\nVERSION:2.1\nFN:Anna\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nTEL;WORK:1;2\nEND:VCARD\n"
                      "TITLE:x\nEND:VCARD\n") ==
        "1: 3.0\nFN:Anna\nAGENT:BEGIN:VCARD\\nVERSION:3.0\\nTEL\\;TYPE=WORK:1\\\\\\;2\\nEND:VCARD\\n\nTITLE:x\n");
  CHECK(cards_as_text("BEGIN:VCARD\nVERSION:3.0\nAGENT:BEGIN:VCARD\n VERSION:3.0\n FN:Bo\n  ris\n END:VCARD\nFN:Anna\n"
                      "END:VCARD\n") == "1: 3.0\nAGENT:BEGIN:VCARD\\nVERSION:3.0\\nFN:Boris\\nEND:VCARD\\n\nFN:Anna\n");
  CHECK(cards_as_text("BEGIN:VCARD\nVERSION:3.0\nAGENT:BEGIN:VCARD\\nFN:Bo\\nEND:VCARD\\n\nFN:Anna\nEND:VCARD\n") ==
        "1: 3.0\nAGENT:BEGIN:VCARD\\nFN:Bo\\nEND:VCARD\\n\nFN:Anna\n");
  CHECK(cards_as_text("BEGIN:VCARD\nAGENT:\nFN:Anna\nEND:VCARD\n") == "1: 3.0\nAGENT:\nFN:Anna\n");
  CHECK(cards_as_text("BEGIN:VCARD\nAGENT:\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n") ==
        "1: 3.0\nAGENT:BEGIN:VCARD\\nVERSION:3.0\\nFN:Bo\\nEND:VCARD\\n\n"
        "line 1: the file ends before the END:VCARD of this card\n");
}

TEST_CASE("agents inside of agents end at a depth that is told") {
  const std::string levels = repeat("BEGIN:VCARD\nAGENT:\n", 9);
  const std::string text = cards_as_text(levels + "BEGIN:VCARD\nFN:deep\nEND:VCARD\n");
  CHECK(text.find("line 18: cards inside of cards go deeper than 8: left out") != std::string::npos);
  CHECK(text.find("FN:deep") == std::string::npos);  // what lies inside of a card is no card of the file
  const CardFile file = read_cards(repeat("BEGIN:VCARD\nAGENT:\n", 10'000));
  CHECK(file.cards.size() == 1);
  for (const ReadCard& card : file.cards)
    CHECK_FALSE(card.problems.empty());
}

TEST_CASE("a property longer than the limit is left out and told") {
  const std::string too_long(max_content_line + 1, 'a');
  const std::string just_fits(max_content_line - std::string_view("NOTE:").size(), 'a');
  const std::string message = "1: 3.0\nFN:a\nline 3: NOTE is longer than 16 MiB: left out\n";
  CHECK(cards_as_text(card_of("NOTE:" + too_long)) == message);
  constexpr std::size_t of_line = 64;
  const std::string line(of_line, 'a');
  const std::size_t lines = max_content_line / of_line + 1;
  CHECK(cards_as_text(card_of("NOTE:" + repeat(line + "\n ", lines))) == message);
  CHECK(cards_as_text(card_of("NOTE;QUOTED-PRINTABLE:" + repeat(line + "=\n", lines))) == message);
  const CardFile file = read_cards(card_of("NOTE:" + just_fits));
  REQUIRE(file.cards.size() == 1);
  CHECK(file.cards.front().problems.empty());
  CHECK(file.cards.front().card.properties.front().value == just_fits);
}

TEST_CASE("a value of too many parts is left out and told") {
  CHECK(cards_as_text(card_of("ORG:" + repeat(";", 1024 * 1024 + 1))) ==
        "1: 3.0\nFN:a\nline 3: ORG is longer than 1 MiB: left out\n");
}

TEST_CASE("a card has so many properties and octets at most") {
  const CardFile many = read_cards(card_of(repeat("X-A:1\n", 100'001)));
  REQUIRE(many.cards.size() == 1);
  CHECK(many.cards.front().card.properties.size() == 100'000);
  CHECK(to_text(many.cards.front().problems) ==
        "line 100003: too much in one card: X-A left out\nline 100005: too much in one card: FN left out\n");
  const CardFile large = read_cards(card_of(repeat("X-A:" + std::string(std::size_t{10} << 20, 'a') + "\n", 7)));
  REQUIRE(large.cards.size() == 1);
  CHECK(large.cards.front().card.properties.size() == 7);
  CHECK(to_text(large.cards.front().problems) == "line 9: too much in one card: X-A left out\n");
}

TEST_CASE("a file of nothing but BEGIN has a few problems and a count of the others") {
  const CardFile file = read_cards(repeat("BEGIN:VCARD\n", 100'000));
  CHECK(file.cards.empty());
  REQUIRE(file.problems.size() == 21);
  CHECK(file.problems.front().message == "BEGIN:VCARD begins no card");
  CHECK(file.problems.back().line == 21);
  CHECK(file.problems.back().message == "99980 more problems from here on");
}

TEST_CASE("a card of nothing but text has a few problems and a count of the others") {
  const CardFile file = read_cards(card_of("NOTE:a" + repeat("\nb", 1000)));
  REQUIRE(file.cards.size() == 1);
  REQUIRE(file.cards.front().problems.size() == 21);
  CHECK(file.cards.front().problems.back().message == "980 more problems from here on");
  CHECK(file.cards.front().card.properties.front().value == "a" + repeat("\\nb", 1000));
}
