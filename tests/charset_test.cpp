#include "text/charset.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace contacts;
using namespace std::string_view_literals;

TEST_CASE("bytes in a named charset become UTF-8") {
  struct Row {
    std::string_view charset, bytes, text;
    bool has_replacements;
  };
  const std::vector<Row> rows = {
      {"ISO-8859-1", "\xC5sa \xD6str\xF6m", "Åsa Öström", false},
      {"iso_8859-1", "\xE5", "å", false},
      {"ISO-8859-1", "\x80 \x93x\x94", "€ “x”", false},
      {"US-ASCII", "\xE5", "å", false},
      {"Windows-1252", "\x81\x8D\x8F\x90\x9D", "\u0081\u008D\u008F\u0090\u009D", false},
      {"ISO-8859-15", "\xA4", "€", false},
      {"windows-1251", "\xCA\xE8\xBF\xE2", "Київ", false},
      {"KOI8-R", "\xEB\xC9\xC5\xD7", "Киев", false},
      {"Shift_JIS", "\x93\x8C\x8B\x9E", "東京", false},
      {"ISO-2022-JP", "\x1B$BEl5~\x1B(B", "東京", false},
      {"GB18030", "\xB1\xB1\xBE\xA9", "北京", false},
      {"UTF-16LE", "a\0\xE5\0"sv, "aå", false},
      {"UTF-16BE", "\xD8\x3D\xDE\x00"sv, "😀", false},
      {"UTF-8", "a\xFF\xC3\xA5", "a\uFFFDå", true},
      {"UTF-16LE", "a\0\xE5"sv, "a\uFFFD", true},
      {"UTF-16LE", "\0\xD8z\0"sv, "\uFFFDz", true},
      {"ISO-8859-7", "a\xD2z", "a\uFFFDz", true},
      {"UTF-16LE", "", "", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.charset);
    CAPTURE(row.text);
    const std::optional<DecodedText> decoded = decode_charset(row.bytes, row.charset);
    REQUIRE(decoded.has_value());
    CHECK(decoded->text == row.text);
    CHECK(decoded->has_replacements == row.has_replacements);
  }
}

TEST_CASE("a name that is no charset is not one whatever iconv would make of it") {
  for (const std::string_view name : {"", "klingon", "UTF-8//TRANSLIT", "ISO-8859-1//IGNORE", "../UTF-8", "UTF-8\n"}) {
    CAPTURE(name);
    CHECK_FALSE(decode_charset("a", name).has_value());
  }
  CHECK_FALSE(decode_charset("a", std::string(1000, 'a')).has_value());
}

TEST_CASE("a text longer than a block is decoded whole") {
  std::string bytes;
  std::string text;
  for (int i = 0; i < 10'000; ++i) {
    bytes += "\xBF";
    text += "Ώ";
  }
  const std::optional<DecodedText> decoded = decode_charset(bytes, "ISO-8859-7");
  REQUIRE(decoded.has_value());
  CHECK(decoded->text == text);
}

TEST_CASE("wide encodings are known by their mark or by their NUL bytes") {
  struct Row {
    std::string_view bytes, encoding;
  };
  const std::vector<Row> rows = {
      {"", ""},
      {"BEGIN:VCARD", ""},
      {"\xEF\xBB\xBF"
       "BEGIN",
       ""},
      {"\xFF\xFE"
       "B\0"sv,
       "UTF-16LE"},
      {"\xFE\xFF\0B"sv, "UTF-16BE"},
      {"\xFF\xFE\0\0B\0\0\0"sv, "UTF-32LE"},
      {"\0\0\xFE\xFF\0\0\0B"sv, "UTF-32BE"},
      {"B\0E\0G\0I\0N\0"sv, "UTF-16LE"},
      {"\0B\0E\0G\0I\0N"sv, "UTF-16BE"},
      {"BEGIN\0VCARD"sv, ""},
      {"\0\0\0\0\0\0\0\0"sv, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.encoding);
    CHECK(wide_encoding(row.bytes) == row.encoding);
  }
}

TEST_CASE("UTF-8 has one name however it is written") {
  CHECK(is_utf8_name("UTF-8"));
  CHECK(is_utf8_name("utf8"));
  CHECK(is_utf8_name("Utf_8"));
  CHECK_FALSE(is_utf8_name("UTF-16"));
  CHECK_FALSE(is_utf8_name(""));
}
