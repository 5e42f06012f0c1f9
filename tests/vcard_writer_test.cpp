#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "mapping/entry_card.hpp"
#include "vcard_fixture.hpp"

using namespace contacts;
using namespace contacts::vcard_fixture;

namespace {

Entry full_person() {
  Entry entry = person("Dr. Håkan Andersson");
  entry.prefix = "Dr.";
  entry.aliases = {"Håkan; näringsliv", "H, A"};
  entry.organisation = reference_to("Näringslivsenheten");
  entry.department = "Etablering; mark";
  entry.title = "Näringslivschef, tf.";
  entry.role = "Kontakt för företag; nya";
  entry.phones = {typed("076-861 27 47"), typed("0454-930 00", ValueKind::Fax), typed("112")};
  entry.emails = {typed("hakan.andersson@olofstrom.se", ValueKind::Work), typed("hakan@example.org")};
  Address address;
  address.street = "Storgatan 2\nPlan 3";
  address.box = "Box 1";
  address.postcode = "293 80";
  address.city = "Olofström";
  address.region = "Blekinge";
  address.country = "Sverige";
  address.kind = ValueKind::Work;
  entry.addresses = {address};
  entry.urls = {typed("www.olofstrom.se/näringsliv", ValueKind::Work)};
  entry.birthday = Date{1980, 2, 29};
  entry.tags = {"näringsliv", "mark, tomter"};
  entry.note = "Nås bäst före 10:00; \"ring\" C:\\\nannars mejl, tack";
  entry.source = "https://www.olofstrom.se, kontakt";
  entry.checked = Date{2024, 5, 1};
  return entry;
}

Entry full_organisation() {
  Entry entry = organisation("Olofströms kommun, näringsliv");
  entry.aliases = {"Olofström"};
  entry.kind = "municipality";
  entry.part_of = reference_to("Olofströms kommun");
  entry.member_of = {reference_to("Svenska industrikommuner"), reference_to("Blekinge; väst")};
  entry.phones = {typed("0454-930 00")};
  entry.emails = {typed("kommunen@olofstrom.se")};
  entry.urls = {typed("https://www.olofstrom.se")};
  return entry;
}

}  // namespace

TEST_CASE("a full person is written byte for byte in both versions") {
  Entry unit = organisation("Näringslivsenheten");
  unit.uid.clear();
  unit.part_of = reference_to("Olofströms kommun");
  Entry municipality = organisation("Olofströms kommun");
  municipality.uid.clear();
  const Directory directory = directory_of({unit, municipality, full_person()});
  const WrittenCard card_3 = card_in(directory, directory.entries()[2], VcardVersion::V3);
  const WrittenCard card_4 = card_in(directory, directory.entries()[2], VcardVersion::V4);
  CHECK(card_3.text == joined({"BEGIN:VCARD",
                               "VERSION:3.0",
                               "PRODID:-//contacts//contacts//EN",
                               "UID:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
                               "FN:Dr. Håkan Andersson",
                               "N:Andersson;Håkan;;Dr.;",
                               "NICKNAME:Håkan\\; näringsliv",
                               "NICKNAME:H\\, A",
                               "ORG:Olofströms kommun;Näringslivsenheten;Etablering\\; mark",
                               "TITLE:Näringslivschef\\, tf.",
                               "ROLE:Kontakt för företag\\; nya",
                               "TEL;TYPE=CELL:+46 76 861 27 47",
                               "TEL;TYPE=FAX:+46 454 930 00",
                               "TEL;TYPE=WORK,VOICE:112",
                               "EMAIL;TYPE=INTERNET,WORK:hakan.andersson@olofstrom.se",
                               "EMAIL;TYPE=INTERNET:hakan@example.org",
                               "ADR;TYPE=WORK:Box 1;;Storgatan 2\\nPlan 3;Olofström;Blekinge;293 80;Sverige",
                               "URL;TYPE=WORK:https://www.olofstrom.se/n%C3%A4ringsliv",
                               "BDAY:1980-02-29",
                               "CATEGORIES:näringsliv,mark\\, tomter",
                               "NOTE:Nås bäst före 10:00\\; \"ring\" C:\\\\\\nannars mejl\\, tack",
                               "X-CONTACTS-SOURCE:https://www.olofstrom.se\\, kontakt",
                               "X-CONTACTS-CHECKED:2024-05-01",
                               "END:VCARD"}));
  CHECK(card_4.text == joined({"BEGIN:VCARD",
                               "VERSION:4.0",
                               "PRODID:-//contacts//contacts//EN",
                               "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
                               "FN:Dr. Håkan Andersson",
                               "N:Andersson;Håkan;;Dr.;",
                               "NICKNAME:Håkan; näringsliv",
                               "NICKNAME:H\\, A",
                               "ORG:Olofströms kommun;Näringslivsenheten;Etablering\\; mark",
                               "TITLE:Näringslivschef\\, tf.",
                               "ROLE:Kontakt för företag; nya",
                               "TEL;TYPE=cell:+46 76 861 27 47",
                               "TEL;TYPE=fax:+46 454 930 00",
                               "TEL;TYPE=work,voice:112",
                               "EMAIL;TYPE=work:hakan.andersson@olofstrom.se",
                               "EMAIL:hakan@example.org",
                               "ADR;TYPE=work:Box 1;;Storgatan 2\\nPlan 3;Olofström;Blekinge;293 80;Sverige",
                               "URL;TYPE=work:https://www.olofstrom.se/n%C3%A4ringsliv",
                               "BDAY:19800229",
                               "CATEGORIES:näringsliv,mark\\, tomter",
                               "NOTE:Nås bäst före 10:00; \"ring\" C:\\\\\\nannars mejl\\, tack",
                               "X-CONTACTS-SOURCE:https://www.olofstrom.se\\, kontakt",
                               "X-CONTACTS-CHECKED:2024-05-01",
                               "END:VCARD"}));
  for (const WrittenCard& card : {card_3, card_4}) {
    CHECK(joined(card.losses) == "");
    CHECK(findings_in(card.text) == "");
  }
}

TEST_CASE("a full organisation is written byte for byte in both versions") {
  const WrittenCard card_3 = card_of(full_organisation(), VcardVersion::V3);
  const WrittenCard card_4 = card_of(full_organisation(), VcardVersion::V4);
  CHECK(card_3.text == joined({"BEGIN:VCARD", "VERSION:3.0", "PRODID:-//contacts//contacts//EN",
                               "UID:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1", "FN:Olofströms kommun\\, näringsliv",
                               "N:;;;;", "NICKNAME:Olofström", "ORG:Olofströms kommun\\, näringsliv",
                               "TEL;TYPE=WORK,VOICE:+46 454 930 00", "EMAIL;TYPE=INTERNET:kommunen@olofstrom.se",
                               "URL:https://www.olofstrom.se", "X-CONTACTS-KIND:municipality",
                               "X-CONTACTS-PART-OF:Olofströms kommun", "X-CONTACTS-MEMBER-OF:Svenska industrikommuner",
                               "X-CONTACTS-MEMBER-OF:Blekinge\\; väst", "X-ABShowAs:COMPANY", "END:VCARD"}));
  CHECK(card_4.text ==
        joined({"BEGIN:VCARD", "VERSION:4.0", "PRODID:-//contacts//contacts//EN",
                "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1", "KIND:org", "FN:Olofströms kommun\\, näringsliv",
                "NICKNAME:Olofström", "ORG:Olofströms kommun\\, näringsliv", "TEL;TYPE=work,voice:+46 454 930 00",
                "EMAIL:kommunen@olofstrom.se", "URL:https://www.olofstrom.se", "X-CONTACTS-KIND:municipality",
                "X-CONTACTS-PART-OF:Olofströms kommun", "X-CONTACTS-MEMBER-OF:Svenska industrikommuner",
                "X-CONTACTS-MEMBER-OF:Blekinge; väst", "END:VCARD"}));
  for (const WrittenCard& card : {card_3, card_4}) {
    CHECK(joined(card.losses) == "");
    CHECK(findings_in(card.text) == "");
  }
}

TEST_CASE("an entry with only a name is a whole card") {
  CHECK(card_of(person("Madonna"), VcardVersion::V3).text ==
        "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//contacts//contacts//EN\r\n"
        "UID:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1\r\nFN:Madonna\r\nN:;Madonna;;;\r\nEND:VCARD\r\n");
  CHECK(card_of(person("Madonna"), VcardVersion::V4).text ==
        "BEGIN:VCARD\r\nVERSION:4.0\r\nPRODID:-//contacts//contacts//EN\r\n"
        "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1\r\nFN:Madonna\r\nN:;Madonna;;;\r\nEND:VCARD\r\n");
}

TEST_CASE("writing an entry twice gives the same bytes") {
  for (const VcardVersion version : {VcardVersion::V3, VcardVersion::V4}) {
    for (Entry entry : {full_person(), full_organisation()}) {
      entry.uid.clear();
      CHECK(card_of(entry, version).text == card_of(entry, version).text);
    }
  }
}

TEST_CASE("what no vCard can hold is left out and told once for each property") {
  struct LossRow {
    Entry entry;
    std::string_view losses;
  };
  std::vector<LossRow> rows = {
      {person("Anna \x1b"
              "Berg"),
       "control character U+001B left out of FN\r\n"},
      {person("Anna"), "control characters U+0000, U+0007, U+007F left out of NOTE\r\n"},
      {person("Anna"), "control character U+0007 left out of CATEGORIES\r\n"},
      {person("Malm\xF6"), "bytes that are not UTF-8 became U+FFFD in FN\r\n"},
      {person("Anna"), "control character U+0001 left out of N\r\nbytes that are not UTF-8 became U+FFFD in N\r\n"},
      {person("Anna"), "control character U+001B left out of TEL\r\n"},
      {person("Anna"), ""},
  };
  rows[1].entry.note = std::string(
      "a\0b\x07"
      "c\x7f"
      "d\x07",
      8);
  rows[2].entry.tags = {"a\x07", "b\x07"};
  rows[4].entry.prefix = "Dr\x01\xFF";
  rows[5].entry.phones = {typed("v\x1bxel")};
  rows[6].entry.note = "tab\tand\nnewline\r\nand\u2028\u2029";
  for (const LossRow& row : rows) {
    for (const VcardVersion version : {VcardVersion::V3, VcardVersion::V4}) {
      const WrittenCard card = card_of(row.entry, version);
      CHECK(joined(card.losses) == row.losses);
      CHECK(findings_in(card.text) == "");
    }
  }
}
