// The specification of a search as tables: what is asked, and who answers in which order.
#include "search/search.hpp"

#include <ostream>
#include <string_view>

#include <doctest/doctest.h>

#include "make_directory.hpp"
#include "search_fixture.hpp"

using contacts::EntryType;
using contacts::directory_fixture::MadeDirectory;
using contacts::directory_fixture::read_files;
using contacts::directory_fixture::read_text;
using contacts::search_fixture::check_rows;
using contacts::search_fixture::found;

namespace {

// One entry for each field, called like it, the least important first.
constexpr std::string_view one_for_each_field = R"(
contact = [
  { id = "source", name = "x", source = "lind" },
  { id = "note", name = "x", note = "lind" },
  { id = "address", name = "x", address = { city = "lind" } },
  { id = "url", name = "x", url = "https://lind/" },
  { id = "email", name = "x", email = "lind@x.se" },
  { id = "tags", name = "x", tags = ["y", "lind"] },
  { id = "department", name = "x", department = "lind" },
  { id = "role", name = "x", role = "lind" },
  { id = "title", name = "x", title = "lind" },
  { id = "of", name = "x", organisation = "lind" },
  { id = "lind", name = "x" },
  { id = "suffix", name = "x", suffix = "lind" },
  { id = "prefix", name = "x", prefix = "lind" },
  { id = "family", name = "x", family_name = "lind" },
  { id = "given", name = "x", given_name = "lind" },
  { id = "alias", name = "x", alias = ["y", "lind"] },
  { id = "name", name = "lind" },
]
organisation = [
  { id = "kind", name = "x", kind = "lind" },
  { id = "part", name = "x", part_of = "lind" },
  { id = "member", name = "x", member_of = ["y", "lind"] },
]
)";

// The worst matches first.
constexpr std::string_view ways_to_match = R"toml(
contact = [
  { id = "noted", name = "x", note = "anna lind" },
  { id = "middle2", name = "BERGLINDA" },
  { id = "middle1", name = "Berglinda" },
  { id = "start2", name = "Anna Lindgren" },
  { id = "start1", name = "anna lindgren" },
  { id = "whole3", name = "Anna-LIND" },
  { id = "whole2", name = "Lind, Anna" },
  { id = "whole1", name = "anna (lind)" },
  { id = "digit", name = "lind2" },
]
)toml";

constexpr std::string_view people = R"(
[[contact]]
name = "Håkan Andersson"
organisation = "Olofströms kommun"
title = "Näringslivschef"
email = "hakan.andersson@olofstrom.se"
tags = ["styrelse", "Första hjälpen"]

[[contact]]
name = "Andreas Hakansson"
organisation = "Svenska industrikommuner"
title = "Sekreterare i kommunen"

[[contact]]
name = "Åsa Öberg"
note = """
Talar danska med Søren Kjær.
Granne till Håkan Andersson."""

[[contact]]
name = "Søren Kjær"
role = "Tolk [da]"

[[contact]]
name = "Berg Anna"

[[contact]]
name = "Anna 'Ann' Berg"
alias = "B&B"

[[contact]]
id = "li"
name = "李雷"
organisation = "例子有限公司"
)";

constexpr std::string_view organisations = R"(
[[contact]]
name = "Zoe"
organisation = "Volvo"

[[organisation]]
name = "Volvo Personvagnar"
alias = ["Volvo", "VCC"]

[[contact]]
name = "Anna"
organisation = "Volvo Personvagnar"
title = "Volvo-ansvarig"

[[contact]]
name = "Volvo Andersson"

[[organisation]]
name = "AB Volvo"

[[contact]]
name = "Bo"
organisation = "ab-volvo"

[[organisation]]
name = "Volvohandlarna"

[[contact]]
name = "Cia"
organisation = "Volvohandlarna"

[[contact]]
name = "Dan"
organisation = "The Volvo Society"

[[contact]]
name = "Eva"
note = "Formerly at Volvo"

[[contact]]
name = "Fia"
organisation = "AB Volvo"
email = "fia@volvo.se"

[[contact]]
name = "Volvo Gustafsson"
organisation = "AB Volvo"

[[organisation]]
name = "Kansliet"
part_of = "AB Volvo"

[[contact]]
name = "Hans"
organisation = "Kansliet"

[[organisation]]
name = "Techtank"
member_of = ["Kansliet", "Volvohandlarna"]
)";

constexpr std::string_view addresses = R"(
[[contact]]
name = "Anna"
address = { street = "Storgatan 12", postcode = "12345", city = "Göteborg", country = "Sverige", kind = "home" }
[[contact]]
name = "Bo"
address = [{ city = "Lund" }, { box = "Box 301", postcode = "293 24", city = "Olofström" }]
[[contact]]
name = "Cia"
url = "https://www.techtank.se/kontakt?x=1"
email = { work = "cia.berg@techtank.se" }
[[contact]]
name = "Dan"
birthday = "--04-15"
checked = 2024-05-01
source = "Katalogen 1987"
[[contact]]
name = "Eva"
phone = "070-123 45 67"
note = """
Line one
line two; not after 14"""
)";

}  // namespace

TEST_CASE("where a word is found decides first") {
  check_rows(one_for_each_field,
             {{"lind",
               "suffix prefix family given alias name lind of part member tags department role title kind address url "
               "email source note"},
              {"Lind",
               "suffix prefix family given alias name lind of part member tags department role title kind address url "
               "email source note"},
              {"y", "alias family member tags"}});
}

TEST_CASE("then how much of a word it is and then how it is spelled and then the order of the file") {
  check_rows(ways_to_match, {{"lind", "whole1 whole3 whole2 start1 digit start2 middle1 middle2 noted"},
                             {"Lind", "whole2 whole3 whole1 start2 start1 digit middle2 middle1 noted"},
                             {"LIND", "whole3 whole2 whole1 start2 start1 digit middle2 middle1 noted"},
                             {"anna lind", "whole1 whole3 whole2 start1 start2 noted"},
                             {"inda", "middle1 middle2"},
                             {"lind2", "digit"},
                             {"2", "digit middle2 start2 whole2"},
                             {"(lind)", "whole1"},
                             {"\"lind,\"", "whole2"}});
}

TEST_CASE("words stand in any order and in any field") {
  check_rows(people, {{"hakan", "hakan-andersson andreas-hakansson asa-oberg"},
                      {"HÅKAN", "hakan-andersson andreas-hakansson asa-oberg"},
                      {"Ha\u030Akan", "hakan-andersson andreas-hakansson asa-oberg"},
                      {"hakan andersson", "hakan-andersson asa-oberg"},
                      {"andersson hakan", "hakan-andersson asa-oberg"},
                      {"hakan hakan", "hakan-andersson andreas-hakansson asa-oberg"},
                      {"chef håkan", "hakan-andersson"},
                      {"näringsliv olofström styrelse", "hakan-andersson"},
                      {"hakan kommun", "hakan-andersson andreas-hakansson"},
                      {"sekreterare", "andreas-hakansson"},
                      {"kommunen hakan", "andreas-hakansson"},
                      {"soren", "soren-kjaer asa-oberg"},
                      {"KJAER", "soren-kjaer asa-oberg"},
                      {"åsa granne", "asa-oberg"},
                      {"hjälpen första", "hakan-andersson"},
                      {"hakan.andersson@olofstrom.se", "hakan-andersson"},
                      {"hakan-andersson", "hakan-andersson"},
                      {"雷", "li"},
                      {"李雷 例子", "li"},
                      {"nobody", ""},
                      {"hakan nobody", ""},
                      {"contact", ""},
                      {"1.toml", ""}});
}

TEST_CASE("a phrase keeps its words together and brackets and quotes are characters") {
  check_rows(people, {{R"("håkan andersson")", "hakan-andersson asa-oberg"},
                      {R"("andersson håkan")", ""},
                      {R"("KAN AND")", "hakan-andersson asa-oberg"},
                      {R"("första  hjälpen" chef)", "hakan-andersson"},
                      {R"("kjær. granne")", "asa-oberg"},
                      {R"("berg anna")", "berg-anna"},
                      {"berg anna", "berg-anna anna-ann-berg"},
                      {"'ann'", "anna-ann-berg"},
                      {"‘Ann’", "anna-ann-berg"},
                      {"[da]", "soren-kjaer"},
                      {"b&b", "anna-ann-berg"},
                      {R"("berg)", ""}});
}

TEST_CASE("an organisation that is found by its name is followed by its people") {
  check_rows(
      organisations,
      {{"volvo",
        "volvo-personvagnar zoe anna volvo-andersson ab-volvo bo fia hans volvo-gustafsson volvohandlarna cia "
        "dan kansliet techtank eva"},
       {"VOLVO",
        "volvo-personvagnar zoe anna volvo-andersson ab-volvo bo fia hans volvo-gustafsson volvohandlarna cia dan "
        "kansliet techtank eva"},
       {"personvagnar", "volvo-personvagnar zoe anna"},
       {"vcc", "volvo-personvagnar zoe anna"},
       {"vcc personvagnar", "volvo-personvagnar zoe anna"},
       {"handlarna", "volvohandlarna cia techtank"},
       {"volvo anna", "anna"},
       {"volvo ansvarig", "anna"},
       {"ansvarig", "anna"},
       {"vcc zoe", "zoe"},
       {"ab volvo", "ab-volvo bo fia volvo-gustafsson hans kansliet"},
       {"kansliet", "kansliet hans techtank"},
       {"society", "dan"},
       {"fia volvo", "fia"},
       {"fia@volvo", "fia"},
       {"formerly volvo", "eva"}});
}

TEST_CASE("people alone and organisations alone come in the same order") {
  const MadeDirectory made = read_text(organisations);
  CHECK(found(made.directory, "volvo", EntryType::Contact) ==
        "zoe anna volvo-andersson bo fia hans volvo-gustafsson cia dan eva");
  CHECK(found(made.directory, "volvo", EntryType::Organisation) ==
        "volvo-personvagnar ab-volvo volvohandlarna kansliet techtank");
  CHECK(found(made.directory, "eva", EntryType::Organisation).empty());
}

TEST_CASE("addresses of all kinds and dates and notes are found") {
  check_rows(addresses, {{"storgatan", "anna"},
                         {"storgatan 12", "anna"},
                         {"storgatan 12 12345", "anna"},
                         {"12345 göteborg 12 storgatan", "anna"},
                         {R"("storgatan 12, 12345 göteborg")", "anna"},
                         {"sverige", "anna"},
                         {"storgatan 13 12345", ""},
                         {"293 24 olofstrom", "bo"},
                         {"box 301 293 24", "bo"},
                         {"lund olofström", "bo"},
                         {"techtank", "cia"},
                         {"www.techtank.se", "cia"},
                         {"https://www.techtank.se/kontakt?x=1", "cia"},
                         {"cia.berg@techtank.se", "cia"},
                         {"@techtank.se", "cia"},
                         {"04-15", "dan"},
                         {"--04-15", "dan"},
                         {"2024-05-01", "dan"},
                         {"2024", "dan"},
                         {"1987 katalogen", "dan"},
                         {"2024-05-01 1987", "dan"},
                         {R"("one line")", "eva"},
                         {"14", "eva"},
                         {"home", ""},
                         {"work", ""}});
}

TEST_CASE("entries of several files are one directory in the order of the files") {
  const MadeDirectory made =
      read_files({"[[contact]]\nname = \"Anna Ek\"\norganisation = \"Volvo\"\n", "[[contact]]\nname = \"Anna Berg\"\n",
                  "[[organisation]]\nname = \"Volvo\"\n"});
  CHECK(found(made.directory, "anna") == "anna-ek anna-berg");
  CHECK(found(made.directory, "volvo") == "volvo anna-ek");
}
