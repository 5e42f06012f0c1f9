#include "text/fold.hpp"

#include <array>
#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "text/utf8.hpp"

using contacts::append_utf8;
using contacts::fold;
using contacts::fold_case;
using contacts::fold_code_point;

namespace {

struct Row {
  std::string_view in;
  std::string_view out;
};

template <std::size_t size>
void check_rows(const std::array<Row, size>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(fold(row.in) == row.out);
    CHECK(fold(row.out) == row.out);
  }
}

std::string utf8(char32_t code_point) {
  std::string text;
  append_utf8(text, code_point);
  return text;
}

// The first code points for which `holds` is false: a few, as a mistake in a block would fill the screen.
template <typename Property>
std::vector<unsigned> exceptions(Property holds) {
  std::vector<unsigned> found;
  for (char32_t code_point = 0; code_point <= 0x10FFFF && found.size() < 10; ++code_point) {
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (!surrogate && !holds(code_point)) found.push_back(code_point);
  }
  return found;
}

std::string listed(const std::vector<unsigned>& code_points) {
  std::string text;
  for (const unsigned code_point : code_points)
    text += std::to_string(code_point) + ' ';
  return text;
}

}  // namespace

TEST_CASE("the spellings of a name fold to one word") {
  check_rows(std::array{
      Row{"olofstrom", "olofstrom"},
      Row{"OLOFSTRÖM", "olofstrom"},
      Row{"Olofström", "olofstrom"},
      Row{"Olofstro\u0308m", "olofstrom"},
      Row{"Ａｎｎａ　Ｂｅｒｇ", "anna berg"},
      Row{"ﬁnﬂytta oﬃce", "finflytta office"},
      Row{"Nguyễn Thị Ánh Tuyết", "nguyen thi anh tuyet"},
      Row{"Dvořák", "dvorak"},
      Row{"Ștefan Țuțea", "stefan tutea"},
      Row{"ŞTEFAN", "stefan"},
      Row{"Søren Kierkegård", "soren kierkegard"},
      Row{"Łódź", "lodz"},
      Row{"ĐORĐEVIĆ", "dordevic"},
      Row{"Guðrún Þórðardóttir", "gudrun thordardottir"},
      Row{"Ægir", "aegir"},
      Row{"Cœur", "coeur"},
      Row{"Großstraße", "grossstrasse"},
      Row{"GROẞE STRASSE", "grosse strasse"},
      Row{"İstanbul", "istanbul"},
      Row{"ISPARTA", "isparta"},
      Row{"Işık", "isik"},
      Row{"Əliyev", "eliyev"},
      Row{"Ŋárga", "narga"},
      Row{"Ŧeavva", "teavva"},
      Row{"Ħal Qormi", "hal qormi"},
      Row{"ĸ", "q"},
      Row{"IJsselĳn", "ijsselijn"},
      Row{"ŉ", "'n"},
      Row{"ǅ", "dz"},
      Row{"½ №", "1⁄2 no"},
  });
}

TEST_CASE("the letters of Latin-1 and Latin Extended-A fold to ASCII") {
  check_rows(std::array{
      Row{"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ", "aaaaaaaeceeeeiiii"},
      Row{"ÐÑÒÓÔÕÖØÙÚÛÜÝÞß", "dnoooooouuuuythss"},
      Row{"àáâãäåæçèéêëìíîï", "aaaaaaaeceeeeiiii"},
      Row{"ðñòóôõöøùúûüýþÿ", "dnoooooouuuuythy"},
      Row{"ĀāĂăĄąĆćĈĉĊċČčĎďĐđ", "aaaaaaccccccccdddd"},
      Row{"ĒēĔĕĖėĘęĚěĜĝĞğĠġĢģ", "eeeeeeeeeegggggggg"},
      Row{"ĤĥĦħĨĩĪīĬĭĮįİıĲĳĴĵĶķĸ", "hhhhiiiiiiiiiiijijjjkkq"},
      Row{"ĹĺĻļĽľŁłŃńŅņŇňŉŊŋ", "llllllllnnnnnn'nnn"},
      Row{"ŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠš", "oooooooeoerrrrrrssssssss"},
      Row{"ŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ", "ttttttuuuuuuuuuuuuwwyyyzzzzzzs"},
  });
}

TEST_CASE("letters with strokes and hooks fold to the plain letter in both cases") {
  check_rows(std::array{
      Row{"ɃƂƁƇȻƋƊƉ", "bbbccddd"},
      Row{"ƀƃɓƈȼƌɗɖ", "bbbccddd"},
      Row{"ƐɆƑǤƓƗɈƘȽ", "eefggijkl"},
      Row{"ɛɇƒǥɠɨɉƙƚ", "eefggijkl"},
      Row{"ƝȠƆƟƤɊɌⱾȾƬƮ", "nnoopqrsttt"},
      Row{"ɲƞɔɵƥɋɍȿⱦƭʈ", "nnoopqrsttt"},
      Row{"ƫɄƲɎƳƵȤⱿȺ", "tuvyyzzza"},
      Row{"ʉʋɏƴƶȥɀⱥ", "uvyyzzza"},
  });
}

TEST_CASE("other scripts lose case and marks") {
  check_rows(std::array{
      Row{"1\u20E3 а\u0488", "1 а"}, Row{"ΣΊΣΥΦΟΣ", "σισυφοσ"}, Row{"Σίσυφος", "σισυφοσ"}, Row{"ἙΛΛΆΣ", "ελλασ"},
      Row{"Йошкар-Ола", "иошкар-ола"}, Row{"Ёлкин", "елкин"}, Row{"Київ", "киів"}, Row{"שָׁלוֹם", "שלום"},
      Row{"مُحَمَّد", "محمد"}, Row{"ガ", "か"}, Row{"ｶﾞ", "か"}, Row{"한", "\u1112\u1161\u11AB"}, Row{"张伟", "张伟"},
      Row{"काकु", "काक"},              // the spacing vowel stays, the non-spacing one goes
      Row{"\u1B13\u1B44", "\u1B13"},  // a spacing virama has a combining class, and goes like all others
  });
}

TEST_CASE("typographic apostrophes and dashes fold to those of a keyboard") {
  check_rows(std::array{
      Row{"O'Brien", "o'brien"},
      Row{"O’Brien", "o'brien"},
      Row{"O‘Brien", "o'brien"},
      Row{"O‛Brien", "o'brien"},
      Row{"O´Brien", "o'brien"},
      Row{"O\u1FFDBrien", "o'brien"},
      Row{"O′Brien", "o'brien"},
      Row{"OʼBrien", "o'brien"},
      Row{"O＇Brien", "o'brien"},
      Row{"Hawaiʻi", "hawai'i"},
      Row{"Qurʾān ʿAlī", "qur'an 'ali"},
      Row{"1‐2‑3‒4–5—6―7−8－9", "1-2-3-4-5-6-7-8-9"},
  });
}

TEST_CASE("runs of white space become one space and are not trimmed") {
  check_rows(std::array{
      Row{"", ""},
      Row{" ", " "},
      Row{"  a  b  ", " a b "},
      Row{"a\t\n\v\f\r b", "a b"},
      Row{"a\u00A0b", "a b"},
      Row{"a \u00A0 b", "a b"},
      Row{"a\u0085b\u1680c\u2003d\u2028e\u2029f\u202Fg\u205Fh\u3000i", "a b c d e f g h i"},
      Row{"\u00A0\u00A0é\u00A0\u00A0", " e "},
      Row{"a \u00AD b", "a b"},
      Row{"a \u0301 b", "a b"},
      Row{"\uFDFA", "صلي الله عليه وسلم"},
  });
}

TEST_CASE("characters that nobody sees are dropped") {
  check_rows(std::array{
      Row{"Olof\u00ADström", "olofstrom"},
      Row{"a\u200Bb\u200Cc\u200Dd\u200Ee\u200Ff\u2060g\uFEFFh", "abcdefgh"},
      Row{"\u202Aa\u202C\u2066b\u2069", "ab"},
      Row{"☎\uFE0F", "☎"},
      Row{"a\u034Fb\U000E0061", "ab"},
  });
}

TEST_CASE("bytes that are not UTF-8 stay and do not disturb the rest") {
  check_rows(std::array{
      Row{"H\xE5kan ÅSA", "h\xE5kan asa"},
      Row{"\xFF\xC3", "\xFF\xC3"},
      Row{"Ö\xC3Ö", "o\xC3o"},
      Row{" \x80 \x80 ", " \x80 \x80 "},
      Row{"\xC3\u00ED\xA9", "\xC3i\xA9"},
      // Without what stands between them, the stray bytes would be an é.
      Row{"\xC3\u200B\xA9", "\xC3\u200B\xA9"},
      Row{"\xC3\u200B\u0301\xA9", "\xC3\u200B\u0301\xA9"},
      Row{"\xC3\u200B\u200B\xA9\u200BZ\u200B", "\xC3\u200B\u200B\xA9\u200Bz"},
  });
}

TEST_CASE("ASCII keeps everything but capitals and white space") {
  for (char c = 0; c >= 0 && c < 0x7F; ++c) {
    const bool capital = c >= 'A' && c <= 'Z';
    const bool white_space = c == ' ' || (c >= '\t' && c <= '\r');
    const char expected = capital ? static_cast<char>(c + 32) : white_space ? ' ' : c;
    CAPTURE(int{c});
    CHECK(fold(std::string(1, c)) == std::string(1, expected));
  }
}

TEST_CASE("a text folds as its characters do one by one") {
  CHECK(listed(exceptions([](char32_t c) { return fold(utf8(c)) == fold_code_point(c); })).empty());
  CHECK(listed(exceptions([](char32_t c) {
          return fold("x" + utf8(c) + "Å") == "x" + fold_code_point(c) + "a";
        })).empty());
}

TEST_CASE("folding what is folded changes nothing for all code points") {
  CHECK(listed(exceptions([](char32_t c) {
          const std::string once = fold_code_point(c);
          return fold(once) == once;
        })).empty());
}

TEST_CASE("values that are no characters fold to nothing") {
  CHECK(fold_code_point(0x110000).empty());
  CHECK(fold_code_point(0xFFFFFFFF).empty());
}

TEST_CASE("long texts fold like short ones") {
  std::string text;
  std::string folded;
  for (int i = 0; i < 10'000; ++i) {
    text += "Håkan  ÅSTRÖM\u00A0 Łódź Ёлка Nguyễn\n\n";
    folded += "hakan astrom lodz елка nguyen ";
  }
  CHECK(fold(text) == folded);
}

TEST_CASE("texts that a directory server takes for one are the same in folded case") {
  const std::vector<Row> rows = {
      {"", ""},
      {"  ", ""},
      {" Anna \t\n Berg ", "anna berg"},
      {"ÅSA", "åsa"},
      {"A\u030Asa", "åsa"},
      {"asa", "asa"},
      {"Straße", "strasse"},
      {"ﬁn №", "fin no"},
      {"a\u00A0\u2003b", "a b"},
      {"An\u00ADna\u200B", "anna"},
      {"Σίσυφος", "σίσυφοσ"},
      {"İstanbul", "istanbul"},
      {"Istanbul", "istanbul"},
      {"Malm\xF6 ", "Malm\xF6"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(fold_case(row.in) == row.out);
  }
}

// U+200B goes, and with it the text is mapped by utf8proc.
TEST_CASE("texts of Latin letters are folded in case quickly as slowly") {
  std::string before = "a";
  for (char32_t code_point = 1; code_point < 0x250; ++code_point) {
    std::string text = before;
    append_utf8(text, code_point);
    CAPTURE(static_cast<std::uint32_t>(code_point));
    CHECK(fold_case(text) == fold_case(text + "\u200B"));
    CHECK(fold_case(text + "X\u0301Ö") == fold_case(text + "\u200BX\u0301Ö"));
    before = text.substr(before.size()) + "i";
  }
  CHECK(fold_case("Ö\xC3") == "Ö\xC3");
}
