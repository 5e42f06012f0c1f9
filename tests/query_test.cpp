#include "search/query.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "make_directory.hpp"
using contacts::Query;
using contacts::Term;
using contacts::directory_fixture::query_of;

namespace {

// "text=folded" of each term, with "#digits" behind it where it may be a number, and its parts in brackets; joined by
// spaces.
std::string shown(const std::vector<Term>& terms) {
  std::string out;
  for (const Term& term : terms) {
    out += (out.empty() ? "" : " ") + term.text + '=' + term.folded;
    if (!term.digits.empty()) out += '#' + term.digits;
    if (!term.parts.empty()) out += '(' + shown(term.parts) + ')';
  }
  return out;
}

std::string terms_of(const std::vector<std::string>& words) {
  return shown(query_of(words).terms);
}

}  // namespace

TEST_CASE("words become terms") {
  struct Row {
    std::vector<std::string> words;
    std::string_view terms;
  };
  const std::vector<Row> rows{
      {{}, ""},
      {{""}, ""},
      {{" \t\r\n"}, ""},
      {{"Anna"}, "Anna=anna"},
      {{"HÅKAN", "Ø"}, "HÅKAN=hakan Ø=o"},
      {{"anna berg"}, "anna=anna berg=berg"},
      {{"  anna\tberg\n", "x"}, "anna=anna berg=berg x=x"},
      {{"anna anna"}, "anna=anna anna=anna"},
      {{"[x]", "{y}", "a,b", "-z", "--"}, "[x]=[x] {y}={y} a,b=a,b -z=-z --=--"},
      {{"n:anna", "https://x.se/a?b=c#d"}, "n:anna=n:anna https://x.se/a?b=c#d=https://x.se/a?b=c#d"},
      {{"\u0301", "\u200B", "\u00AD"}, ""},
      {{"a\u0301"}, "a\u0301=a"},
      {{"李雷"}, "李雷=李雷"},
      {{"\xFF"}, "\xFF=\xFF"},
  };
  for (const Row& row : rows)
    CHECK(terms_of(row.words) == row.terms);
}

TEST_CASE("quotation marks make one term of several words") {
  struct Row {
    std::vector<std::string> words;
    std::string_view terms;
  };
  const std::vector<Row> rows{
      {{R"("Anna Berg")"}, "Anna Berg=anna berg"},
      {{R"("Anna  Berg" x)"}, "Anna  Berg=anna berg x=x"},
      {{R"(x "a b" y "c d")"}, "x=x a b=a b y=y c d=c d"},
      {{R"("a b""c d")"}, "a b=a b c d=c d"},
      {{R"("a b"c)"}, "a b=a b c=c"},
      {{R"("anna")"}, "anna=anna"},
      {{R"("")", R"(" ")", R"("	")"}, ""},
      {{R"("anna berg)"}, R"("anna="anna berg=berg)"},
      {{R"("anna)", R"(berg")"}, R"("anna="anna berg"=berg")"},
      {{R"(a"b c"d)"}, R"(a"b=a"b c"d=c"d)"},
      {{R"(")"}, R"("=")"},
      {{"“anna berg”"}, "“anna=“anna berg”=berg”"},
  };
  for (const Row& row : rows)
    CHECK(terms_of(row.words) == row.terms);
}

TEST_CASE("parts of a number side by side are one term of six digits or more") {
  struct Row {
    std::vector<std::string> words;
    std::string_view terms;
  };
  const std::vector<Row> rows{
      {{"8612747"}, "8612747=8612747#8612747"},
      {{"076-861 27 47"}, "076-861 27 47=076-861 27 47#0768612747(076-861=076-861#076861 27=27#27 47=47#47)"},
      {{"076-861", "27"}, "076-861 27=076-861 27#07686127(076-861=076-861#076861 27=27#27)"},
      {{"+46", "(0)76", "8"}, "+46 (0)76 8=+46 (0)76 8#460768(+46=+46#46 (0)76=(0)76#076 8=8)"},
      {{"293 80"}, "293=293#293 80=80#80"},
      {{"293 806"}, "293 806=293 806#293806(293=293#293 806=806#806)"},
      {{"anna", "12", "berg", "34567"}, "anna=anna 12=12#12 berg=berg 34567=34567#34567"},
      {{"1"}, "1=1"},
      {{"1 2 3"}, "1=1 2=2 3=3"},
      {{"1 2 3 4 5 6"}, "1 2 3 4 5 6=1 2 3 4 5 6#123456(1=1 2=2 3=3 4=4 5=5 6=6)"},
      {{"12", "-", "34567"}, "12=12#12 -=- 34567=34567#34567"},
      {{"2024-05-01"}, "2024-05-01=2024-05-01#20240501"},
      {{"12a3456"}, "12a3456=12a3456"},
      {{"12,3456"}, "12,3456=12,3456"},
      {{"０７６８６１"}, "０７６８６１=076861#076861"},
      {{"+"}, "+=+"},
      {{"()"}, "()=()"},
      {{R"("293 80")"}, "293 80=293 80#29380"},
      {{R"("076 861")", "anna"}, "076 861=076 861#076861 anna=anna"},
      {{R"("12 34" 5678)"}, "12 34=12 34#1234 5678=5678#5678"},
      {{R"(5678 "12 34")"}, "5678=5678#5678 12 34=12 34#1234"},
  };
  for (const Row& row : rows)
    CHECK(terms_of(row.words) == row.terms);
}

TEST_CASE("however long a query is it is read") {
  constexpr std::size_t many = 100000;
  std::vector<std::string> words(many, "anna");
  CHECK(query_of(words).terms.size() == many);
  words.assign(many, "1");
  const Query numbers = query_of(words);
  REQUIRE(numbers.terms.size() == 1);
  CHECK(numbers.terms.front().digits == std::string(many, '1'));
  CHECK(query_of({std::string(many, '"')}).terms.empty());
}
