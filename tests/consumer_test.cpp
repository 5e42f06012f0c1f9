#include "mapping/consumer.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"
#include "vcard_fixture.hpp"

namespace {

using namespace contacts;

Card card_of_lines(const std::vector<std::string>& lines) {
  Card card;
  for (const std::string& line : lines) {
    std::optional<Property> property = parse_content_line(line, VcardVersion::V3);
    REQUIRE(property);
    card.properties.push_back(std::move(*property));
  }
  return card;
}

// The lines of the card, then the losses after "- ", then what is not read after "? ".
std::string adapted(std::string_view consumer, const std::vector<std::string>& lines) {
  REQUIRE(find_consumer(consumer) != nullptr);
  const Adapted result = adapt(card_of_lines(lines), *find_consumer(consumer));
  std::string out;
  for (const Property& property : result.card.properties)
    out += write_content_line(property, VcardVersion::V3) + '\n';
  for (const std::string& loss : result.losses)
    out += "- " + loss + '\n';
  for (const std::string& name : result.unread)
    out += "? " + name + '\n';
  return out;
}

std::string joined_lines(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines)
    out += line + '\n';
  return out;
}

}  // namespace

TEST_CASE("the consumers have names of their own and a version that they read") {
  std::vector<std::string_view> names;
  for (const Consumer& consumer : all_consumers()) {
    CHECK(find_consumer(consumer.name) == &consumer);
    CHECK(std::ranges::find(names, consumer.name) == names.end());
    names.push_back(consumer.name);
    CHECK(consumer.version == VcardVersion::V3);
    CHECK(consumer.one_card_a_file == (consumer.name == "outlook"));
  }
  CHECK(names == std::vector<std::string_view>{"apple", "google", "outlook", "android"});
  CHECK(find_consumer("palm") == nullptr);
  CHECK(find_consumer("") == nullptr);
}

TEST_CASE("a card that every consumer takes stays as it is") {
  const std::vector<std::string> lines = {"PRODID:-//contacts//contacts//EN",
                                          "UID:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
                                          "FN:Anna Berg",
                                          "N:Berg;Anna;;;",
                                          "ORG:Volvo;Lager",
                                          "TEL;TYPE=WORK,VOICE:+46 470 1",
                                          "TEL;TYPE=FAX:+46 470 2",
                                          "TEL;TYPE=FAX:+46 470 3",
                                          "TEL;TYPE=FAX:+46 470 4",
                                          "EMAIL;TYPE=INTERNET:a@b.se",
                                          "NOTE:one\\, two",
                                          "X-CONTACTS-ID:anna"};
  for (const Consumer& consumer : all_consumers()) {
    CAPTURE(consumer.name);
    CHECK(adapted(consumer.name, lines) == joined_lines(lines));
  }
}

TEST_CASE("what only this program reads is said to everybody") {
  for (const Consumer& consumer : all_consumers()) {
    CAPTURE(consumer.name);
    const std::string lines = "X-CONTACTS-SOURCE:a\nX-CONTACTS-MEMBER-OF:b\nX-CONTACTS-MEMBER-OF:c\n";
    CHECK(adapted(consumer.name, {"X-CONTACTS-SOURCE:a", "X-CONTACTS-MEMBER-OF:b", "X-CONTACTS-MEMBER-OF:c"}) ==
          lines + "? X-CONTACTS-SOURCE\n? X-CONTACTS-MEMBER-OF\n");
  }
}

TEST_CASE("Android has one department and passes over what it does not know") {
  CHECK(adapted("android", {"ORG:Växjö kommun;Teknik\\, gata;Park", "ROLE:a", "CATEGORIES:b", "IMPP:sip:x",
                            "IMPP:xmpp:y", "item1.X-ABLabel:z", "X-ABShowAs:COMPANY", "ORG:;A;B"}) ==
        "ORG:Växjö kommun;Teknik\\, gata\\, Park\n"
        "ROLE:a\nCATEGORIES:b\nIMPP:sip:x\nIMPP:xmpp:y\nitem1.X-ABLabel:z\nX-ABShowAs:COMPANY\n"
        "ORG:;A\\, B\n"
        "- the units of ORG become one, 'Teknik, gata, Park': Android has one department\n"
        "- the units of ORG become one, 'A, B': Android has one department\n"
        "? ROLE\n? CATEGORIES\n? IMPP\n? X-ABLabel\n");
}

TEST_CASE("Google has no lists of members") {
  CHECK(adapted("google", {"ROLE:a", "X-ADDRESSBOOKSERVER-KIND:group", "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1"}) ==
        "ROLE:a\nX-ADDRESSBOOKSERVER-KIND:group\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1\n"
        "? X-ADDRESSBOOKSERVER-MEMBER\n");
}

TEST_CASE("Outlook has two numbers of work and home and one of others") {
  CHECK(adapted("outlook",
                {"TEL;TYPE=WORK,VOICE:1", "TEL;TYPE=WORK:2", "TEL;TYPE=WORK:3", "TEL;TYPE=HOME:4", "TEL;TYPE=HOME:5",
                 "TEL;TYPE=CELL:6", "item1.TEL;TYPE=CELL;X-A=b:7", "TEL;TYPE=PAGER:8", "TEL;TYPE=PAGER:9"}) ==
        "TEL;TYPE=WORK,VOICE:1\nTEL;TYPE=WORK:2\nTEL;TYPE=VOICE:3\nTEL;TYPE=HOME:4\nTEL;TYPE=HOME:5\n"
        "TEL;TYPE=CELL:6\nTEL;TYPE=PAGER:8\n"
        "- number 3 goes out as another one: Outlook has no further place for it\n"
        "- number 7 left out: Outlook has no further place for it\n"
        "- number 9 left out: Outlook has no further place for it\n");
}

TEST_CASE("a number of another kind keeps its place in Outlook") {
  CHECK(adapted("outlook", {"TEL;TYPE=CELL:1", "TEL;TYPE=CELL:2", "TEL:3", "TEL;TYPE=VOICE:4"}) ==
        "TEL;TYPE=CELL:1\nTEL:3\n"
        "- number 2 left out: Outlook has no further place for it\n"
        "- number 4 left out: Outlook has no further place for it\n");
}

TEST_CASE("Outlook has three addresses and three of e-mail and two pages") {
  CHECK(adapted("outlook", {"EMAIL:a", "EMAIL:b", "EMAIL:c", "EMAIL:d", "URL:e", "URL:f", "URL:g", "ADR:;;h;;;;",
                            "ADR;TYPE=WORK:;;i;;;;", "ADR;TYPE=HOME:;;j;;;;", "ADR;TYPE=HOME:;;k;l;;;"}) ==
        "EMAIL:a\nEMAIL:b\nEMAIL:c\nURL:e\nURL:f\nADR:;;h;;;;\nADR;TYPE=POSTAL:;;i;;;;\nADR;TYPE=HOME:;;j;;;;\n"
        "- address i goes out as another one: Outlook has no further place for it\n"
        "- address k, l left out: Outlook has no further place for it\n"
        "- web page g left out: Outlook has no further place for it\n"
        "- e-mail address d left out: Outlook has no further place for it\n");
  CHECK(adapted("outlook", {"URL;TYPE=WORK:a", "URL;TYPE=WORK:b", "URL;TYPE=HOME:c", "URL:d"}) ==
        "URL;TYPE=WORK:a\nURL;TYPE=HOME:c\n"
        "- web page b left out: Outlook has no further place for it\n"
        "- web page d left out: Outlook has no further place for it\n");
}

TEST_CASE("Outlook is told of UTF-8 where there is more than ASCII") {
  CHECK(adapted("outlook", {"FN:Åsa", "NOTE;LANGUAGE=sv:Ö", "TITLE:Chef"}) ==
        "FN;CHARSET=utf-8:Åsa\nNOTE;LANGUAGE=sv;CHARSET=utf-8:Ö\nTITLE:Chef\n");
}

TEST_CASE("a birthday without a year takes the form that the reader knows") {
  struct Row {
    std::string_view consumer;
    std::string_view line;  // empty: none, and a loss
  };
  constexpr Row rows[] = {{"apple", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29"},
                          {"google", "BDAY:--0229"},
                          {"android", "BDAY:--02-29"},
                          {"outlook", ""}};
  for (const Row& row : rows) {
    CAPTURE(row.consumer);
    Entry entry = vcard_fixture::entry_of(EntryType::Contact, "Anna Berg");
    entry.birthday = Date{{}, 2, 29};
    const Directory directory = vcard_fixture::directory_of({entry});
    CardContext context = card_context(directory, directory.entries().front());
    context.yearless_dates = find_consumer(row.consumer)->yearless_dates;
    const CardResult made = make_card(directory.entries().front(), context, VcardVersion::V3);
    std::string line;
    for (const Property& property : made.card.properties) {
      if (is_named(property, "BDAY")) line += write_content_line(property, VcardVersion::V3);
    }
    CHECK(line == row.line);
    CHECK(made.losses.size() == (row.line.empty() ? 1U : 0U));
  }
}
