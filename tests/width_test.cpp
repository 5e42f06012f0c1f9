#include "text/width.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using contacts::display_width;
using contacts::truncate_to_width;
using contacts::wrap_to_width;

namespace {

// A letter with two marks, a flag, a family joined by U+200D, a Hangul syllable in three parts, and stray bytes.
constexpr std::array<std::string_view, 9> texts{
    "Håkan Andersson",
    "o\u0308\u0301o\u0308\u0301o\u0308\u0301",
    "🇸🇪🇳🇴🇩🇰",
    "👨‍👩‍👧‍👦 familj 👨‍👩‍👧‍👦",
    "张伟 北京市 朝阳区",
    "\u1112\u1161\u11AB\u1100\u116E\u11A8",
    "H\xE5kan \xFF\xFF\xFF",
    "  indented   text  with   spaces  ",
    "สวัสดี नमस्ते שָׁלוֹם",
};

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines)
    text += line + '|';
  return text;
}

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

}  // namespace

TEST_CASE("width is counted in columns of a terminal") {
  struct Row {
    std::string_view text;
    std::size_t width;
  };
  const std::array rows{
      Row{"", 0},
      Row{"Anna Berg", 9},
      Row{"Håkan", 5},
      Row{"Ha\u030Akan", 5},
      Row{"张伟", 4},
      Row{"Ａ", 2},
      Row{"ｶﾞ", 2},
      Row{"한", 2},
      Row{"\u1112\u1161\u11AB", 2},
      Row{"\uD7B0\uD7CB", 0},
      Row{"😀", 2},
      Row{"☎", 1},
      Row{"☎\uFE0F", 1},
      Row{"🇸🇪", 2},
      Row{"👨‍👩‍👧", 6},
      Row{"a\u200Bb\u200Dc\u200E\uFEFF", 3},
      Row{"a\u20DD", 1},
      Row{"…–€·", 4},
      Row{"का", 2},
      Row{"\u0600\u06DD", 2},
      Row{"\u3248\u324F", 4},
      Row{"\u302E\U00016FF0", 4},
      Row{"\u4DC0\u4DFF", 4},
      Row{"\u3247\u3250\u4DBF\u4E00", 8},
      Row{"\u00AD", 1},  // terminals draw a soft hyphen
      Row{"\uE000", 1},
      Row{"\u0378", 1},
      Row{"H\xE5kan", 5},
      Row{"\xF0\x9F", 2},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(display_width(row.text) == row.width);
  }
}

TEST_CASE("text that is too wide ends in an ellipsis") {
  struct Row {
    std::string_view text;
    std::size_t columns;
    std::string_view out;
  };
  const std::array rows{
      Row{"Anna", 0, ""},
      Row{"", 0, ""},
      Row{"", 5, ""},
      Row{"Anna", 1, "…"},
      Row{"A", 1, "A"},
      Row{"Anna", 3, "An…"},
      Row{"Anna", 4, "Anna"},
      Row{"Anna", 5, "Anna"},
      Row{"Åsa Öberg", 4, "Åsa…"},
      Row{"张伟", 1, "…"},
      Row{"张伟", 2, "…"},
      Row{"张伟", 3, "张…"},
      Row{"张伟", 4, "张伟"},
      Row{"ao\u0308\u0301b", 2, "a…"},
      Row{"ao\u0308\u0301bc", 3, "ao\u0308\u0301…"},
      Row{"ao\u0308\u0301", 2, "ao\u0308\u0301"},
      Row{"🇸🇪🇳🇴", 3, "🇸🇪…"},
      Row{"🇸🇪🇳🇴", 2, "…"},
      Row{"👨‍👩‍👧!", 6, "…"},
      Row{"👨‍👩‍👧!!", 7, "👨‍👩‍👧…"},
      Row{"\xE5\xE4\xF6", 2, "\xE5…"},
      Row{"\xE5\u093Ezz", 2, "\xE5…"},
      Row{"\u0600\xE5zz", 2, "\u0600…"},
      Row{"a\xCC\x81\xCC", 1, "…"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.columns);
    CHECK(truncate_to_width(row.text, row.columns) == row.out);
  }
}

TEST_CASE("truncated text is never wider than its columns") {
  for (const std::string_view text : texts) {
    for (std::size_t columns = 0; columns <= display_width(text); ++columns) {
      CAPTURE(text);
      CAPTURE(columns);
      CHECK(display_width(truncate_to_width(text, columns)) <= columns);
    }
    CHECK(truncate_to_width(text, display_width(text)) == text);
  }
}

TEST_CASE("text is wrapped at spaces") {
  struct Row {
    std::string_view text;
    std::size_t columns;
    std::string_view lines;
  };
  const std::array rows{
      Row{"", 10, "|"},
      Row{"", 0, "|"},
      Row{"one two three", 0, "one two three|"},
      Row{"one two three", 13, "one two three|"},
      Row{"one two three", 12, "one two|three|"},
      Row{"one two three", 7, "one two|three|"},
      Row{"one two three", 6, "one|two|three|"},
      Row{"one two three", 4, "one|two|thre|e|"},
      Row{"one  two", 6, "one|two|"},
      Row{"one  two", 8, "one  two|"},
      Row{"one two   ", 7, "one two|"},
      Row{"one two   ", 8, "one two|"},
      Row{"  one two", 6, "  one|two|"},
      Row{"  one", 3, "  o|ne|"},
      Row{"          ", 4, "|"},
      Row{"abcdef gh", 3, "abc|def|gh|"},
      Row{"a\nb", 10, "a|b|"},
      Row{"a\n\nb\n", 10, "a||b||"},
      Row{"a\n\nb\n", 0, "a||b||"},
      Row{"one two\nthree", 3, "one|two|thr|ee|"},
      Row{"one\u00A0two three", 8, "one\u00A0two|three|"},
      Row{"张伟 北京市", 5, "张伟|北京|市|"},
      Row{"张伟a", 1, "张|伟|a|"},
      Row{"👨‍👩‍👧👨‍👩‍👧", 1, "👨‍👩‍👧|👨‍👩‍👧|"},
      Row{"🇸🇪🇳🇴🇩🇰", 1, "🇸🇪|🇳🇴|🇩🇰|"},
      Row{"\u1112\u1161\u11AB\u1100\u116E\u11A8", 1, "\u1112\u1161\u11AB|\u1100\u116E\u11A8|"},
      Row{"o\u0308o\u0308o\u0308", 2, "o\u0308o\u0308|o\u0308|"},
      Row{"\u0301", 1, "\u0301|"},
      Row{"\xE5\xE4\xF6", 2, "\xE5\xE4|\xF6|"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.columns);
    CHECK(joined(wrap_to_width(row.text, row.columns)) == row.lines);
  }
}

TEST_CASE("wrapped lines fit and lose nothing but spaces") {
  for (const std::string_view text : texts) {
    for (std::size_t columns = 8; columns <= 40; ++columns) {  // no cluster above is wider than 8
      CAPTURE(text);
      CAPTURE(columns);
      std::string kept;
      for (const std::string& line : wrap_to_width(text, columns)) {
        CHECK(display_width(line) <= columns);
        kept += line;
      }
      CHECK(without_spaces(kept) == without_spaces(std::string(text)));
    }
  }
}
