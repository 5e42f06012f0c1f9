#include "ldif/ldif.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "make_directory.hpp"

using namespace contacts;
using directory_fixture::read_text;

namespace {

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines)
    out += line + "\n";
  return out;
}

// The record and the losses of the entry at `position`.
LdifRecord record_of(std::string_view toml, std::size_t position = 0) {
  const auto made = read_text(toml);
  REQUIRE(made.directory.entries().size() > position);
  return LdifWriter(made.directory, "dc=example,dc=org").record_of(made.directory.entries()[position]);
}

std::string dn_of(std::string_view toml, std::size_t position) {
  const std::string text = record_of(toml, position).text;
  return text.substr(1, text.find('\n', 1) - 1);
}

std::string order_of(std::string_view toml, const std::vector<std::size_t>& positions) {
  const auto made = read_text(toml);
  std::vector<const Entry*> entries;
  for (const std::size_t position : positions)
    entries.push_back(&made.directory.entries().at(position));
  return directory_fixture::ids_of(LdifWriter(made.directory, "dc=example").in_order(entries));
}

constexpr std::string_view person_classes =
    "objectClass: top\n"
    "objectClass: person\n"
    "objectClass: organizationalPerson\n"
    "objectClass: inetOrgPerson\n";

}  // namespace

TEST_CASE("a person becomes an inetOrgPerson") {
  const LdifRecord record = record_of(R"([directory]
country = "SE"
[[contact]]
name = "Anna Berg"
alias = ["Annika Berg", "ANNA BERG"]
organisation = "Board"
department = "Staff"
title = "Chair"
role = "Speaker"
email = ["anna@example.org", "Anna@Example.org", "berg@example.org"]
phone = { work = "08-12 34 56 78", home = "08-12 34 56 79", mobile = "070-123 45 67", fax = "08-12 34 56 80", pager = "112", other = "+46 8 12345681" }
url = "example.org/anna"
address = { street = "High Street 2\nFloor 3", box = "Box $1", postcode = "123 45", city = "Town", region = "North", country = "Sweden" }
note = "Likes tea"
[[organisation]]
name = "Acme"
[[organisation]]
name = "Board"
part_of = "Acme"
)");
  CHECK(record.text == "\ndn: uid=anna-berg,dc=example,dc=org\n" + std::string(person_classes) +
                           "uid: anna-berg\n"
                           "cn: Anna Berg\n"
                           "cn: Annika Berg\n"
                           "sn: Berg\n"
                           "givenName: Anna\n"
                           "displayName: Anna Berg\n"
                           "o: Acme\n"
                           "ou: Board\n"
                           "ou: Staff\n"
                           "title: Chair\n"
                           "title: Speaker\n"
                           "mail: anna@example.org\n"
                           "mail: berg@example.org\n"
                           "telephoneNumber: +46 8 123 456 78\n"
                           "homePhone: +46 8 123 456 79\n"
                           "mobile: +46 70 123 45 67\n"
                           "facsimileTelephoneNumber: +46 8 123 456 80\n"
                           "pager: 112\n"
                           "telephoneNumber: +46 8 12345681\n"
                           "postalAddress: Box \\241$High Street 2$Floor 3$123 45 Town$North$Sweden\n"
                           "street:: SGlnaCBTdHJlZXQgMgpGbG9vciAz\n"
                           "postOfficeBox: Box $1\n"
                           "postalCode: 123 45\n"
                           "l: Town\n"
                           "st: North\n"
                           "labeledURI: https://example.org/anna\n"
                           "description: Likes tea\n"
                           "seeAlso: ou=Board,o=Acme,dc=example,dc=org\n");
  CHECK(joined(record.losses).empty());
}

TEST_CASE("an organisation becomes an organization and its part an organizationalUnit") {
  constexpr std::string_view toml = R"([directory]
country = "SE"
[[organisation]]
name = "Acme"
alias = "AB Acme"
kind = "company"
phone = { work = "08-12 34 56 78", mobile = "070-123 45 67", fax = "08-12 34 56 80" }
url = "https://acme.example"
address = [{ city = "Town" }, { city = "Village", kind = "home" }]
member_of = ["Trade", "Unknown"]
note = "n"
[[organisation]]
name = "Board"
part_of = "Acme"
email = "board@acme.example"
[[organisation]]
name = "Trade"
)";
  const LdifRecord whole = record_of(toml, 0);
  CHECK(whole.text ==
        "\ndn: o=Acme,dc=example,dc=org\n"
        "objectClass: top\n"
        "objectClass: organization\n"
        "objectClass: labeledURIObject\n"
        "o: Acme\n"
        "o: AB Acme\n"
        "businessCategory: company\n"
        "telephoneNumber: +46 8 123 456 78\n"
        "telephoneNumber: +46 70 123 45 67\n"
        "facsimileTelephoneNumber: +46 8 123 456 80\n"
        "postalAddress: Town\n"
        "l: Town\n"
        "postalAddress: Village\n"
        "labeledURI: https://acme.example\n"
        "description: n\n"
        "seeAlso: o=Trade,dc=example,dc=org\n");
  CHECK(joined(whole.losses) == "member_of 'Unknown' left out: no entry has that name\n");
  CHECK(record_of(toml, 1).text ==
        "\ndn: ou=Board,o=Acme,dc=example,dc=org\n"
        "objectClass: top\n"
        "objectClass: organizationalUnit\n"
        "objectClass: extensibleObject\n"
        "ou: Board\n"
        "mail: board@acme.example\n");
  CHECK(record_of(toml, 2).text ==
        "\ndn: o=Trade,dc=example,dc=org\n"
        "objectClass: top\n"
        "objectClass: organization\n"
        "o: Trade\n");
}

TEST_CASE("a home address of a person is told from the others") {
  const std::string text = record_of(R"([[contact]]
name = "Bo"
address = [{ city = "Home", kind = "home" }, { city = "Work", kind = "work" }, { city = "Other", country = 'a\b' }]
)")
                               .text;
  CHECK(text == "\ndn: uid=bo,dc=example,dc=org\n" + std::string(person_classes) +
                    "uid: bo\n"
                    "cn: Bo\n"
                    "sn: Bo\n"
                    "givenName: Bo\n"
                    "displayName: Bo\n"
                    "homePostalAddress: Home\n"
                    "postalAddress: Work\n"
                    "l: Work\n"
                    "postalAddress: Other$a\\5Cb\n");
}

TEST_CASE("what directory servers have no place for is told") {
  const LdifRecord person = record_of(R"([[contact]]
name = "Bo Ek"
uid = "urn:x:1"
prefix = "Dr"
suffix = "PhD"
birthday = "--04-15"
tags = ["a", "b"]
source = "s"
checked = 2026-01-02
email = ["bo@åland.example", "bo@example.org"]
phone = ["112", "٠٨١٢٣"]
)");
  CHECK(joined(person.losses) ==
        "e-mail address 'bo@åland.example' left out: directory servers take ASCII only\n"
        "number '٠٨١٢٣' left out: directory servers take ASCII letters, digits and '()+,-./:=? only\n"
        "uid left out: directory servers have no attribute for it\n"
        "prefix 'Dr' left out: directory servers have no attribute for it\n"
        "suffix 'PhD' left out: directory servers have no attribute for it\n"
        "birthday --04-15 left out: directory servers have no attribute for it\n"
        "tag 'a' left out: directory servers have no attribute for it\n"
        "tag 'b' left out: directory servers have no attribute for it\n"
        "source left out: directory servers have no attribute for it\n"
        "checked 2026-01-02 left out: directory servers have no attribute for it\n");
  CHECK(person.text.find("\nmail: bo@example.org\n") != std::string::npos);
  CHECK(joined(record_of("[[organisation]]\nname = \"A\"\nid = \"x\"\npart_of = \"B\"\n").losses) ==
        "id 'x' left out: directory servers have no attribute for it\n"
        "part_of 'B' left out: no entry has that name\n");
}

TEST_CASE("lines that an entry keeps of a card are told once for each property") {
  Entry entry = directory_fixture::person("Bo");
  entry.vcard = {"X-SKYPE:bo", "item1.TEL:1", "TEL:2", "no line"};
  const auto made = directory_fixture::build({entry});
  const LdifRecord record = LdifWriter(made.directory, "dc=example").record_of(made.directory.entries().front());
  CHECK(joined(record.losses) ==
        "vCard line X-SKYPE left out: directory servers have no attribute for it\n"
        "vCard line TEL left out: directory servers have no attribute for it\n");
}

TEST_CASE("characters that no record can hold are told once") {
  const LdifRecord record = record_of("[[contact]]\nname = \"a\\u001bb\"\nalias = \"c\\u001bd\"\nnote = \" \"\n");
  CHECK(joined(record.losses) ==
        "control characters left out of cn\n"
        "control characters left out of displayName\n");
  CHECK(record.text.find("\ncn: ab\ncn: cd\n") != std::string::npos);
  CHECK(record.text.find("description") == std::string::npos);

  Entry entry = directory_fixture::person("Bo");
  entry.note = "Malm\xF6";
  const auto made = directory_fixture::build({entry});
  const LdifRecord broken = LdifWriter(made.directory, "dc=example").record_of(made.directory.entries().front());
  CHECK(joined(broken.losses) == "bytes that are not UTF-8 became U+FFFD in description\n");
  CHECK(broken.text.ends_with("\ndescription:: TWFsbe+/vQ==\n"));
}

TEST_CASE("a distinguished name is written in base64 where it is not ASCII") {
  const std::string text = record_of("[[organisation]]\nname = \"Åre, AB\"\n").text;
  CHECK(text.starts_with("\ndn:: bz3DhXJlXCwgQUIsZGM9ZXhhbXBsZSxkYz1vcmc=\n"));
  CHECK(text.find("\no:: w4VyZSwgQUI=\n") != std::string::npos);
}

TEST_CASE("organisations with one name get different distinguished names") {
  constexpr std::string_view toml = R"toml([[organisation]]
name = "Acme"
[[organisation]]
name = "ACMÉ"
[[organisation]]
name = "Acme (acme-2)"
[[organisation]]
name = "Acme"
id = "other"
part_of = "acme"
[[organisation]]
name = "acme"
id = "third"
part_of = "acme"
[[organisation]]
name = "Acme"
id = "fourth"
part_of = "other"
[[organisation]]
name = " acme "
id = "fifth"
)toml";
  CHECK(dn_of(toml, 0) == "dn: o=Acme,dc=example,dc=org");
  CHECK(record_of(toml, 1).text.find("\no:: QUNNw4kgKGFjbWUtMik=\no:: QUNNw4k=\n") != std::string::npos);
  CHECK(dn_of(toml, 2) == "dn: o=Acme (acme-2) (acme-acme-2),dc=example,dc=org");
  CHECK(dn_of(toml, 3) == "dn: ou=Acme,o=Acme,dc=example,dc=org");
  CHECK(dn_of(toml, 4) == "dn: ou=acme (third),o=Acme,dc=example,dc=org");
  CHECK(dn_of(toml, 5) == "dn: ou=Acme,ou=Acme,o=Acme,dc=example,dc=org");
  CHECK(dn_of(toml, 6) == "dn: o=\\ acme  (fifth),dc=example,dc=org");
}

TEST_CASE("records come in an order that a server accepts") {
  constexpr std::string_view toml = R"([[contact]]
name = "p1"
[[organisation]]
name = "c"
part_of = "b"
[[organisation]]
name = "b"
part_of = "a"
[[contact]]
name = "p2"
[[organisation]]
name = "a"
[[organisation]]
name = "d"
)";
  CHECK(order_of(toml, {0, 1, 2, 3, 4, 5}) == "a b c d p1 p2");
  CHECK(order_of(toml, {5, 3, 2, 0, 2, 3}) == "d a b p2 p1");
  CHECK(order_of(toml, {1}) == "a b c");
  CHECK(order_of(toml, {}).empty());
  CHECK(LdifWriter::header() == "version: 1\n");
}
