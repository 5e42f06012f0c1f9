#include "vcard/decode.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

using namespace contacts;

TEST_CASE("an escaped value says what was meant") {
  struct Row {
    std::string_view in, out;
  };
  const std::vector<Row> rows = {
      {"", ""},
      {"plain", "plain"},
      {"one\\, two\\; three", "one, two; three"},
      {"one, two; three", "one, two; three"},
      {"line\\nline\\Nline", "line\nline\nline"},
      {"a\\\\nb", "a\\nb"},
      {"\\\\\\n", "\\\n"},
      {"http\\://a", "http://a"},
      {"say \\\"hi\\\"", "say \"hi\""},
      {"C:\\Users\\x", "C:\\Users\\x"},
      {"end\\", "end\\"},
      {"end\\\\", "end\\"},
      {"å\\,ä", "å,ä"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(unescape_text(row.in) == row.out);
  }
}

TEST_CASE("a list is split where no backslash stands before the comma") {
  struct Row {
    std::string_view in;
    std::vector<std::string> out;
  };
  const std::vector<Row> rows = {
      {"", {""}},
      {"a", {"a"}},
      {"a,b", {"a", "b"}},
      {"a\\,b,c", {"a,b", "c"}},
      {"a\\\\,b", {"a\\", "b"}},
      {",a,", {"", "a", ""}},
      {"a;b,c", {"a;b", "c"}},
      {"a\\", {"a\\"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(fmt::format("{}", split_list(row.in)) == fmt::format("{}", row.out));
  }
}

TEST_CASE("components are split at semicolons and each at commas") {
  struct Row {
    std::string_view in;
    std::vector<std::vector<std::string>> out;
  };
  const std::vector<Row> rows = {
      {"", {{""}}},
      {"Berg;Anna;;;", {{"Berg"}, {"Anna"}, {""}, {""}, {""}}},
      {"Berg;Anna;Maria,Eva;;", {{"Berg"}, {"Anna"}, {"Maria", "Eva"}, {""}, {""}}},
      {"a\\;b\\,c;d\\\\;e", {{"a;b,c"}, {"d\\"}, {"e"}}},
      {";;Gata 1\\nUppg. 2;Ort", {{""}, {""}, {"Gata 1\nUppg. 2"}, {"Ort"}}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(fmt::format("{}", split_components(row.in)) == fmt::format("{}", row.out));
  }
}

TEST_CASE("a content line is parsed and written again") {
  struct Row {
    std::string_view in, out;  // 3.0; `out` is empty where the line is written as it came
  };
  const std::vector<Row> rows = {
      {"FN:Anna Berg", ""},
      {"FN:", ""},
      {"item1.X-ABLabel:_$!<HomePage>!$_", ""},
      {"TEL;TYPE=WORK,FAX;X-A=b:+46 1:2", ""},
      {"TEL;TYPE=WORK;TYPE=FAX:1", ""},
      {"X-A;B=\"c:d;e,f\",g:h", ""},
      {"X-A;B=^n^^^':h", ""},
      {"fn;language=sv:å", ""},
      {"X-GOOGLE TALK:a", "X-GOOGLE-TALK:a"},
      {"TEL ; TYPE = x:1", "TEL;TYPE=x:1"},
      {"TEL;WORK;VOICE:1", "TEL;TYPE=WORK,VOICE:1"},
      {"TEL;WORK,VOICE:1", "TEL;TYPE=WORK,VOICE:1"},
      {"TEL;TYPE=HOME;FAX:1", "TEL;TYPE=HOME,FAX:1"},
      {"TEL;TYPE=\"WORK,FAX\":1", "TEL;TYPE=WORK,FAX:1"},
      {"TEL;;TYPE=HOME:1", "TEL;TYPE=HOME:1"},
      {"PHOTO;JPEG;BASE64:YQ==", "PHOTO;TYPE=JPEG;ENCODING=BASE64:YQ=="},
      {"NOTE;QUOTED-PRINTABLE;utf-8;ISO-8859-2:a", "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=utf-8;CHARSET=ISO-8859-2:a"},
      {"PHOTO;URL:http://a", "PHOTO;VALUE=URL:http://a"},
      {"TEL;TYPE=\"HOME:1", "TEL;TYPE='HOME:1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    const std::optional<Property> property = parse_content_line(row.in, VcardVersion::V3);
    REQUIRE(property.has_value());
    CHECK(write_content_line(*property, VcardVersion::V3) == (row.out.empty() ? row.in : row.out));
  }
}

TEST_CASE("a parameter of vCard 4.0 carries quotes and newlines") {
  const std::optional<Property> property =
      parse_content_line("ADR;LABEL=\"^'Gata^' 1^nOrt ^^ ^x\":;;;;;;", VcardVersion::V4);
  REQUIRE(property.has_value());
  CHECK(property->parameters.at(0).values.at(0) == "\"Gata\" 1\nOrt ^ ^x");
  CHECK(write_content_line(*property, VcardVersion::V4) == "ADR;LABEL=^'Gata^' 1^nOrt ^^ ^^x:;;;;;;");
}

TEST_CASE("a line without a name or without a colon is no content line") {
  for (const std::string_view line :
       {"", "FN", ":a", ";TYPE=a:b", "FN;TYPE=a", "Anna Berg: hej", "å:b", ".FN:a", "a.:b", "FN;TYPE=\"a:b\""}) {
    CAPTURE(line);
    CHECK_FALSE(parse_content_line(line, VcardVersion::V3).has_value());
  }
}
