#include "mapping/card_entry.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "card_list.hpp"
#include "store/writer.hpp"

using namespace contacts;

namespace {

Card card_of(std::string_view lines, std::string_view version = "3.0") {
  const CardFile read = read_cards(fmt::format("BEGIN:VCARD\nVERSION:{}\n{}\nEND:VCARD\n", version, lines));
  REQUIRE(read.cards.size() == 1);
  return read.cards.front().card;
}

// The entry without its header.
std::string entry_of(std::string_view lines, std::string_view version = "3.0") {
  const std::string toml = write_toml(entry_of_card(card_of(lines, version), {}, Photos::Keep).entry);
  return toml.substr(toml.find('\n') + 1);
}

struct Row {
  std::string lines, entry;
};

void check_all(const std::vector<Row>& rows, std::string_view version = "3.0") {
  for (const Row& row : rows) {
    CAPTURE(row.lines);
    CHECK(entry_of(row.lines, version) == row.entry);
  }
}

}  // namespace

TEST_CASE("the type of a card shows in its kind or in what it lacks") {
  const std::vector<std::pair<std::string, EntryType>> rows = {
      {"FN:Anna", EntryType::Contact},
      {"FN:Anna\nORG:Ek", EntryType::Contact},
      {"FN:Ek\nORG:Ek", EntryType::Organisation},
      {"ORG:Ek", EntryType::Organisation},
      {"FN:Ek\nN:;;;;\nORG:Ek", EntryType::Organisation},
      {"FN:Ek\nN:Ek;;;;\nORG:Ek", EntryType::Contact},
      {"FN:\nORG:;Kök", EntryType::Contact},
      {"FN:Anna\nN:Berg;Anna\nX-ABShowAs:company", EntryType::Organisation},
      {"FN:Ek\nORG:Ek\nKIND:individual", EntryType::Contact},
      {"FN:Anna\nKIND:Org", EntryType::Organisation},
      {"FN:Anna\nKIND:location", EntryType::Organisation},
      {"FN:Anna\nX-ADDRESSBOOKSERVER-KIND:group", EntryType::Organisation},
  };
  for (const auto& row : rows) {
    CAPTURE(row.first);
    CHECK(type_of_card(card_of(row.first)) == row.second);
  }
}

TEST_CASE("a card without FN is called by the nearest thing to it") {
  check_all({
      {"N:Berg;Anna;Lena;Dr.;PhD", "name = \"Dr. Anna Berg PhD\"\nvcard = \"N:Berg;Anna;Lena;Dr.;PhD\"\n"},
      {"FN: \nORG:Ek;Kök", "name = \"Ek\"\nvcard = \"ORG:Ek;Kök\"\n"},
      {"NICKNAME:,annie", "name = \",annie\"\nalias = \"annie\"\n"},
      {"EMAIL:a@b.se", "name = \"a@b.se\"\nemail = \"a@b.se\"\n"},
      {"TEL:112", "name = \"112\"\nphone = { other = \"112\" }\n"},
  });
  CHECK_FALSE(entry_of_card(card_of("NOTE:x"), {}, Photos::Keep).has_name);
}

TEST_CASE("a property becomes a key where one says the same and else is kept") {
  check_all({
      {"FN:Anna Berg\nN:Berg;Anna;;;", "name = \"Anna Berg\"\n"},
      {"FN:Anna Berg\nN:Berg;Anna;Lena;;", "name = \"Anna Berg\"\nvcard = \"N:Berg;Anna;Lena;;\"\n"},
      {"FN:A\nTEL;TYPE=work,voice:1 2", "name = \"A\"\nphone = { work = \"1 2\" }\n"},
      {"FN:A\nTEL;TYPE=work,pref:1 2",
       "name = \"A\"\nphone = { work = \"1 2\" }\nvcard = \"TEL;TYPE=work,pref:1 2\"\n"},
      {"FN:A\nTEL:none", "name = \"A\"\nvcard = \"TEL:none\"\n"},
      {"FN:A\nitem1.TEL:112\nitem1.X-ABLabel:Jour",
       "name = \"A\"\nphone = { other = \"112\" }\nvcard = [\n  \"item1.TEL:112\",\n  \"item1.X-ABLabel:Jour\",\n]\n"},
      {"FN:A\nTITLE:x\nTITLE:y", "name = \"A\"\ntitle = \"x\"\nvcard = [\n  \"TITLE:x\",\n  \"TITLE:y\",\n]\n"},
      {"FN:A\nBDAY:1980-02-29", "name = \"A\"\nbirthday = 1980-02-29\n"},
      {"FN:A\nBDAY:1985", "name = \"A\"\nvcard = \"BDAY:1985\"\n"},
      {"FN:A\nX-CONTACTS-CHECKED:--04-15", "name = \"A\"\nvcard = \"X-CONTACTS-CHECKED:--04-15\"\n"},
      {"FN:A\nCATEGORIES:a,b\nCATEGORIES:c", "name = \"A\"\ntags = [\"a\", \"b\", \"c\"]\n"},
      {"FN:A\nPRODID:x\nNOTE:\nADR:;;;;;;\nUID:urn:uuid:1", "name = \"A\"\nuid = \"1\"\nvcard = \"UID:urn:uuid:1\"\n"},
      {"FN:A\nORG:Ek;Kök;Disk",
       "name = \"A\"\norganisation = \"Ek\"\ndepartment = \"Kök, Disk\"\n"
       "vcard = \"ORG:Ek;Kök;Disk\"\n"},
      {"FN:A\nX-a b/c:x", "name = \"A\"\nvcard = \"X-a-b-c:x\"\n"},
      {"FN:Ek\nORG:Eks Bageri AB\nX-ABShowAs:COMPANY",
       "name = \"Ek\"\nvcard = [\n  \"FN:Ek\",\n  \"ORG:Eks Bageri AB\",\n]\n"},
  });
  check_all({{"FN:A\nKIND:individual", "name = \"A\"\nvcard = \"KIND:individual\"\n"},
             {"FN:A\nKIND:org", "name = \"A\"\n"},
             {"FN:A\nBDAY:--0415", "name = \"A\"\nbirthday = \"--04-15\"\n"},
             {"FN:A\nUID:urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af",
              "name = \"A\"\nuid = \"03a0e51f-d1aa-4385-8a53-e29025acd8af\"\n"}},
            "4.0");
}

TEST_CASE("photos are left out where they are not wanted") {
  const Card card = card_of("FN:A\nPHOTO;ENCODING=b:AAAA\nLOGO;VALUE=uri:http://a/b\nSOUND;ENCODING=b:AAAA");
  CHECK(entry_of_card(card, {}, Photos::Keep).entry.vcard.size() == 3);
  const CardEntry without = entry_of_card(card, {}, Photos::Drop);
  CHECK(without.photos_left_out == 2);
  CHECK(without.entry.vcard == std::vector<std::string>{"SOUND;ENCODING=b:AAAA"});
}

TEST_CASE("control characters of a kept line are left out and reported") {
  const CardEntry made = entry_of_card(card_of("FN:A\nX-A:b\x01"
                                               "c"),
                                       {}, Photos::Keep);
  CHECK(fmt::format("{}", fmt::join(made.entry.vcard, "|")) == "X-A:bc");
  REQUIRE(made.losses.size() == 1);
  CHECK(made.losses.front().sentence == "control characters left out of X-A");
}

TEST_CASE("the program knows its own cards") {
  CHECK(is_own_card(card_of("PRODID:-//contacts//contacts//EN\nFN:A")));
  CHECK_FALSE(is_own_card(card_of("PRODID:-//Apple//EN\nFN:A")));
  CHECK_FALSE(is_own_card(card_of("FN:A")));
}
