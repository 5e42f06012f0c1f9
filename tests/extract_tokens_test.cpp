#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "extract/layout.hpp"
#include "extract/repair.hpp"
#include "extract/tokens.hpp"

using namespace contacts;

namespace {

struct Row {
  std::string_view in;
  std::string_view out;
};

std::string kind_of(const Token& token) {
  constexpr std::array<std::string_view, 6> kinds = {"email", "phone", "web", "street", "box", "city"};
  if (token.kind != TokenKind::Phone) return std::string(kinds.at(static_cast<std::size_t>(token.kind)));
  return std::string(token.phone == ValueKind::Unspecified ? "phone" : name_of(token.phone));
}

// The tokens of all lines, "|" between lines; what one line tells the next counts.
std::string tokens_of(std::string_view text, std::string_view region = "SE") {
  ScanState state;
  state.region = region;
  std::string out;
  for (const TextLine& line : repair(text)) {
    if (line.number > 1) out += "|";
    std::string separator;
    for (const Token& token : scan(line, state).tokens) {
      out += fmt::format("{}{} {}", separator, kind_of(token), token.value);
      separator = ", ";
    }
  }
  return out;
}

std::string repaired(std::string_view text) {
  std::string out;
  for (const TextLine& line : repair(text))
    out += fmt::format("{}{}:{}", out.empty() ? "" : "|", line.number, line.text);
  return out;
}

std::string arranged(std::string_view text) {
  std::string out;
  for (const TextLine& line : arrange(repair(text)))
    out += fmt::format("{}{}:{}", out.empty() ? "" : "|", line.number, line.text);
  return out;
}

}  // namespace

TEST_CASE("a label says what a number is, also from the line above") {
  constexpr std::array rows = {
      Row{"Mobil 070-174 06 05", "mobile 070-174 06 05"},
      Row{"070-174 06 05", "mobile 070-174 06 05"},
      Row{"Fax: 08-465 004 11", "fax 08-465 004 11"},
      Row{"Fax:\n08-465 004 11", "|fax 08-465 004 11"},
      Row{"Bostad 08-465 004 11", "home 08-465 004 11"},
      Row{"08-465 004 11", "phone 08-465 004 11"},
      Row{"Bankgiro 5050-1055", ""},
      Row{"Bankgiro:\n5050-1055", "|"},
      Row{"Dnr 2026/0701740605", ""},
      Row{"2026-11-28 10.30–12.00", ""},
      Row{"08-465 004 60, anknytning 12", "phone 08-465 004 60 ext. 12"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(tokens_of(row.in) == row.out);
  }
}

TEST_CASE("addresses and pages end where the sentence goes on") {
  constexpr std::array rows = {
      Row{"Skriv till anna@a.se.", "email anna@a.se"},
      Row{"<anna@a.se>;bo@a.se", "email anna@a.se, email bo@a.se"},
      Row{"se https://a.se/kontakt?x=1).", "web https://a.se/kontakt?x=1"},
      Row{"a@b", ""},
      Row{"@anna", ""},
      Row{"anna@a..se", ""},
      Row{"mailto:anna@a.se", "email anna@a.se"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(tokens_of(row.in) == row.out);
  }
}

TEST_CASE("postal addresses are told by the writing of their country") {
  struct PlaceRow {
    std::string_view region, in, out;
  };
  constexpr std::array rows = {
      PlaceRow{"SE", "Storgatan 4, 293 80 Olofström", "street Storgatan 4, city Olofström"},
      PlaceRow{"NO", "Storgata 4, 0155 Oslo", "street Storgata 4, city Oslo"},
      PlaceRow{"DK", "Algade 4, 4000 Roskilde", "street Algade 4, city Roskilde"},
      PlaceRow{"FI", "Mannerheimintie 4, 00100 Helsinki", "street Mannerheimintie 4, city Helsinki"},
      PlaceRow{"DE", "Hafenstraße 22, 26789 Leer", "street Hafenstraße 22, city Leer"},
      PlaceRow{"NL", "Dorpsstraat 4, 5301 AB Zaltbommel", "street Dorpsstraat 4, city Zaltbommel"},
      PlaceRow{"FR", "4 rue de la Paix, 29300 Quimperlé", "street 4 rue de la Paix, city Quimperlé"},
      PlaceRow{"GB", "3 Pier Road, Whitby YO21 3PU", "street 3 Pier Road, city Whitby"},
      PlaceRow{"DE", "Straße des 17. Juni 135, 10623 Berlin", "street Straße des 17. Juni 135, city Berlin"},
      // A family name is no street.
      PlaceRow{"SE", "Anna Berg, anna.berg@a.se", "email anna.berg@a.se"},
      PlaceRow{"SE", "Anna Berg 08-465 004 11", "phone 08-465 004 11"},
  };
  for (const PlaceRow& row : rows) {
    CAPTURE(row.in);
    CHECK(tokens_of(row.in, row.region) == row.out);
  }
}

TEST_CASE("what a line end cuts is one again, and what it parts stays apart") {
  constexpr std::array rows = {
      Row{"För mer information om kommunens nya bibliotek, kontakta gärna bibliotekschef Håkan\nAndersson, som svarar "
          "på frågor om öppettider och program.",
          "1:För mer information om kommunens nya bibliotek, kontakta gärna bibliotekschef Håkan Andersson, som svarar "
          "på frågor om öppettider och program."},
      Row{"> Hej\n> \n> Bo", "1:Hej|2:|3:Bo"},
      Row{"anna.berg@\nlovasa.se", "1:anna.berg@lovasa.se"},
      Row{"a\n---\nb", "1:a|2:|3:b"},
      Row{"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(repaired(row.in) == row.out);
  }
}

TEST_CASE("rows with bars are a table") {
  CHECK(arranged("| Namn | Telefon |\n| Anna Berg | 08-465 004 11 |\n") == "2:Anna Berg\tTelefon: 08-465 004 11");
}
