#include "vcard/trim.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace contacts;

namespace {

constexpr std::size_t unlimited = 100000;

Card card_of(std::vector<Property> properties, VcardVersion version = VcardVersion::V3) {
  return {version, std::move(properties)};
}

// The lines between VERSION and END, joined by bars.
std::string lines_of(const Card& card) {
  std::string lines;
  for (const Property& property : card.properties)
    lines += (lines.empty() ? "" : "|") + property.name + ":" + property.value;
  return lines;
}

std::string joined(const std::vector<std::string>& sentences) {
  std::string out;
  for (const std::string& sentence : sentences)
    out += sentence + "\n";
  return out;
}

Card full_card() {
  return card_of({
      {{}, "FN", {}, "Åsa Öberg"},
      {{}, "N", {}, "Öberg;Åsa;;;"},
      {{}, "ORG", {}, "Olofströms kommun;Näringsliv"},
      {{}, "TITLE", {}, "Chef"},
      {{}, "TEL", {{"TYPE", {"WORK", "VOICE"}}}, "1"},
      {{}, "TEL", {{"TYPE", {"CELL"}}}, "2"},
      {{}, "TEL", {{"TYPE", {"VOICE"}}}, "3"},
      {{}, "EMAIL", {{"TYPE", {"INTERNET", "WORK"}}}, "a@example.org"},
      {{}, "EMAIL", {{"TYPE", {"INTERNET"}}}, "b@example.org"},
      {{}, "ADR", {{"TYPE", {"WORK"}}}, ";;Storgatan 2;Olofström;;293 80;"},
      {{}, "URL", {}, "https://example.org"},
      {{}, "URL", {}, "https://example.com"},
  });
}

}  // namespace

TEST_CASE("a card for phones has what phones show and no more") {
  Card card = full_card();
  card.properties.insert(card.properties.begin(), {{}, "PRODID", {}, "-//contacts//contacts//EN"});
  for (const std::string_view name : {"UID", "NOTE", "BDAY", "CATEGORIES", "PHOTO", "PHOTO", "X-ABShowAs",
                                      "X-CONTACTS-ID", "X-SKYPE", "note", "REV", "NICKNAME"})
    card.properties.push_back({{}, std::string(name), {}, "x"});
  const TrimmedCard trimmed = trimmed_for_phone(card, unlimited);
  CHECK(to_text(trimmed.card) ==
        "BEGIN:VCARD\r\nVERSION:3.0\r\n"
        "FN:Åsa Öberg\r\n"
        "N:Öberg;Åsa;;;\r\n"
        "ORG:Olofströms kommun;Näringsliv\r\n"
        "TITLE:Chef\r\n"
        "TEL;TYPE=WORK:1\r\n"
        "TEL;TYPE=CELL:2\r\n"
        "TEL:3\r\n"
        "EMAIL;TYPE=WORK:a@example.org\r\n"
        "EMAIL:b@example.org\r\n"
        "ADR;TYPE=WORK:;;Storgatan 2;Olofström;;293 80;\r\n"
        "URL:https://example.org\r\n"
        "URL:https://example.com\r\n"
        "END:VCARD\r\n");
  CHECK(joined(trimmed.losses) ==
        "2 notes left out: a card for phones has none\n"
        "birthday left out: a card for phones has none\n"
        "tags left out: a card for phones has none\n"
        "2 photos left out: a card for phones has none\n"
        "X-SKYPE left out: a card for phones has none\n"
        "alias left out: a card for phones has none\n");
}

TEST_CASE("groups and details go from a card for phones") {
  const Card card =
      card_of({{"item1", "tel", {{"type", {"pref", "voice"}}, {"VALUE", {"uri"}}, {"X-A", {"b"}}}, "tel:1"},
               {"item1", "X-ABLabel", {}, "Jour"},
               {"item2", "Tel", {{"TYPE", {"internet"}}, {"LANGUAGE", {"sv"}}}, "2"}});
  const TrimmedCard trimmed = trimmed_for_phone(card, unlimited);
  CHECK(to_text(trimmed.card) ==
        "BEGIN:VCARD\r\nVERSION:3.0\r\n"
        "tel;type=pref;VALUE=uri:tel:1\r\n"
        "Tel:2\r\n"
        "END:VCARD\r\n");
  CHECK(joined(trimmed.losses).empty());
}

TEST_CASE("what does not fit goes from a card in a fixed order") {
  struct Row {
    std::string_view last_to_go;
    std::string_view left;
  };
  // Each row is what is left when the card may be one octet shorter than that of the row before.
  const std::vector<Row> rows = {
      {"", "FN N ORG TITLE TEL TEL TEL EMAIL EMAIL ADR URL URL"},
      {"web page", "FN N ORG TITLE TEL TEL TEL EMAIL EMAIL ADR URL"},
      {"2 web pages", "FN N ORG TITLE TEL TEL TEL EMAIL EMAIL ADR"},
      {"address", "FN N ORG TITLE TEL TEL TEL EMAIL EMAIL"},
      {"title", "FN N ORG TEL TEL TEL EMAIL EMAIL"},
      {"e-mail address", "FN N ORG TEL TEL TEL EMAIL"},
      {"number", "FN N ORG TEL TEL EMAIL"},
      {"2 numbers", "FN N ORG TEL EMAIL"},
      {"organisation", "FN N TEL EMAIL"},
      {"2 e-mail addresses", "FN N TEL"},
      {"3 numbers", "FN N"},
  };
  std::size_t room = to_text(trimmed_for_phone(full_card(), unlimited).card).size();
  for (const Row& row : rows) {
    CAPTURE(row.left);
    const TrimmedCard trimmed = trimmed_for_phone(full_card(), room);
    std::string names;
    for (const Property& property : trimmed.card.properties)
      names += (names.empty() ? "" : " ") + property.name;
    CHECK(names == row.left);
    const std::string losses = joined(trimmed.losses);
    const std::string sentence = std::string(row.last_to_go) + " left out: the card would be too large\n";
    CHECK((row.last_to_go.empty() ? losses.empty() : ("\n" + losses).find("\n" + sentence) != std::string::npos));
    const std::size_t size = to_text(trimmed.card).size();
    CHECK(size <= room);
    room = size - 1;
  }
  CHECK(lines_of(trimmed_for_phone(full_card(), 0).card) == "FN:Åsa Öberg|N:Öberg;Åsa;;;");
}

TEST_CASE("the first numbers are the last that a card parts with") {
  const Card card = card_of({{{}, "FN", {}, "A"},
                             {{}, "TEL", {}, "1"},
                             {{}, "EMAIL", {}, "a@example.org"},
                             {{}, "TEL", {}, "2"},
                             {{}, "TEL", {}, "3"}});
  const std::size_t size = to_text(card).size();
  CHECK(lines_of(trimmed_for_phone(card, size).card) == "FN:A|TEL:1|EMAIL:a@example.org|TEL:2|TEL:3");
  CHECK(lines_of(trimmed_for_phone(card, size - 1).card) == "FN:A|TEL:1|EMAIL:a@example.org|TEL:2");
  CHECK(lines_of(trimmed_for_phone(card, size - 8).card) == "FN:A|TEL:1|EMAIL:a@example.org");
  CHECK(lines_of(trimmed_for_phone(card, size - 15).card) == "FN:A|TEL:1");
}

TEST_CASE("a long line is not folded and a card tells its version") {
  const std::string name(200, 'x');
  CHECK(to_text(card_of({{{}, "FN", {}, name}}, VcardVersion::V4)) ==
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:" + name + "\r\nEND:VCARD\r\n");
}
