#include "render/columns.hpp"

#include <array>
#include <cstddef>
#include <ostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "text/utf8.hpp"
#include "text/width.hpp"

using contacts::append_columns;
using contacts::append_utf8;
using contacts::Column;
using contacts::ColumnLayout;
using contacts::Cut;
using contacts::display_width;
using contacts::Row;

namespace {

std::string columns(const std::vector<Column>& columns, const std::vector<Row>& rows, const ColumnLayout& layout) {
  std::string out;
  append_columns(columns, rows, layout, out);
  return out;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

const std::vector<Column> name_and_phone = {{"Name", Cut::Later}, {"Phone", Cut::Last}};
const std::vector<Column> all_cuts = {{"Name", Cut::Later}, {"Phone", Cut::Last}, {"About", Cut::First}};

// Letters of one and two columns, combining marks, emoji of several code points, spaces.
std::string random_text(std::mt19937& random) {
  constexpr std::u32string_view characters = U"abcdeåö李雷あ한😀\u0301\u200D👩👧🇸🇪\u0E34ﾊ  ";
  std::string text;
  for (std::size_t length = random() % 30; length > 0; --length)
    append_utf8(text, characters[random() % characters.size()]);
  return text;
}

std::vector<Row> random_rows(std::mt19937& random, std::size_t width) {
  std::vector<Row> rows(1 + random() % 4);
  for (Row& row : rows) {
    for (std::size_t i = 0; i < width; ++i) {
      row.emplace_back();
      for (std::size_t lines = random() % 3; lines > 0; --lines)
        row.back().push_back(random_text(random));
    }
  }
  return rows;
}

}  // namespace

TEST_CASE("columns are as wide as their widest cell and lines end without spaces") {
  CHECK(columns(name_and_phone, {{{"Anna"}, {"112"}}, {{"Bo Johansson"}, {}}, {{}, {"08-1"}}, {{}, {}}}, {}) ==
        "Name          Phone\n"
        "Anna          112\n"
        "Bo Johansson\n"
        "              08-1\n"
        "\n");
}

TEST_CASE("cells of several lines make a row as high as the highest") {
  CHECK(columns(all_cuts, {{{"Anna"}, {"112", "113", "114"}, {"x", "y"}}, {{"Bo", "Ek"}, {}, {"z"}}}, {}) ==
        "Name  Phone  About\n"
        "Anna  112    x\n"
        "      113    y\n"
        "      114\n"
        "Bo           z\n"
        "Ek\n");
}

TEST_CASE("columns count what a terminal shows and not bytes") {
  CHECK(columns(
            name_and_phone,
            {{{"李雷"}, {"1"}}, {{"Ha\u030Akan"}, {"2"}}, {{"Håkan"}, {"3"}}, {{"👩\u200D👧"}, {"4"}}, {{"한국"}, {"5"}}},
            {}) ==
        "Name   Phone\n"
        "李雷   1\n"
        "Ha\u030Akan  2\n"
        "Håkan  3\n"
        "👩\u200D👧   4\n"
        "한국   5\n");
}

TEST_CASE("what does not fit is cut in the order that the columns say") {
  const std::vector<Row> rows = {{{"Anna Bergström"}, {"076-861 27 47"}, {"Näringslivschef"}}};
  struct Width {
    std::size_t width;
    std::string_view row;
  };
  const std::array widths{
      Width{0, "Anna Bergström  076-861 27 47  Näringslivschef"},
      Width{46, "Anna Bergström  076-861 27 47  Näringslivschef"},
      Width{45, "Anna Bergström  076-861 27 47  Näringslivsch…"},
      Width{39, "Anna Bergström  076-861 27 47  Närings…"},
      Width{38, "Anna Bergström  076-861 27 47\n  Näringslivschef"},
      Width{29, "Anna Bergström  076-861 27 47\n  Näringslivschef"},
      Width{28, "Anna Bergstr…  076-861 27 47\n  Näringslivschef"},
      Width{24, "Anna Ber…  076-861 27 47\n  Näringslivschef"},
      Width{23, "Anna …  076-8…  Näring…"},
      Width{7, "…  …  …"},
      Width{6, "A…  0…"},
      Width{4, "…  …"},
      Width{3, "An…"},
      Width{2, "A…"},
      Width{1, "…"},
  };
  for (const Width& row : widths) {
    CAPTURE(row.width);
    CHECK(columns(all_cuts, rows, {row.width, 0, false, false}) == std::string(row.row) + '\n');
  }
}

TEST_CASE("one long address cuts no name") {
  const std::vector<Column> some = {{"Name", Cut::Later}, {"Phone", Cut::Last}, {"E-mail", Cut::Middle}, {"About"}};
  const std::vector<Row> rows = {{{"Anna-Karin Lagerhjelm"}, {"1", "2"}, {"anna-karin@lagerhjelm.example"}, {"Chef"}},
                                 {{"Bo Ek"}, {}, {"bo@x.se", "b@y.se"}, {"Vaktmästare på Storskolan"}}};
  CHECK(columns(some, rows, {52, 0, true, false}) ==
        "Name                   Phone  E-mail        About\n"
        "Anna-Karin Lagerhjelm  1      anna-k…ample  Chef\n"
        "                       2\n"
        "Bo Ek                         bo@x.se       Vaktmäs…\n"
        "                              b@y.se\n");
  CHECK(columns(some, rows, {51, 0, true, false}) ==
        "Name                   Phone  E-mail\n"
        "Anna-Karin Lagerhjelm  1      anna-karin…lm.example\n"
        "                       2\n"
        "  Chef\n"
        "Bo Ek                         bo@x.se\n"
        "                              b@y.se\n"
        "  Vaktmästare på Storskolan\n");
  CHECK(columns(some, rows, {32, 0, true, false}) ==
        "Name                   Phone\n"
        "Anna-Karin Lagerhjelm  1\n"
        "                       2\n"
        "  anna-karin@lagerhjelm.example\n"
        "  Chef\n"
        "Bo Ek\n"
        "  bo@x.se\n"
        "  b@y.se\n"
        "  Vaktmästare på Storskolan\n");
}

TEST_CASE("a long address leaves room for what explains") {
  const std::vector<Column> some = {{"Name", Cut::Later}, {"E-mail", Cut::Middle}, {"About"}};
  const std::vector<Row> rows = {{{"Bo Ek"}, {"anna-karin@lagerhjelm.nyby.example"}, {"Vaktmästare på Storskolan"}}};
  CHECK(columns(some, rows, {60, 0, false, false}) == "Bo Ek  anna-karin@lagerhjelm.nyby.example  Vaktmästare på S…\n");
  CHECK(columns(some, rows, {50, 0, false, false}) == "Bo Ek  anna-karin@la….nyby.example  Vaktmästare p…\n");
  CHECK(columns(some, rows, {46, 0, false, false}) == "Bo Ek  anna-karin@l…yby.example  Vaktmästare …\n");
}

TEST_CASE("an indent is left free and taken from the width") {
  const std::vector<Row> rows = {{{"Anna Berg"}, {"112"}}};
  CHECK(columns(name_and_phone, rows, {0, 4, false, false}) == "    Anna Berg  112\n");
  CHECK(columns(name_and_phone, rows, {15, 4, false, false}) == "    Anna …  112\n");
  CHECK(columns(name_and_phone, rows, {5, 4, false, false}) == "    …\n");
  CHECK(columns(name_and_phone, {{{}, {"112"}}}, {0, 4, false, false}) == "      112\n");
}

TEST_CASE("header and first column are toned and spaces are not") {
  CHECK(columns(name_and_phone, {{{"Anna", "Ek"}, {"112"}}, {{}, {"113"}}}, {0, 0, true, true}) ==
        "\x1b[2mName\x1b[0m  \x1b[2mPhone\x1b[0m\n"
        "\x1b[1mAnna\x1b[0m  112\n"
        "\x1b[1mEk\x1b[0m\n"
        "      113\n");
}

TEST_CASE("spaces at the end of a value do not end a line") {
  CHECK(columns(name_and_phone, {{{"Anna  "}, {"112 "}}, {{" Bo "}, {}}, {{"  "}, {}}}, {0, 0, false, true}) ==
        "\x1b[1mAnna\x1b[0m    112\n"
        "\x1b[1m Bo\x1b[0m\n"
        "\n");
}

TEST_CASE("without columns there is nothing") {
  CHECK(columns({}, {{}, {}}, {0, 0, true, false}).empty());
  CHECK(columns({}, {{}, {}}, {10, 0, true, false}).empty());
}

TEST_CASE("without rows there is the header") {
  CHECK(columns(name_and_phone, {}, {}) == "Name  Phone\n");
  CHECK(columns(name_and_phone, {}, {0, 0, false, false}).empty());
}

TEST_CASE("no line is wider than asked for and each row keeps its first column") {
  std::mt19937 random(1);
  for (std::size_t width = 1; width <= 120; ++width) {
    for (int round = 0; round < 5; ++round) {
      std::vector<Column> some(1 + random() % 5);
      for (Column& column : some)
        column = Column{random_text(random) + "H", static_cast<Cut>(random() % 3)};
      std::vector<Row> rows = random_rows(random, some.size());
      for (Row& row : rows)
        row.front().assign(1, "First");
      const std::vector<std::string> lines = lines_of(columns(some, rows, {width, 0, true, false}));
      CAPTURE(width);
      std::size_t with_first = 0;
      for (const std::string& line : lines) {
        CHECK(display_width(line) <= width);
        CHECK_FALSE(line.ends_with(' '));
        const bool has_first = line.starts_with('F') || line.starts_with("…");
        if (has_first && &line != &lines.front()) ++with_first;
      }
      CHECK(with_first >= rows.size());
    }
  }
}

TEST_CASE("columns line up under each other") {
  std::mt19937 random(2);
  for (int round = 0; round < 300; ++round) {
    std::vector<Row> rows = random_rows(random, 2);
    for (Row& row : rows)
      row[1].assign(1, "|");
    const std::vector<std::string> lines = lines_of(columns(name_and_phone, rows, {0, 0, false, false}));
    std::size_t column = 0;
    for (const std::string& line : lines) {
      if (line.find('|') == std::string::npos) continue;
      const std::size_t before = display_width(line.substr(0, line.find('|')));
      if (column == 0) column = before;
      CHECK(before == column);
    }
    CHECK(column > 0);
  }
}
