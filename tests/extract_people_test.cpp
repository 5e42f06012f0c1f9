#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "extract/affiliate.hpp"
#include "extract/join.hpp"
#include "extract/organisation_index.hpp"
#include "extract/people.hpp"
#include "extract/person_title.hpp"
#include "extract/read_lines.hpp"
#include "rows.hpp"

using namespace contacts;
using contacts::text_rows::check_rows;
using contacts::text_rows::Row;

namespace {

ReadText read(std::string_view text) {
  return read_lines(text, "SE", {});
}

void append(std::string& list, std::string_view what) {
  if (!list.empty()) list += "; ";
  list += what;
}

std::string values_of(const auto& owner) {
  std::string out;
  for (const auto* values : {&owner.emails, &owner.phones, &owner.urls}) {
    for (const TypedValue& value : *values)
      out += " " + value.value;
  }
  return out;
}

// Those who count, with "!" where an address is made of the name.
std::string counted(std::string_view text) {
  const ReadText lines = read(text);
  std::string out;
  for (const Person& person : find_people(lines).all) {
    if (person.is_counted) append(out, person.name + (person.has_fitting_address ? "!" : ""));
  }
  return out;
}

// "Anna Berg 08-465 004 11; = Lunde bibliotek 08-465 004 60": people, then organisations.
std::string joined(std::string_view text) {
  const ReadText lines = read(text);
  People people = find_people(lines);
  OrganisationIndex organisations(lines);
  join(lines, people, organisations);
  std::string out;
  for (const Person& person : people.all) {
    if (person.is_counted && person.has_contact()) append(out, person.name + values_of(person));
  }
  for (const FoundOrganisation& organisation : organisations.all()) {
    if (organisation.has_values()) append(out, "= " + organisation.name + values_of(organisation));
  }
  return out;
}

// "Anna Berg: Rektor, Hagaskolan": title, organisation, department.
std::string affiliated(std::string_view text) {
  const ReadText lines = read(text);
  People people = find_people(lines);
  OrganisationIndex organisations(lines);
  join(lines, people, organisations);
  affiliate(lines, people, organisations);
  std::string out;
  for (const Person& person : people.all) {
    if (!person.is_counted || !person.has_contact()) continue;
    std::string what = person.name + ": " + person.title + ", " + person.organisation;
    if (!person.department.empty()) what += ", " + person.department;
    append(out, what);
  }
  return out;
}

// The organisations of a text, "?" behind units, and the one that it is about behind "->".
std::string organisations_of(std::string_view text) {
  const ReadText lines = read(text);
  const OrganisationIndex index(lines);
  std::string out;
  for (const FoundOrganisation& organisation : index.all())
    append(out, organisation.name + (organisation.is_unit ? "?" : ""));
  const std::size_t main = index.main();
  return out + " -> " + (main == nobody ? "nobody" : index.all()[main].name);
}

}  // namespace

TEST_CASE("a name counts with an address that is made of it, a title, or a place where only a name stands") {
  constexpr std::array rows = {
      Row{"Anna Berg\nanna.berg@a.se\n", "Anna Berg!"},
      Row{"Zenobija Ruiz, zr@a.se\n", "Zenobija Ruiz!"},
      Row{"Anna Berg och Anna Berg\n", "Anna Berg"},
      Row{"Ruiz Zenobija\nzenobija.ruiz@a.se\n", "Zenobija Ruiz!"},
      Row{"Blå Lagunen öppnar\n", ""},
      Row{"\"Bo Ek\" <b1234@a.se>\n", "Bo Ek!"},
  };
  check_rows(rows, counted);
}

TEST_CASE("names are told by their hyphens, abbreviations and brackets, too") {
  constexpr std::array rows = {
      Row{"Per-Åke Öhn, 08-465 004 11\nAnna Berg, 08-465 004 12\n", "Per-Åke Öhn; Anna Berg"},
      Row{"Søren Aa. Quist\n08-465 004 11\n", "Søren Aa. Quist"},
      Row{"From: \"D'Souza, Ignatius (Procurement)\" <ignatius.dsouza@a.se>\n", "Ignatius D'Souza!"},
      Row{"Personal på Tallåsens förskola\n", ""},
  };
  check_rows(rows, counted);
}

TEST_CASE("what has no owner goes to the last person of the line, sentence or block") {
  constexpr std::array rows = {
      Row{"Anna Berg 08-465 004 11, Bo Ek 08-465 004 12\n", "Anna Berg 08-465 004 11; Bo Ek 08-465 004 12"},
      Row{"Anna Berg\n08-465 004 11\n\nBo Ek\n08-465 004 12\n", "Anna Berg 08-465 004 11; Bo Ek 08-465 004 12"},
      Row{"Anna Berg och Bo Ek, båda 08-465 004 11\n", "Anna Berg 08-465 004 11; Bo Ek 08-465 004 11"},
      Row{"Lunde bibliotek\nAnna Berg 08-465 004 11\nVäxel 08-465 004 60\n",
          "Anna Berg 08-465 004 11; = Lunde bibliotek 08-465 004 60"},
      Row{"Lunde bibliotek, info@lunde.se\nAnna Berg 08-465 004 11\n",
          "Anna Berg 08-465 004 11; = Lunde bibliotek info@lunde.se"},
      Row{"Växel 08-465 004 60\n", ""},
      Row{"Det är bra, säger Anna Berg.\n\n08-465 004 11\n", ""},
      Row{"Anna Berg\tRektor\t08-465 004 11\nBo Ek\tKassör\t08-465 004 12\n",
          "Anna Berg 08-465 004 11; Bo Ek 08-465 004 12"},
  };
  check_rows(rows, joined);
}

TEST_CASE("titles and organisations are those of the line, the block, the heading or the host") {
  constexpr std::array rows = {
      Row{"rektor Anna Berg, Hagaskolan, 08-465 004 11\n", "Anna Berg: Rektor, Hagaskolan"},
      Row{"Anna Berg, rektor, 08-465 004 11\n", "Anna Berg: Rektor, "},
      Row{"Lövåsa kommun\n\nAnna Berg, kassör\n08-465 004 11\n", "Anna Berg: Kassör, Lövåsa kommun"},
      Row{"Anna Berg\nRektor\nHagaskolan\n08-465 004 11\n", "Anna Berg: Rektor, Hagaskolan"},
      Row{"Lövåsa kommun och Region Norr bygger.\n\nAnna Berg, anna.berg@lovasa.se\n", "Anna Berg: , Lövåsa kommun"},
      Row{"Anna Berg, anna.berg@lovasa.se\n", "Anna Berg: , "},
      Row{"Anna Berg\nEkonomiavdelningen\nLövåsa kommun\n08-465 004 11\n", "Anna Berg: , Lövåsa kommun"},
  };
  check_rows(rows, affiliated);
}

TEST_CASE("organisations of a text are told apart, and the one that it is about") {
  constexpr std::array rows = {
      Row{"Lövåsa kommun bygger.\n", "Lövåsa kommun -> Lövåsa kommun"},
      Row{"Tallvik Trä AB växer. Tallvik Trä bygger nytt.\n", "Tallvik Trä AB -> Tallvik Trä AB"},
      Row{"Ingen alls.\n", " -> nobody"},
      Row{"Personal på Tallåsens förskola\n", "Tallåsens förskola -> Tallåsens förskola"},
      Row{"Lövåsa kommuns avtal. Lövåsa kommun bygger.\n", "Lövåsa kommun -> Lövåsa kommun"},
  };
  check_rows(rows, organisations_of);
}

TEST_CASE("a host chooses among the organisations that the text names") {
  const ReadText lines = read("Lövåsa kommun\n\nRegion Norr\n");
  const OrganisationIndex index(lines);
  struct HostRow {
    std::string_view address;
    std::string_view name;
  };
  constexpr std::array rows = {HostRow{"a@lovasa.se", "Lövåsa kommun"},
                               HostRow{"https://www.regionnorr.se", "Region Norr"}, HostRow{"a@gmail.com", ""}};
  for (const HostRow& row : rows) {
    CAPTURE(row.address);
    const std::size_t found = index.by_host(row.address);
    CHECK((found == nobody ? std::string_view() : std::string_view(index.all()[found].name)) == row.name);
  }
}

TEST_CASE("the country of a text shows in its addresses and its most frequent words") {
  constexpr std::array rows = {
      Row{"anna@a.fi", "FI"},    Row{"Wir sind für Sie da und freuen uns.", "DE"},
      Row{"www.a.co.uk.", "GB"}, Row{"Vi er her for deg, og det koster 20 kroner til sammen. Oslo", "NO"},
      Row{"12345", ""},
  };
  check_rows(rows, [](std::string_view text) { return likely_region(text); });
}
