// Where terms stand in texts, in the original spelling.
#include "search/highlight.hpp"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "make_directory.hpp"
#include "search/suggest.hpp"
#include "text/fold.hpp"

using contacts::ByteRange;
using contacts::fold;
using contacts::fold_with_offsets;
using contacts::FoldMap;
using contacts::nearest_names;
using contacts::owner_of_domain;
using contacts::spans_of;
using contacts::directory_fixture::MadeDirectory;
using contacts::directory_fixture::query_of;
using contacts::directory_fixture::read_text;

namespace {

// The text with its matches in square brackets.
std::string marked(const std::string& query, const std::string& text) {
  std::string out;
  std::size_t done = 0;
  for (const ByteRange& span : spans_of(query_of({query}), text)) {
    out += text.substr(done, span.begin - done) + "[" + text.substr(span.begin, span.end - span.begin) + "]";
    done = span.end;
  }
  return out + text.substr(done);
}

constexpr std::string_view town = R"toml(
[[organisation]]
name = "Olofströms kommun"
alias = "Olofström"
[[organisation]]
name = "Techtank AB"
url = "https://www.techtank.se/om"
[[contact]]
name = "Håkan Andersson"
organisation = "Olofström"
email = "hakan@olofstrom.se"
[[contact]]
name = "Anna Berg"
organisation = "Techtank AB"
email = "anna@mail.example"
[[contact]]
name = "Bo Ek"
organisation = "Olofström"
email = "bo@mail.example"
)toml";

std::string suggested(const std::string& query) {
  const MadeDirectory made = read_text(town);
  std::string names;
  for (const std::string& name : nearest_names(made.directory, query_of({query})))
    names += (names.empty() ? "" : " ") + name;
  return names;
}

std::string owner(const std::string& query) {
  const MadeDirectory made = read_text(town);
  const contacts::Entry* const entry = owner_of_domain(made.directory, query_of({query}));
  return entry == nullptr ? "" : entry->id;
}

}  // namespace

TEST_CASE("matches are marked in the spelling of the text") {
  struct Row {
    std::string query, text, marked;
  };
  for (const Row& row : {
           Row{"olofstrom", "Olofströms kommun i Olofström", "[Olofström]s kommun i [Olofström]"},
           Row{"OLOFSTRÖM", "olofstrom", "[olofstrom]"},
           Row{"zola", "E\u0301mile Zola\u0323!", "E\u0301mile [Zola\u0323]!"},
           Row{"emile", "E\u0301mile", "[E\u0301mile]"},
           Row{"ss", "Straße", "Stra[ß]e"},
           Row{"s", "Straße", "[S]tra[ß]e"},
           Row{"stras", "Straße", "[Straß]e"},
           Row{"anna berg", "Berg, Anna Bergström", "[Berg], [Anna] [Berg]ström"},
           Row{"\"anna b\"", "Berg, Anna  Bergström", "Berg, [Anna  B]ergström"},
           Row{"ana nab", "anab", "[anab]"},
           Row{"!anna", "Anna", "Anna"},
           Row{"8612747", "076-861 27 47", "076-[861 27 47]"},
           Row{"0768612747", "+46 76 861 27 47", "+46 [76 861 27 47]"},
           Row{"name:anna", "Anna", "[Anna]"},
           Row{"x", "", ""},
           Row{"雷", "李雷", "李[雷]"},
           Row{"x", "\xFFx\xFE", "\xFF[x]\xFE"},
       }) {
    CAPTURE(row.query);
    CAPTURE(row.text);
    CHECK(marked(row.query, row.text) == row.marked);
  }
}

TEST_CASE("a text folded with offsets is folded as without and its offsets are in order") {
  for (const std::string_view text : {"", "Olofström", "E\u0301mile  Zola\u0323 ", "Straße \u00A0 x", "ﬃ Ĳ ŉ İ",
                                      "李雷 Οδυσσέας", "\u00AD\u200Da", "\t\n x"}) {
    CAPTURE(text);
    const FoldMap map = fold_with_offsets(text);
    CHECK(map.text == fold(text));
    REQUIRE(map.offsets.size() == map.text.size() + 1);
    CHECK(std::ranges::is_sorted(map.offsets));
    CHECK(map.offsets.back() == text.size());
  }
}

TEST_CASE("the nearest names are suggested for words that no name holds") {
  CHECK(suggested("olofstorm") == "Olofström Olofströms");
  CHECK(suggested("hakan anderson") == "Andersson");
  CHECK(suggested("hakan andresson") == "Andersson");
  CHECK(suggested("tecktank nobody") == "Techtank");
  CHECK(suggested("xyzzy") == "");
  CHECK(suggested("076") == "");
  CHECK(suggested("!olofstorm") == "");
}

TEST_CASE("a domain is that of the organisation that has it or of the people who have it") {
  CHECK(owner("someone@olofstrom.se") == "olofstroms-kommun");
  CHECK(owner("SOMEONE@Olofström.se") == "olofstroms-kommun");
  CHECK(owner("info@techtank.se") == "techtank-ab");
  CHECK(owner("x@mail.example") == "");  // of people of several organisations
  CHECK(owner("x@nowhere.example") == "");
  CHECK(owner("olofstrom.se") == "");
  CHECK(owner("!x@olofstrom.se") == "");
}
