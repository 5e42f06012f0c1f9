// The specification of the query language and of spelling, as tables: what is asked, and who answers in which order.
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

constexpr std::string_view spellings = R"toml(
contact = [
  { name = "Göran Göteborg" },
  { name = "Jürgen Müller" },
  { name = "Aage Aarhus" },
  { name = "Åke Århus" },
  { name = "Søren Ærø" },
  { name = "Łukasz Wałęsa" },
  { name = "Đorđe Đoković" },
  { name = "Þóra Guðrún" },
  { name = "Straße Weiß" },
  { name = "GROẞ Fuß" },
  { name = "Işıl Yıldız" },
  { name = "İpek Öz" },
  { name = "Ħamrun Żebbuġ" },
  { name = "Ŧor Sáŋŋa" },
  { name = "Œuvre Cœur" },
  { name = "IJsbrand Ĳssel" },
  { name = "ŉou Jan" },
  { name = "Ｆｕｌｌ Ｗｉｄｔｈ" },
  { name = "oﬃce ﬁeld" },
  { name = "Οδυσσέας Παπαδόπουλος" },
  { name = "Сергей Королёв" },
  { name = "Zoë O’Brien" },
  { name = "E\u0301mile Zola\u0323" },
  { name = "Nguyễn Văn Trỗi" },
  { name = "Čeněk Dvořák" },
  { name = "Ştefan Țepeș" },
  { name = "Ğüneş Çelik" },
]
)toml";

}  // namespace

TEST_CASE("a field before a colon limits a word to it") {
  check_rows(club, {{"olofström", "olofstroms-kommun hakan-andersson anna-olofstrom naringslivskontoret"},
                    {"name:olofström", "anna-olofstrom olofstroms-kommun"},
                    {"alias:olofström", "olofstroms-kommun"},
                    {"organisation:olofström", "hakan-andersson"},
                    {"org:olofstrom", "hakan-andersson"},
                    {"org:näringsliv", "anna-olofstrom"},
                    {"part_of:olofstrom", "naringslivskontoret"},
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
                    {"org:olofstrom tag:kör", "hakan-andersson"},
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
                    {"name:", ""},
                    {":name", ""},
                    {"[x]", ""},
                    {"{name}", ""},
                    {"-x", ""}});
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
    const std::variant<Query, std::string> parsed = parse_query({row.query});
    const auto* const problem = std::get_if<std::string>(&parsed);
    REQUIRE(problem != nullptr);
    CHECK(*problem == row.problem);
  }
}

TEST_CASE("letters are found by how they are read") {
  check_rows(spellings,
             {{"goran", "goran-goteborg"},
              {"GÖTEBORG", "goran-goteborg"},
              {"jurgen muller", "jurgen-muller"},
              {"ake", "ake-arhus"},
              {"soren aero", "soren-aero"},
              {"lukasz walesa", "lukasz-walesa"},
              {"dorde dokovic", "dorde-dokovic"},
              {"thora gudrun", "thora-gudrun"},
              {"strasse weiss", "strasse-weiss"},
              {"gross fuss", "gross-fuss"},
              {"isil yildiz", "isil-yildiz"},
              {"ipek oz", "ipek-oz"},
              {"hamrun zebbug", "hamrun-zebbug"},
              {"tor sanna", "tor-sanna"},
              {"oeuvre coeur", "oeuvre-coeur"},
              {"ijssel", "ijsbrand-ijssel"},
              {"nou", "nou-jan"},
              {"full width", "full-width"},
              {"office field", "office-field"},
              {"ΟΔΥΣΣΕΑΣ",
               "u3bf-u3b4-u3c5-u3c3-u3c3-u3b5-u3b1-u3c3-u3c0-u3b1-u3c0-u3b1-u3b4-u3bf-u3c0-u3bf-u3c5-u3bb-u3bf-u3c3"},
              {"королев", "u441-u435-u440-u433-u435-u438-u43a-u43e-u440-u43e-u43b-u435-u432"},
              {"СЕРГЕИ", "u441-u435-u440-u433-u435-u438-u43a-u43e-u440-u43e-u43b-u435-u432"},
              {"o'brien", "zoe-o-brien"},
              {"emile zola", "emile-zola"},
              {"Émile", "emile-zola"},
              {"nguyen troi", "nguyen-van-troi"},
              {"cenek dvorak", "cenek-dvorak"},
              {"stefan tepes", "stefan-tepes"},
              {"gunes celik", "gunes-celik"}});
}

TEST_CASE("two letters for one find it when the plain spelling finds nothing") {
  check_rows(spellings, {{"Goeteborg", "goran-goteborg"},
                         {"goeran", "goran-goteborg"},
                         {"Mueller", "jurgen-muller"},
                         {"juergen mueller", "jurgen-muller"},
                         {"Soeren", "soren-aero"},
                         {"Aake", "ake-arhus"},
                         {"aarhus", "aage-aarhus"},
                         {"Århus", "ake-arhus aage-aarhus"},
                         {"goeteborg nobody", ""}});
}
