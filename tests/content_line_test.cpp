#include "vcard/content_line.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "text/utf8.hpp"

using namespace contacts;

namespace {

constexpr std::size_t max_octets = 75;

// The physical lines of a folded line, without their CRLF; what is after the last CRLF, too.
std::vector<std::string> physical_lines(const std::string& folded) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  for (std::size_t end = 0; (end = folded.find("\r\n", begin)) != std::string::npos; begin = end + 2) {
    lines.push_back(folded.substr(begin, end - begin));
  }
  if (begin < folded.size()) lines.push_back(folded.substr(begin));
  return lines;
}

std::string unfold(const std::string& folded) {
  std::string line;
  for (const std::string& physical : physical_lines(folded))
    line += line.empty() ? physical : physical.substr(1);
  return line;
}

void check_folding(const std::string& line) {
  CAPTURE(line);
  const std::string folded = fold_line(line);
  const std::vector<std::string> physical = physical_lines(folded);
  CHECK(folded.ends_with("\r\n"));
  CHECK(unfold(folded) == line);
  for (std::size_t i = 0; i < physical.size(); ++i) {
    CAPTURE(i);
    CHECK(physical[i].size() <= max_octets);
    CHECK_FALSE(find_invalid_utf8(physical[i]).has_value());
    if (i == 0) continue;
    CHECK(physical[i].size() > 1);
    CHECK(physical[i].starts_with(' '));
    const std::size_t next_size = decode_utf8(physical[i], 1).size;
    CHECK_MESSAGE(physical[i - 1].size() + next_size > max_octets, "folded although the next character had room");
  }
}

}  // namespace

TEST_CASE("text is escaped as its version and its place demand") {
  struct Row {
    std::string_view in, text_3, text_4, component;
  };
  const std::vector<Row> rows = {
      {"", "", "", ""},
      {"plain", "plain", "plain", "plain"},
      {"one, two", "one\\, two", "one\\, two", "one\\, two"},
      {"one; two", "one\\; two", "one; two", "one\\; two"},
      {"C:\\new", "C:\\\\new", "C:\\\\new", "C:\\\\new"},
      {"typed \\n", "typed \\\\n", "typed \\\\n", "typed \\\\n"},
      {"typed \\, and \\;", R"(typed \\\, and \\\;)", R"(typed \\\, and \\;)", R"(typed \\\, and \\\;)"},
      {"two\nlines", "two\\nlines", "two\\nlines", "two\\nlines"},
      {"\n\n", "\\n\\n", "\\n\\n", "\\n\\n"},
      {"10:30 \"sharp\"", "10:30 \"sharp\"", "10:30 \"sharp\"", "10:30 \"sharp\""},
      {"a\tb", "a\tb", "a\tb", "a\tb"},
      {"Å, 山; 😀", "Å\\, 山\\; 😀", "Å\\, 山; 😀", "Å\\, 山\\; 😀"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(escape_text(row.in, VcardVersion::V3) == row.text_3);
    CHECK(escape_text(row.in, VcardVersion::V4) == row.text_4);
    CHECK(escape_component(row.in) == row.component);
  }
}

TEST_CASE("a carried text has only what a vCard can hold") {
  struct Row {
    std::string_view in, out;
    std::set<char32_t> left_out;
    bool has_replacements;
  };
  const std::vector<Row> rows = {
      {"", "", {}, false},
      {"Håkan\tA\nB", "Håkan\tA\nB", {}, false},
      {"one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour", {}, false},
      {"\r\n\r\n\r\r", "\n\n\n\n", {}, false},
      {"ends\r", "ends\n", {}, false},
      {"a\x1b[31mb", "a[31mb", {0x1B}, false},
      {"\x01\x7f\x01", "", {0x01, 0x7F}, false},
      {{"a\0b", 3}, "ab", {0x00}, false},
      {"a\u2028b\u2029c\u0085d", "a\u2028b\u2029c\u0085d", {}, false},
      {"Malm\xF6", "Malm\uFFFD", {}, true},
      {"\xC3", "\uFFFD", {}, true},
      {"\xED\xA0\x80\x1b", "\uFFFD\uFFFD\uFFFD", {0x1B}, true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    const CarriedText carried = carried_text(row.in);
    CHECK(carried.text == row.out);
    CHECK((carried.left_out == row.left_out));
    CHECK(carried.has_replacements == row.has_replacements);
    CHECK(is_carried(row.in) == (row.in == row.out));
  }
}

TEST_CASE("a text is blank for a card where only white space and what no card can hold is in it") {
  for (const std::string_view text : {"", " ", "\t\r\n", "\x01", " \x7f\u00A0\u3000"}) {
    CAPTURE(text);
    CHECK(is_blank_when_carried(text));
  }
  for (const std::string_view text : {"a", "\x01 a", "\xA0", "\x85", "\xC3", "\u200B", "ö"}) {
    CAPTURE(text);
    CHECK_FALSE(is_blank_when_carried(text));
  }
}

TEST_CASE("parameters are quoted where they must be and encoded where the version can") {
  struct Row {
    Parameter parameter;
    std::string_view v3, v4;
  };
  const std::vector<Row> rows = {
      {{"TYPE", {"work", "voice"}}, ";TYPE=work,voice", ";TYPE=work,voice"},
      {{"VALUE", {"text"}}, ";VALUE=text", ";VALUE=text"},
      {{"X-A", {"a b"}}, ";X-A=a b", ";X-A=a b"},
      {{"X-A", {"a:b"}}, ";X-A=\"a:b\"", ";X-A=\"a:b\""},
      {{"X-A", {"a,b", "c", "d;e"}}, R"(;X-A="a,b",c,"d;e")", R"(;X-A="a,b",c,"d;e")"},
      {{"X-A", {"\"Bo\""}}, ";X-A='Bo'", ";X-A=^'Bo^'"},
      {{"X-A", {"a^b\nc"}}, ";X-A=a^b c", ";X-A=a^^b^nc"},
      {{"X-A", {"^n"}}, ";X-A=^n", ";X-A=^^n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.v4);
    CHECK(format_parameter(row.parameter, VcardVersion::V3) == row.v3);
    CHECK(format_parameter(row.parameter, VcardVersion::V4) == row.v4);
  }
}

TEST_CASE("a line is folded at 75 octets and a continuation counts its space") {
  const std::string x75(75, 'x');
  const std::string x74(74, 'x');
  CHECK(fold_line("") == "\r\n");
  CHECK(fold_line("NOTE:short") == "NOTE:short\r\n");
  CHECK(fold_line(x75) == x75 + "\r\n");
  CHECK(fold_line(x75 + "y") == x75 + "\r\n y\r\n");
  CHECK(fold_line(x75 + x74) == x75 + "\r\n " + x74 + "\r\n");
  CHECK(fold_line(x75 + x74 + "y") == x75 + "\r\n " + x74 + "\r\n y\r\n");
  CHECK(fold_line(x74 + "öy") == x74 + "\r\n öy\r\n");
}

TEST_CASE("only the last line of a text is folded") {
  const std::string before = std::string(100, 'b') + "\r\n";
  const std::string x75(75, 'x');
  for (const std::string& line : {std::string(), std::string("NOTE:short"), x75, x75 + "y"}) {
    CAPTURE(line);
    std::string text = before + line;
    fold_last_line(text, before.size());
    CHECK(text == before + fold_line(line));
  }
}

TEST_CASE("lines of every length around the limit unfold to themselves") {
  for (std::size_t length = 60; length <= 90; ++length)
    check_folding(std::string(length, 'x'));
  for (std::size_t length = 140; length <= 160; ++length)
    check_folding(std::string(length, 'x'));
}

TEST_CASE("no character is split wherever it stands around the limit") {
  for (const std::string_view character : {"ö", "€", "😀"}) {
    for (std::size_t offset = 0; offset <= 90; ++offset) {
      std::string line(offset, 'x');
      line += character;
      check_folding(line);
      check_folding(line + std::string(90, 'y'));
      for (int i = 0; i < 60; ++i)
        line += character;
      check_folding(line);
    }
  }
}
