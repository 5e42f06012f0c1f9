#include "search/match.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <ostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "make_directory.hpp"
#include "search/search.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

using contacts::append_utf8;
using contacts::Directory;
using contacts::Entry;
using contacts::Field;
using contacts::fold;
using contacts::holds_all_terms;
using contacts::Match;
using contacts::match_entry;
using contacts::search;
using contacts::directory_fixture::build;
using contacts::directory_fixture::MadeDirectory;
using contacts::directory_fixture::person;
using contacts::directory_fixture::query_of;
using contacts::directory_fixture::read_text;

namespace {

// The names of the fields that the words of a query were found in; "no" where there is no match.
std::string matched_fields(const Directory& directory, const Entry& entry, const std::string& query) {
  const std::optional<Match> match = match_entry(directory, entry, query_of({query}));
  if (!match) return "no";
  std::string names;
  for (const Field* const field : match->fields)
    names.append(names.empty() ? "" : " ").append(field->name);
  return names;
}

// Letters of one alphabet, and marks that go with them.
using Alphabet = std::u32string_view;

constexpr std::array<Alphabet, 14> alphabets = {
    U"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    U"åäöÅÄÖøØæÆœŒßẞþÞðÐđĐłŁıİéüñçăşţőűŷžčřňħŋŧ",
    U"aeiou\u0300\u0301\u0308\u030A\u0327\u0323",
    U"αβγδεζηθικλμνξοπρσςτυφχψωΆΈΉΊΌΎΏΐΰ",
    U"абвгдеёжзийклмнопрстуфхцчшщъыьэюяІЇЄҐ",
    U"אבגדהוזחטיכלמנסעפצקרשת\u05B0\u05B8",
    U"ابتثجحخدذرزسشصضطظعغفقكلمنهوي\u064E\u0651",
    U"कखगघचछजटडतदनपबमयरलवशसह\u093E\u093F\u094D",
    U"กขคงจชญดตนบปพมยรลวสหอ\u0E34\u0E48",
    U"李雷王伟张丽陈杰例子有限公司",
    U"가나다라마바사김이박최정강",
    U"あいうえおかきくアイウガギﾊﾟ",
    U"😀👩\u200D👧🇸🇪①ﬁﷺ㎏Ａａ",
    U"'’-–._+()&/\\[]{}0123456789",
};

class Names {
 public:
  std::string word() {
    const Alphabet alphabet = alphabets.at(below(alphabets.size()));
    std::string text;
    for (std::size_t length = 1 + below(6); length > 0; --length)
      append_utf8(text, alphabet[below(alphabet.size())]);
    return text;
  }

  std::size_t below(std::size_t limit) { return random_() % limit; }

 private:
  std::mt19937 random_{1};  // the same names each time
};

}  // namespace

TEST_CASE("an entry is found by each word of its name and by all of them") {
  Names names;
  constexpr int rounds = 3000;
  for (int round = 0; round < rounds; ++round) {
    std::vector<std::string> words;
    std::string name;
    for (std::size_t count = 1 + names.below(4); count > 0; --count) {
      words.push_back(names.word());
      name += (name.empty() ? "" : " ") + words.back();
    }
    const MadeDirectory made = build({person("Somebody Else"), person(name), person("Another")});
    CAPTURE(name);
    words.push_back('"' + name + '"');
    for (const std::string& word : words) {
      CAPTURE(word);
      if (fold(word).find_first_not_of(" \"") == std::string::npos) continue;  // nothing but marks
      const std::vector<Match> matches = search(made.directory, query_of({word}), std::nullopt);
      CHECK(std::ranges::any_of(matches, [](const Match& match) { return match.entry->position == 1; }));
    }
  }
}

TEST_CASE("letters are compared folded") {
  struct Row {
    std::string_view name, query;
  };
  const std::array rows{
      Row{"Håkan", "hakan"},
      Row{"Håkan", "HÅKAN"},
      Row{"Håkan", "ha\u030Akan"},
      Row{"Ha\u030Akan", "håkan"},
      Row{"hakan", "Håkan"},
      Row{"Søren Kjær", "soren"},
      Row{"Søren Kjær", "KJÆR"},
      Row{"Kjaer", "kjær"},
      Row{"Weiß", "weiss"},
      Row{"Weiß", "WEISS"},
      Row{"WEISS", "weiß"},
      Row{"Łódź", "lodz"},
      Row{"Þór", "thor"},
      Row{"Đorđe", "dorde"},
      Row{"Işık", "ISIK"},
      Row{"İstanbul", "istanbul"},
      Row{"Nguyễn", "nguyen"},
      Row{"Œuvre", "oeuvre"},
      Row{"ﬁne", "fine"},
      Row{"Ａｎｎａ", "anna"},
      Row{"Ιωάννης", "ΙΩΑΝΝΗΣ"},
      Row{"Ιωάννης", "ιωαννησ"},
      Row{"Олег", "ОЛЕГ"},
      Row{"O’Brien", "o'brien"},
      Row{"O'Brien", "O’BRIEN"},
      Row{"Anna–Lena", "anna-lena"},
      Row{"Olof\u00ADström", "olofstrom"},
      Row{"Anna\u00A0Berg", "\"anna berg\""},
      Row{"Anna Berg", "anna\u00A0berg"},
      Row{"カタカナ", "ｶﾀｶﾅ"},
  };
  for (const Row& row : rows) {
    const MadeDirectory made = build({person(row.name)});
    CAPTURE(row.name);
    CAPTURE(row.query);
    CHECK(search(made.directory, query_of({std::string(row.query)}), std::nullopt).size() == 1);
  }
}

TEST_CASE("letters that are not alike are not found") {
  struct Row {
    std::string_view name, query;
  };
  const std::array rows{
      Row{"Hakan", "haakan"}, Row{"Olle", "ølla"}, Row{"Anna Berg", "nnaberg"}, Row{"Annaberg", "\"anna xberg\""},
      Row{"Иван", "nbah"},    Row{"李雷", "王"},   Row{"O'Brien", "obrienn"},
  };
  for (const Row& row : rows) {
    const MadeDirectory made = build({person(row.name)});
    CAPTURE(row.query);
    CHECK(search(made.directory, query_of({std::string(row.query)}), std::nullopt).empty());
  }
}

TEST_CASE("a match names the fields in which the words were found best in the order of the words") {
  const MadeDirectory made = read_text(R"(
[directory]
country = "SE"

[[contact]]
name = "Anna Berg"
organisation = "sik"
title = "Anna of SIK"
email = "anna.berg@x.se"
phone = "076-861 27 47"
address = { street = "Storgatan 12", postcode = "123 45" }
note = "Anna"

[[organisation]]
id = "sik"
name = "Svenska industrikommuner"
alias = "The Association"
)");
  struct Row {
    std::string query;
    std::string_view fields;
  };
  const std::vector<Row> rows{
      {"anna", "name"},
      {"anna berg", "name"},
      {"x.se anna", "email name"},
      {"anna.berg", "email"},
      {"anna-berg", "id"},
      {"svenska", "organisation"},
      {"association", "organisation"},
      {"sik", "organisation"},
      {"+46768612747", "phone"},
      {"storgatan 12 123 45", "address"},
      {"\"123 45\" 12", "address"},
      {"anna 076-861 27 47 storgatan", "name phone address"},
      {"anna nobody", "no"},
      {"nobody", "no"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CHECK(matched_fields(made.directory, made.directory.entries().front(), row.query) == row.fields);
  }
}

TEST_CASE("a query of no words matches everything in no field") {
  const MadeDirectory made = build({person("Anna")});
  CHECK(matched_fields(made.directory, made.directory.entries().front(), " ").empty());
}

TEST_CASE("whether a text holds the words of a query in whatever place") {
  struct Row {
    std::string_view text;
    std::string query;
    bool holds;
  };
  const std::vector<Row> rows{
      {"name = \"Håkan Andersson\"", "hakan", true},
      {"name = \"Håkan Andersson\"", "ANDERSSON håkan", true},
      {"name = \"Håkan Andersson\"", "hakan berg", false},
      {"name = \"Håkan\"\nnote = \"Andersson\"", "andersson hakan", true},
      {"name = \"Håkan Andersson\"", "\"hakan andersson\"", true},
      {"name = \"Håkan Andersson\"", "\"andersson hakan\"", false},
      {"", "x", false},
      {"phone = \"076-861 27 47\"", "076-861 27 47", true},
      {"phone = \"076-861 27 47\"", "0768612747", true},
      {"phone = \"076-861 27 47\"", "+46768612747", true},
      {"phone = \"076-861 27 47\"", "0046 (0)76 861 27 47", true},
      {"phone = \"+46 (0)76-861 27 47\"", "076 861 27 47", true},
      {"phone = \"+46 (0)76-861 27 47\"", "+46768612747", true},
      {"phone = \"076-861 27 47\"", "+46768612748", false},
      {"phone = \"076-861 27 47\"", "861274799", false},
      {"phone = \"076-861 27 47\"", "anna", false},
      {"street = \"Storgatan 12\"\npostcode = \"12345\"", "storgatan 12 12345", true},
      {"street = \"Storgatan 12\"\npostcode = \"12345\"", "storgatan 13 12345", false},
      {"name = \"H\xE5kan\xFF Andersson\"", "andersson", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.query);
    CHECK(holds_all_terms(row.text, query_of({row.query})) == row.holds);
  }
}
