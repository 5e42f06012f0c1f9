#include "text/folded_word.hpp"

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "text/fold.hpp"
#include "text/utf8.hpp"

using contacts::append_utf8;
using contacts::fold;
using contacts::fold_code_point;
using contacts::FoldBuffer;
using contacts::FoldedWord;

namespace {

constexpr std::size_t none = std::string::npos;

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

std::string utf8(char32_t character) {
  std::string text;
  append_utf8(text, character);
  return text;
}

}  // namespace

TEST_CASE("a word is looked for in text that is not folded") {
  struct Row {
    std::string_view text;
    std::size_t place;
  };
  constexpr std::array rows{
      Row{"Olofströms kommun", 0},
      Row{"i OLOFSTROM", 2},
      Row{"ölofström", 0},
      Row{"O\u0308lofstro\u0308m", 0},
      Row{"ol\u00ADofstrom", 0},
      Row{"olof strom", none},
      Row{"olofstro", none},
      Row{"a long text in which it stands nearly at the end: Olofström", 50},
      Row{"a long text with an ö and an øk and an olof, but without it", none},
      Row{"Ольга 李雷 Γιάννης محمد", none},
      Row{"Ｏｌｏｆｓｔｒｏｍ", 0},
      Row{"𝐨lofstrom", 0},
      Row{"", none},
  };
  const FoldedWord word("olofstrom");
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(word.find(row.text) == row.place);
  }
  CHECK(word.find("olofstrom Olofström", 1) == 10);
  CHECK(FoldedWord("strasse").find("Straße") == 0);
  CHECK(FoldedWord("sen").find("Preußen") == 4);
}

TEST_CASE("words that are looked for so are ASCII and not too short") {
  for (const std::string_view word : {"bo", "olof strom", "ольга", "李雷李雷", ""})
    CHECK_FALSE(FoldedWord::is_possible(word));
  for (const std::string_view word : {"ann", "+46", "a@b.example", "anna-berg"})
    CHECK(FoldedWord::is_possible(word));
}

TEST_CASE("a word may begin with every character that folds to ASCII") {
  std::size_t characters = 0;
  for (char32_t character = 0x80; character < 0x110000; ++character) {
    const std::string folded = fold_code_point(character);
    if (folded.empty() || !is_ascii(folded.back()) || folded.back() == ' ') continue;
    ++characters;
    const std::string word = folded.back() + std::string("xyz");
    if (FoldedWord(word).find(utf8(character) + "XYZ and so on to the end") != 0) FAIL_CHECK(word);
  }
  CHECK(characters > 1000);
}

TEST_CASE("a word is found wherever the folded text has it") {
  constexpr std::array<std::string_view, 24> pieces{"o", "O", "l", "f",  "s",  "S", "t",      "ö",
                                                    "Ö", "ø", "ß", "æ",  "ﬁ",  "ﬂ", "\u0308", "\u00AD",
                                                    "Ł", "ł", "о", "李", "ｏ", "½", " ",      "olof"};
  std::mt19937 random(1);
  FoldBuffer buffer;
  std::size_t found = 0;
  for (int i = 0; i < 60000; ++i) {
    std::string text;
    for (std::size_t count = random() % 40; count > 0; --count)
      text += pieces.at(random() % pieces.size());
    std::string word;
    while (word.size() < 3)
      word += std::array{"o", "l", "f", "s", "ss", "ae", "i"}.at(random() % 7);
    REQUIRE(FoldedWord::is_possible(word));
    CAPTURE(text);
    CAPTURE(word);
    buffer.clear();
    REQUIRE(buffer.append(text));
    const bool is_there = buffer.text().find(word) != none;
    REQUIRE(is_there == (fold(text).find(word) != none));
    if (!is_there) continue;
    ++found;
    const std::size_t place = FoldedWord(word).find(text);
    REQUIRE(place != none);
    // It is not found behind the place either.
    CHECK(fold(text.substr(0, place)).find(word) == none);
  }
  CHECK(found > 3000);
}
