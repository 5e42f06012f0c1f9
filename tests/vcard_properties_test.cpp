// The properties of a card one by one.

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "vcard_fixture.hpp"

using namespace contacts;
using namespace contacts::vcard_fixture;

namespace {

// The lines of a card that are not in every card, as they stand there.
std::string lines_of(const Entry& entry, VcardVersion version) {
  const std::string card = card_of(entry, version).text;
  CHECK(findings_in(card) == "");
  std::string out;
  for (std::size_t begin = 0; begin < card.size();) {
    const std::size_t end = card.find("\r\n", begin) + 2;
    const std::string line = card.substr(begin, end - begin);
    begin = end;
    bool in_every_card = false;
    for (const std::string_view name : {"BEGIN:", "VERSION:", "PRODID:", "UID:", "FN:", "N:", "END:"}) {
      in_every_card = in_every_card || line.starts_with(name);
    }
    if (!in_every_card) out += line;
  }
  return out;
}

struct Row {
  Entry entry;
  std::vector<std::string> lines_3, lines_4;
};

void check_lines(const Row& row) {
  CHECK(lines_of(row.entry, VcardVersion::V3) == joined(row.lines_3));
  CHECK(lines_of(row.entry, VcardVersion::V4) == joined(row.lines_4));
}

}  // namespace

TEST_CASE("the uid takes the form of its version") {
  struct UidRow {
    std::string_view uid, line_3, line_4;
  };
  const std::vector<UidRow> rows = {
      {uuid, "UID:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1", "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"},
      {"urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1", "UID:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
       "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"},
      {"https://example.org/a;b,c", "UID:https://example.org/a\\;b\\,c", "UID:https://example.org/a;b,c"},
      {"anna", "UID:anna", "UID;VALUE=text:anna"},
      {"a;b, c:d", "UID:a\\;b\\, c:d", "UID;VALUE=text:a;b\\, c:d"},
      {"x:å", "UID:x:å", "UID;VALUE=text:x:å"},
  };
  for (const UidRow& row : rows) {
    CAPTURE(row.uid);
    Entry entry = person("Anna");
    entry.uid = row.uid;
    const std::string card_3 = card_of(entry, VcardVersion::V3).text;
    const std::string card_4 = card_of(entry, VcardVersion::V4).text;
    CHECK(card_3.find("\r\n" + std::string(row.line_3) + "\r\n") != std::string::npos);
    CHECK(card_4.find("\r\n" + std::string(row.line_4) + "\r\n") != std::string::npos);
    CHECK(findings_in(card_3) == "");
    CHECK(findings_in(card_4) == "");
  }
}

TEST_CASE("a uid that no vCard can hold gives way to the derived one") {
  Entry entry = person("Anna");
  entry.uid.clear();
  const std::string derived = card_of(entry, VcardVersion::V4).text;
  CHECK(derived.find("UID:urn:uuid:") != std::string::npos);
  for (const std::string_view uid : {"\x01", " ", "urn:uuid:"}) {
    entry.uid = uid;
    CHECK(card_of(entry, VcardVersion::V4).text == derived);
  }
}

TEST_CASE("the name of a person is in N in parts") {
  struct NameRow {
    std::string_view name;
    Entry parts;
    std::string_view line;
  };
  Entry all;
  all.given_name = "Anna, Maria";
  all.family_name = "Berg; Ek";
  all.prefix = "Dr.";
  all.suffix = "PhD";
  Entry family;
  family.family_name = "van Beethoven";
  Entry unprintable;
  unprintable.given_name = "\x01";
  unprintable.family_name = "\x02";
  const std::vector<NameRow> rows = {
      {"Anna Berg", {}, "N:Berg;Anna;;;"},
      {"Anna Berg", all, "N:Berg\\; Ek;Anna\\, Maria;;Dr.;PhD"},
      {"Ludwig van Beethoven", family, "N:van Beethoven;Ludwig;;;"},
      {"Anna \x1b\x1b!", {}, "N:!;Anna;;;"},
      {"Anna Berg", unprintable, "N:Berg;Anna;;;"},
      {" ", {}, "N:;anna-berg;;;"},
      {"\x1b", {}, "N:;anna-berg;;;"},
  };
  for (const NameRow& row : rows) {
    CAPTURE(row.name);
    Entry entry = row.parts;
    entry.name = row.name;
    entry.id = "anna-berg";
    entry.id_is_given = true;
    for (const VcardVersion version : {VcardVersion::V3, VcardVersion::V4}) {
      const std::string card = card_of(entry, version).text;
      CHECK(card.find("\r\n" + std::string(row.line) + "\r\n") != std::string::npos);
      CHECK(findings_in(card) == "");
    }
  }
}

TEST_CASE("the organisation of a person has its units and the department after it") {
  struct OrgRow {
    std::string_view organisation, department, line;
  };
  const std::vector<OrgRow> rows = {
      {"", "", ""},
      {"", "IT", "ORG:;IT\r\n"},
      {"", "\x1b", ""},
      {"\x1b", "", ""},
      {"\x1b", "IT", "ORG:;IT\r\n"},
      {"Volvo", "", "ORG:Volvo\r\n"},
      {"Volvo", "\x1b", "ORG:Volvo\r\n"},
      {"Volvo", "IT; drift", "ORG:Volvo;IT\\; drift\r\n"},
      {"gatukontoret", "", "ORG:Olofströms kommun;Teknik;Gatukontoret\r\n"},
      {"Gatukontoret", "Snö", "ORG:Olofströms kommun;Teknik;Gatukontoret;Snö\r\n"},
  };
  Entry streets = organisation("Gatukontoret");
  streets.uid.clear();
  streets.part_of = reference_to("Teknik");
  Entry works = organisation("Teknik");
  works.uid.clear();
  works.part_of = reference_to("Olofströms kommun");
  for (const OrgRow& row : rows) {
    CAPTURE(row.organisation);
    CAPTURE(row.department);
    Entry entry = person("Anna");
    if (!row.organisation.empty()) entry.organisation = reference_to(std::string(row.organisation));
    entry.department = row.department;
    const Directory directory = directory_of({streets, entry, works});
    const std::string card = card_in(directory, directory.entries()[1], VcardVersion::V3).text;
    CHECK(findings_in(card) == "");
    const std::size_t begin = card.find("ORG:");
    CHECK((begin == std::string::npos ? "" : card.substr(begin, card.find("END:") - begin)) == row.line);
  }
}

TEST_CASE("references have the name of the entry they point to") {
  Entry municipality = organisation("Olofströms kommun");
  municipality.uid.clear();
  municipality.aliases = {"Olofström"};
  Entry office = organisation("Näringslivsenheten");
  office.part_of = reference_to("olofström");
  office.member_of = {reference_to("OLOFSTRÖM"), reference_to("Nowhere")};
  const Directory directory = directory_of({municipality, office});
  for (const VcardVersion version : {VcardVersion::V3, VcardVersion::V4}) {
    const std::string card = card_in(directory, directory.entries()[1], version).text;
    CHECK(card.find("\r\nX-CONTACTS-PART-OF:Olofströms kommun\r\nX-CONTACTS-MEMBER-OF:Olofströms kommun\r\n"
                    "X-CONTACTS-MEMBER-OF:Nowhere\r\n") != std::string::npos);
  }
}

TEST_CASE("a number has its international form and the types of its kind") {
  struct PhoneRow {
    TypedValue phone;
    std::string_view line_3, line_4;
  };
  const std::vector<PhoneRow> rows = {
      {typed("0454-930 00"), "TEL;TYPE=WORK,VOICE:+46 454 930 00", "TEL;TYPE=work,voice:+46 454 930 00"},
      {typed("076-861 27 47"), "TEL;TYPE=CELL:+46 76 861 27 47", "TEL;TYPE=cell:+46 76 861 27 47"},
      {typed("076-861 27 47", ValueKind::Home), "TEL;TYPE=HOME,VOICE:+46 76 861 27 47",
       "TEL;TYPE=home,voice:+46 76 861 27 47"},
      {typed("0454-930 00", ValueKind::Work), "TEL;TYPE=WORK,VOICE:+46 454 930 00",
       "TEL;TYPE=work,voice:+46 454 930 00"},
      {typed("0454-930 00", ValueKind::Mobile), "TEL;TYPE=CELL:+46 454 930 00", "TEL;TYPE=cell:+46 454 930 00"},
      {typed("0454-930 00", ValueKind::Fax), "TEL;TYPE=FAX:+46 454 930 00", "TEL;TYPE=fax:+46 454 930 00"},
      {typed("0454-930 00", ValueKind::Pager), "TEL;TYPE=PAGER:+46 454 930 00", "TEL;TYPE=pager:+46 454 930 00"},
      {typed("0454-930 00", ValueKind::Other), "TEL;TYPE=VOICE:+46 454 930 00", "TEL;TYPE=voice:+46 454 930 00"},
      {typed("0454-930 00 ext. 12"), "TEL;TYPE=WORK,VOICE:+46 454 930 00 ext. 12",
       "TEL;TYPE=work,voice:+46 454 930 00 ext. 12"},
      {typed("112"), "TEL;TYPE=WORK,VOICE:112", "TEL;TYPE=work,voice:112"},
      {typed("växeln; fråga", ValueKind::Other), "TEL;TYPE=VOICE:växeln\\; fråga", "TEL;TYPE=voice:växeln; fråga"},
  };
  for (const PhoneRow& row : rows) {
    CAPTURE(row.phone.value);
    Entry entry = person("Anna");
    entry.phones = {row.phone};
    check_lines({entry, {std::string(row.line_3)}, {std::string(row.line_4)}});
  }
}

TEST_CASE("addresses of mail and web and places have the types that both versions know") {
  Entry entry = person("Anna");
  entry.emails = {typed("a@example.org", ValueKind::Home), typed("b@example.org", ValueKind::Other),
                  typed("\"c,d\"@example.org")};
  Address address;
  address.city = "Olofström, väst; norr";
  address.kind = ValueKind::Home;
  entry.addresses = {address, Address()};
  entry.addresses.push_back(address);
  entry.addresses.back().kind = ValueKind::Other;
  entry.urls = {typed("a.org", ValueKind::Home), typed("b.org/a,b;c", ValueKind::Other)};
  check_lines({entry,
               {"EMAIL;TYPE=INTERNET,HOME:a@example.org", "EMAIL;TYPE=INTERNET:b@example.org",
                R"(EMAIL;TYPE=INTERNET:"c\,d"@example.org)", "ADR;TYPE=HOME:;;;Olofström\\, väst\\; norr;;;",
                "ADR:;;;Olofström\\, väst\\; norr;;;", "URL;TYPE=HOME:https://a.org", "URL:https://b.org/a,b;c"},
               {"EMAIL;TYPE=home:a@example.org", "EMAIL:b@example.org", R"(EMAIL:"c\,d"@example.org)",
                "ADR;TYPE=home:;;;Olofström\\, väst\\; norr;;;", "ADR:;;;Olofström\\, väst\\; norr;;;",
                "URL;TYPE=home:https://a.org", "URL:https://b.org/a,b;c"}});
}

TEST_CASE("empty texts give no property") {
  Entry entry = person("Anna");
  entry.aliases = {""};
  entry.phones = {typed("")};
  entry.emails = {typed("")};
  entry.urls = {typed("")};
  entry.addresses = {Address()};
  entry.tags = {"", ""};
  entry.organisation = reference_to("");
  entry.member_of = {reference_to("")};
  check_lines({entry, {}, {}});
  entry.tags = {"", "a", "", "b", ""};
  check_lines({entry, {"CATEGORIES:a,b"}, {"CATEGORIES:a,b"}});
}

TEST_CASE("a birthday without a year takes Apple's form in 3.0, and is told where the reader has none") {
  Entry entry = person("Anna");
  entry.birthday = Date{std::nullopt, 2, 29};
  check_lines({entry, {"BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29"}, {"BDAY:--0229"}});
  CHECK(joined(card_of(entry, VcardVersion::V3).losses) == "");
  CHECK(joined(card_of(entry, VcardVersion::V4).losses) == "");
  entry.birthday = Date{804, 1, 9};
  check_lines({entry, {"BDAY:0804-01-09"}, {"BDAY:08040109"}});
}

TEST_CASE("alternatives of a property that a card has once are one, and a second one without is left out") {
  Entry entry = Entry();
  entry.name = "Anna Berg";
  CardContext context;
  context.uid = "x";
  entry.vcard = {"ANNIVERSARY;ALTID=1:20090808", "ANNIVERSARY;ALTID=1;VALUE=text:circa 2009"};
  const CardResult alternatives = make_card(entry, context, VcardVersion::V4);
  CHECK(write_card(alternatives.card).find("ANNIVERSARY;ALTID=1;VALUE=text:circa 2009") != std::string::npos);
  CHECK(alternatives.losses.empty());
  entry.vcard = {"ANNIVERSARY:20090808", "ANNIVERSARY;VALUE=text:circa 2009"};
  const CardResult several = make_card(entry, context, VcardVersion::V4);
  CHECK(several.losses == std::vector<std::string>{"another ANNIVERSARY left out: vCard 4.0 has one"});
}
