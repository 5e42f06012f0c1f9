// The specification of the query language, as tables: what is asked, and who answers in which order.
#include <string>
#include <variant>

#include <doctest/doctest.h>

#include "make_directory.hpp"
#include "search/query.hpp"
#include "search/search.hpp"
#include "search_fixture.hpp"

using contacts::parse_query;
using contacts::Query;
using contacts::search_fixture::check_rows;

namespace {

constexpr std::string_view club = R"toml(
[directory]
country = "SE"

[[organisation]]
name = "Olofströms kommun"
alias = "Olofström"
kind = "municipality"
phone = "0454-930 00"
email = "info@olofstrom.se"
address = { street = "Östra Storgatan 1", postcode = "293 80", city = "Olofström" }

[[organisation]]
name = "Näringslivskontoret"
part_of = "Olofströms kommun"
member_of = "Företagarna"

[[contact]]
name = "Håkan Andersson"
organisation = "Olofströms kommun"
title = "Näringslivschef"
email = { work = "hakan.andersson@olofstrom.se", home = "hakan@example.org" }
phone = { work = "0454-930 01", mobile = "076-861 27 47" }
tags = ["styrelse", "kör"]
note = "Nås bäst 10:30, se https://olofstrom.se/na:r"

[[contact]]
name = "Anna Olofström"
organisation = "Näringslivskontoret"
phone = "076-111 22 33"
tags = ["kör"]
address = { city = "Karlshamn" }

[[contact]]
name = "Bo Ek"
title = "Vikarie för Håkan Andersson"
role = "C:\\temp"
phone = "0454-111 22"
url = "example.org:8080"
)toml";

}  // namespace

TEST_CASE("a field before a colon limits a word to it") {
  check_rows(club, {{"olofström", "olofstroms-kommun hakan-andersson anna-olofstrom naringslivskontoret"},
                    {"name:olofström", "anna-olofstrom olofstroms-kommun"},
                    {"alias:olofström", "olofstroms-kommun"},
                    {"organisation:olofström", "hakan-andersson anna-olofstrom"},
                    {"org:olofstrom", "hakan-andersson anna-olofstrom"},
                    {"org:näringsliv", "anna-olofstrom"},
                    {"part_of:olofstrom", "naringslivskontoret"},
                    {"part_of:olofstroms-kommun", "naringslivskontoret"},
                    {"part_of:=olofström", "naringslivskontoret"},
                    {"!part_of:olofstroms-kommun type:organisation", "olofstroms-kommun"},
                    {"organisation.part_of:=olofström", "anna-olofstrom"},
                    {"member_of:foretagarna", "naringslivskontoret"},
                    {"title:håkan", "bo-ek"},
                    {"title:chef", "hakan-andersson"},
                    {"kind:municipality", "olofstroms-kommun"},
                    {"type:organisation", "olofstroms-kommun naringslivskontoret"},
                    {"tags:kör", "hakan-andersson anna-olofstrom"},
                    {"tag:kor", "hakan-andersson anna-olofstrom"},
                    {"tag:styrelse", "hakan-andersson"},
                    {"email:info", "olofstroms-kommun"},
                    {"mail:olofstrom.se", "olofstroms-kommun hakan-andersson"},
                    {"email.home:example", "hakan-andersson"},
                    {"email.work:example", ""},
                    {"phone:0454", "olofstroms-kommun hakan-andersson bo-ek"},
                    {"phone:+46768612747", "hakan-andersson"},
                    {"tel:8612747", "hakan-andersson"},
                    {"phone.mobile:076", "hakan-andersson anna-olofstrom"},
                    {"phone.work:0454", "olofstroms-kommun hakan-andersson bo-ek"},
                    {"phone.work:076", ""},
                    {"address:storgatan", "olofstroms-kommun"},
                    {"city:olofström", "olofstroms-kommun"},
                    {"city:karlshamn", "anna-olofstrom"},
                    {"address.city:karlshamn", "anna-olofstrom"},
                    {"postcode:293", "olofstroms-kommun"},
                    {"street:ostra", "olofstroms-kommun"},
                    {"organisation.city:olofstrom", "hakan-andersson"},
                    {"organisation.phone:93000", "hakan-andersson"},
                    {"org.email:info", "hakan-andersson"},
                    {"note:bäst", "hakan-andersson"},
                    {"url:8080", "bo-ek"},
                    {"id:bo-ek", "bo-ek"},
                    {"org:olofstrom tag:kör", "hakan-andersson anna-olofstrom"},
                    {"tag:kör karlshamn", "anna-olofstrom"},
                    {R"(title:"för håkan")", "bo-ek"},
                    {R"(title:"håkan för")", ""},
                    {R"(org:"olofströms kommun" chef)", "hakan-andersson"}});
}

TEST_CASE("an exclamation mark before a word keeps out what matches it") {
  check_rows(club, {{"olofström !anna", "olofstroms-kommun hakan-andersson naringslivskontoret"},
                    {"!anna olofström", "olofstroms-kommun hakan-andersson naringslivskontoret"},
                    {"olofström !type:organisation", "anna-olofstrom hakan-andersson"},
                    {"kör !tag:styrelse", "anna-olofstrom"},
                    {"!tag:kör", "olofstroms-kommun naringslivskontoret bo-ek"},
                    {R"(håkan !"vikarie för")", "hakan-andersson"},
                    {R"(håkan !title:"vikarie för")", "hakan-andersson"},
                    {"0454 !93000", "hakan-andersson bo-ek"},
                    {"!olofström !ek", ""},
                    {"ek !ek", ""},
                    {"!", ""}});
}

TEST_CASE("what only looks like a field is searched as it stands") {
  check_rows(club, {{"10:30", "hakan-andersson"},
                    {"https://olofstrom.se/na:r", "hakan-andersson"},
                    {"c:\\temp", "bo-ek"},
                    {"example.org:8080", "bo-ek"},
                    {R"("se https://")", "hakan-andersson"},
                    {":name", ""},
                    {"[x]", ""},
                    {"{name}", ""},
                    {"-x", ""}});
}

TEST_CASE("a field with nothing behind the colon asks whether there is a value") {
  check_rows(club, {{"alias:", "olofstroms-kommun"},
                    {"!phone:", "naringslivskontoret"},
                    {"phone: !email:", "anna-olofstrom bo-ek"},
                    {"phone.mobile:", "hakan-andersson anna-olofstrom"},
                    {"!organisation:", "olofstroms-kommun naringslivskontoret bo-ek"},
                    {"org:", "hakan-andersson anna-olofstrom"},
                    {"organisation.email:", "hakan-andersson"},
                    {"city:", "olofstroms-kommun anna-olofstrom"},
                    {R"(note:"")", "hakan-andersson"},
                    {"checked:", ""},
                    {"!checked: kör", "hakan-andersson anna-olofstrom"}});
}

TEST_CASE("an equals sign asks for the whole value") {
  check_rows(club, {{"tag:=kör", "hakan-andersson anna-olofstrom"},
                    {"tag:=KOR", "hakan-andersson anna-olofstrom"},
                    {"tag:=kö", ""},
                    {"tag:=styrelse", "hakan-andersson"},
                    {"name:=ek", ""},
                    {"name:=\"bo ek\"", "bo-ek"},
                    {"title:=näringslivschef", "hakan-andersson"},
                    {"city:=olofström", "olofstroms-kommun"},
                    {"org:=olofström", "hakan-andersson anna-olofstrom"},
                    {"org:=olof", ""},
                    {"phone:=+46768612747", "hakan-andersson"},
                    {"phone:=076-861", ""},
                    {"!tag:=kör phone:", "olofstroms-kommun bo-ek"}});
}

TEST_CASE("a bar between words asks for either") {
  check_rows(club, {{"ek|karlshamn", "bo-ek anna-olofstrom"},
                    {"tag:styrelse|kör", "hakan-andersson anna-olofstrom"},
                    {"tag:styrelse|city:karlshamn", "hakan-andersson anna-olofstrom"},
                    {"tag:=styrelse|=kör", "hakan-andersson anna-olofstrom"},
                    {"!tag:styrelse|kör phone:", "olofstroms-kommun bo-ek"},
                    {R"(title:"för håkan"|chef)", "bo-ek hakan-andersson"},
                    {"ek|", "bo-ek"},
                    {"|ek", "bo-ek"},
                    {R"("ek|karlshamn")", ""},
                    {"nobody|nothing", ""},
                    {"phone:07611|0454-111", "bo-ek anna-olofstrom"}});
}

TEST_CASE("people match by all organisations above theirs") {
  check_rows(club, {{"org:olofstrom", "hakan-andersson anna-olofstrom"},
                    {"org:olofstroms-kommun", "hakan-andersson anna-olofstrom"},
                    {"org:naringslivskontoret", "anna-olofstrom"},
                    {"anna kommun", "anna-olofstrom"},
                    {"karlshamn olofstroms-kommun", "anna-olofstrom"},
                    {"kommun !anna", "olofstroms-kommun hakan-andersson naringslivskontoret"}});
}

constexpr std::string_view dates = R"toml(
contact = [
  { name = "Aa", checked = 2024-12-31, birthday = 1980-02-29 },
  { name = "Bb", checked = 2025-03-15 },
  { name = "Cc", checked = 2025-06-01, birthday = "--06-26" },
  { name = "Dd", checked = 2026-03-15, birthday = 2020-01-01 },
  { name = "Ee" },
]
)toml";

// The day is 15 March 2026: see make_directory.hpp.
TEST_CASE("dates are compared with days, months, years and ages") {
  check_rows(dates, {{"checked:<2025-06", "aa bb"},
                     {"checked:<=2025-06", "aa bb cc"},
                     {"checked:>2025-06", "dd"},
                     {"checked:>=2025-06", "cc dd"},
                     {"checked:<2025", "aa"},
                     {"checked:<=2025", "aa bb cc"},
                     {"checked:>2025", "dd"},
                     {"checked:>=2025-03-15", "bb cc dd"},
                     {"checked:>2025-03-15", "cc dd"},
                     {"checked:<12m", "aa"},
                     {"checked:>=12m", "bb cc dd"},
                     {"!checked:>=12m", "aa ee"},
                     {"checked:<1y", "aa"},
                     {"checked:<=365d", "aa bb"},
                     {"checked:>=today", "dd"},
                     {"checked:<today", "aa bb cc"},
                     {"birthday:<18y", "aa"},
                     {"birthday:>=1900", "aa dd"},
                     {"!birthday:", "bb ee"},
                     {"checked:2025", "bb cc"},
                     {"checked:=2025-06-01", "cc"},
                     {"checked:<2025|birthday:>2019", "aa dd"}});
}

TEST_CASE("a field with nonsense behind it is a mistake") {
  struct Row {
    std::string query;
    std::string problem;
  };
  const std::string forms = "; write 2025-06-01, 2025-06, 2025, today, or so long ago: 90d, 12m, 2y";
  for (const Row& row :
       {Row{"checked:<soon", "'soon' is not a date" + forms}, Row{"checked:<", "'' is not a date" + forms},
        Row{"checked:<=2025-13", "'2025-13' is not a date" + forms},
        Row{"checked:<2025-02-30", "'2025-02-30' is not a date" + forms},
        Row{"checked:>12", "'12' is not a date" + forms},
        Row{"checked:recently",
            "'recently' is not in any date; write checked:2025-06, or compare: 'checked:<2025-06', 'checked:<12m'"},
        Row{"title:<x",
            "'title' is not a date, which alone can be compared; to look for it as it stands write 'title:\"<x\"'"},
        Row{"tag:=", "there is nothing behind 'tag:='; 'tag:' asks for any value, '!tag:' for none"},
        Row{"emial:", "'emial' is not a field; did you mean 'email'?"}}) {
    CAPTURE(row.query);
    const std::variant<Query, std::string> parsed = parse_query({row.query}, contacts::Date{2026, 3, 15});
    const auto* const problem = std::get_if<std::string>(&parsed);
    REQUIRE(problem != nullptr);
    CHECK(*problem == row.problem);
  }
}

constexpr std::string_view punctuated = R"toml(
[directory]
country = "SE"

[[contact]]
name = "Seán O’Brien"
email = "sean@bücher.example"
phone = "+46 070 174 06 07"

[[contact]]
name = "Jean-Luc Picard"
email = "picard@xn--bcher-kva.example"
phone = "070-174 06 05"

[[contact]]
name = "Anne Marie Berg"
email = "anna.berg@example.org"
phone = "+1-800-FLOWERS"

[[contact]]
name = "Annemarie Ek"
note = "att komma ihåg"

[[organisation]]
name = "AT&T"
phone = "+46 (0)8 123 456 00"

[[contact]]
name = "علی کریمی"

[[contact]]
name = "カタカナ"

[[contact]]
name = "Asa Oberg"

[[contact]]
name = "Åsa Öberg"

[[contact]]
name = "ASA OBERG"
)toml";

TEST_CASE("punctuation may be left out of names, and what is pasted is understood") {
  check_rows(punctuated, {{"obrien", "sean-o-brien"},
                          {"seanobrien", "sean-o-brien"},
                          {"jeanluc", "jean-luc-picard"},
                          {"annemarie", "annemarie-ek"},
                          {"annemarieberg", "anne-marie-berg"},
                          {"anne-marie", "anne-marie-berg"},
                          {"brienx", ""},
                          {"eanobrien", ""},
                          {"att", "at-t annemarie-ek"},
                          {"at-t", "at-t"},
                          {"Anna Berg <anna.berg@example.org>", "anne-marie-berg"},
                          {"\"Berg, Anna\" <anna.berg@example.org>", "anne-marie-berg"},
                          {"Berg, Anna <anna.berg@example.org>", "anne-marie-berg"},
                          {"Sean O'Brien <sean@elsewhere.example>", "sean-o-brien"},
                          {"Seán O’Brien <sean@elsewhere.example>", "sean-o-brien"},
                          {"<anna.berg@example.org>", "anne-marie-berg"},
                          {"mailto:anna.berg@example.org?subject=Hej", "anne-marie-berg"},
                          {"anna.berg@example.org,", "anne-marie-berg"},
                          {"berg, anne", "anne-marie-berg"},
                          {"anna.berg+lists@example.org", "anne-marie-berg"},
                          {"sean@xn--bcher-kva.example", "sean-o-brien"},
                          {"picard@bücher.example", "jean-luc-picard"}});
}

TEST_CASE("a number is found in every writing of it") {
  check_rows(punctuated, {{"46701740605", "jean-luc-picard"},
                          {"+46 070 174 06 05", "jean-luc-picard"},
                          {"0046701740605", "jean-luc-picard"},
                          {"+46701740607", "sean-o-brien"},
                          {"0701740607", "sean-o-brien"},
                          {"1 800 356 9377", "anne-marie-berg"},
                          {"+18003569377", "anne-marie-berg"},
                          {"1-800-flowers", "anne-marie-berg"},
                          {"+46 8 123 456 00", "at-t"},
                          {"08-12345600", "at-t"},
                          {"46812345600", "at-t"},
                          {"phone:=0812345600", "at-t"}});
}

TEST_CASE("letters of other scripts that are typed for each other are one") {
  check_rows(punctuated, {{"علي", "u639-u644-u64a-u643-u631-u64a-u645-u64a"},
                          {"كريمي", "u639-u644-u64a-u643-u631-u64a-u645-u64a"},
                          {"عـلی", "u639-u644-u64a-u643-u631-u64a-u645-u64a"},
                          {"かたかな", "u304b-u305f-u304b-u306a"}});
}

TEST_CASE("the same accents go before other accents, and only then the same capitals") {
  check_rows(punctuated, {{"asa oberg", "asa-oberg asa-oberg-3 asa-oberg-2"},
                          {"Asa Oberg", "asa-oberg asa-oberg-3 asa-oberg-2"},
                          {"åsa öberg", "asa-oberg-2 asa-oberg asa-oberg-3"},
                          {"ASA OBERG", "asa-oberg-3 asa-oberg asa-oberg-2"}});
}

TEST_CASE("an unknown field is a mistake that names the nearest") {
  struct Row {
    std::string query;
    std::string problem;
  };
  for (const Row& row : {Row{"emial:x", "'emial' is not a field; did you mean 'email'?"},
                         Row{"!emial:x", "'emial' is not a field; did you mean 'email'?"},
                         Row{"phone.mobil:x", "'phone.mobil' is not a field; did you mean 'phone.mobile'?"},
                         Row{"citty:x", "'citty' is not a field; did you mean 'city'?"},
                         Row{"zebra:x", "'zebra' is not a field; to look for it as it stands write '\"zebra:x\"'"}}) {
    CAPTURE(row.query);
    const std::variant<Query, std::string> parsed = parse_query({row.query}, contacts::Date{2026, 3, 15});
    const auto* const problem = std::get_if<std::string>(&parsed);
    REQUIRE(problem != nullptr);
    CHECK(*problem == row.problem);
  }
}
