#include "text/escape.hpp"

#include <array>
#include <ostream>
#include <string>

#include <doctest/doctest.h>

#include "text/utf8.hpp"

using contacts::append_utf8;
using contacts::escape_controls;
using contacts::has_controls;
using contacts::Keep;

namespace {

using namespace std::string_view_literals;

}  // namespace

TEST_CASE("what a terminal would obey is written as an escape") {
  struct Row {
    std::string_view in;
    std::string_view out;
  };
  const std::array rows{
      Row{"", ""},
      Row{"Håkan Andersson, 张伟 😀 مرحبا", "Håkan Andersson, 张伟 😀 مرحبا"},
      Row{R"(C:\new "quoted" \u001B)", R"(C:\new "quoted" \u001B)"},
      Row{"a\nb\rc\td", R"(a\nb\rc\td)"},
      Row{"\r\n", R"(\r\n)"},
      Row{"\x1B[31mred\x1B[0m", R"(\u001B[31mred\u001B[0m)"},
      Row{"a\0b"sv, R"(a\u0000b)"},
      Row{"\x01\x08\x0B\x0C\x1F\x7F", R"(\u0001\u0008\u000B\u000C\u001F\u007F)"},
      Row{"\u0080\u0085\u009B31m\u009F\u00A0", "\\u0080\\u0085\\u009B31m\\u009F\u00A0"},
      Row{"\u2027\u2028\u2029", "\u2027\\u2028\\u2029"},
      Row{"\u202A\u202B\u202D\u202E\u202C\u202C\u202C\u202C\u202F",
          "\\u202A\\u202B\\u202D\\u202E\\u202C\\u202C\\u202C\\u202C\u202F"},
      Row{"\u2065\u2066\u2067\u2068\u2069\u2069\u2069\u206A", "\u2065\\u2066\\u2067\\u2068\\u2069\\u2069\\u2069\u206A"},
      Row{"\u200E\u200F\u061C\u200D\u00AD", "\\u200E\\u200F\\u061C\u200D\u00AD"},
      Row{"H\xE5kan", R"(H\xE5kan)"},
      Row{"\xC3", R"(\xC3)"},
      Row{"\xC3(\xDF\xC3\xA5\xA5", "\\xC3(\\xDF\u00E5\\xA5"},
      Row{"\xED\xA0\x80\xC0\xAF", R"(\xED\xA0\x80\xC0\xAF)"},
      Row{"å\xFF\nå", R"(å\xFF\nå)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(escape_controls(row.in) == row.out);
    CHECK(escape_controls(row.out) == row.out);
  }
}

TEST_CASE("ends of lines stay where they are wanted") {
  struct Row {
    std::string_view in;
    std::string_view with_newlines;
    std::string_view with_line_ends;
  };
  const std::array rows{
      Row{"a\nb", "a\nb", "a\nb"},         Row{"a\r\nb", "a\\r\nb", "a\r\nb"},
      Row{"a\rb", R"(a\rb)", R"(a\rb)"},   Row{"a\r\r\nb", "a\\r\\r\nb", "a\\r\r\nb"},
      Row{"a\n\rb", "a\n\\rb", "a\n\\rb"}, Row{"a\r", R"(a\r)", R"(a\r)"},
      Row{"a\tb", R"(a\tb)", R"(a\tb)"},   Row{"\u2028\x1B\n", "\\u2028\\u001B\n", "\\u2028\\u001B\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(escape_controls(row.in, Keep::Newlines) == row.with_newlines);
    CHECK(escape_controls(row.in, Keep::LineEnds) == row.with_line_ends);
  }
}

TEST_CASE("controls are what escaping would change except tabs and marks of direction") {
  for (char32_t code_point = 0; code_point < 0x3000; ++code_point) {
    std::string text = "a";
    append_utf8(text, code_point);
    const bool changed = escape_controls(text, Keep::Newlines) != text;
    const bool may_stand = code_point == '\t' || code_point == 0x61C || code_point == 0x200E || code_point == 0x200F;
    if (has_controls(text) != (changed && !may_stand)) FAIL_CHECK("code point ", std::size_t{code_point});
  }
  CHECK_FALSE(has_controls(""));
  CHECK(has_controls("\u200E\u001B"));
  CHECK_FALSE(has_controls("Gata 1\n\tLund"));
  CHECK(has_controls("Gata 1\r\nLund"));
  CHECK(has_controls("H\xE5kan"));
  CHECK(has_controls("tail \xC3"));
}
