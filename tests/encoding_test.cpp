#include "toml/encoding.hpp"

#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "diagnostic_list.hpp"
#include "store/loader.hpp"
#include "text/charset.hpp"

using contacts::load_toml;
using contacts::LoadedFile;
using contacts::problem_with_encoding;
using contacts::without_byte_order_mark;

using namespace std::string_literals;

namespace {

// Of ASCII text.
std::string utf_16(std::string_view text, bool is_little_endian) {
  std::string bytes;
  for (const char c : text) {
    if (!is_little_endian) bytes += '\0';
    bytes += c;
    if (is_little_endian) bytes += '\0';
  }
  return bytes;
}

}  // namespace

TEST_CASE("UTF-8 is no problem and neither are a few bytes among it that are not") {
  constexpr std::string_view texts[] = {
      "",
      "[[contact]]\nname = 'A'\n",
      "\xEF\xBB\xBF[[contact]]\n",
      "name = 'Åsa Öström 李雷 😀'\r\n",
      "# å\nname = 'P\xE5l'\n",
      "a\rb\nc",
      "a\r\n",
      "\x01\x1B\x7F",
  };
  for (const std::string_view text : texts) {
    CAPTURE(text);
    CHECK(problem_with_encoding(text) == std::nullopt);
  }
}

TEST_CASE("other encodings are named") {
  constexpr std::string_view text = "[[contact]]\nname = 'Anna'\n";
  struct Row {
    std::string bytes;
    std::string_view problem;
  };
  const Row rows[] = {
      {"\xFF\xFE" + utf_16(text, true),
       "this is not UTF-8, it looks like UTF-16LE; convert it: iconv -f UTF-16LE -t UTF-8"},
      {"\xFE\xFF" + utf_16(text, false),
       "this is not UTF-8, it looks like UTF-16BE; convert it: iconv -f UTF-16BE -t UTF-8"},
      {utf_16(text, true), "this is not UTF-8, it looks like UTF-16LE; convert it: iconv -f UTF-16LE -t UTF-8"},
      {utf_16(text, false), "this is not UTF-8, it looks like UTF-16BE; convert it: iconv -f UTF-16BE -t UTF-8"},
      {"\xFF\xFE\0\0a\0\0\0"s, "this is not UTF-8, it looks like UTF-32LE; convert it: iconv -f UTF-32LE -t UTF-8"},
      {"\0\0\xFE\xFF\0\0\0a"s, "this is not UTF-8, it looks like UTF-32BE; convert it: iconv -f UTF-32BE -t UTF-8"},
      {"\xFF\xFE", "this is not UTF-8, it looks like UTF-16LE; convert it: iconv -f UTF-16LE -t UTF-8"},
      {"# x\nname = 'P\xE5l'\n",
       "this is not UTF-8 (byte 0xE5 in line 2), it looks like ISO-8859-1 (Latin-1); convert it: iconv -f ISO-8859-1 "
       "-t "
       "UTF-8"},
      {"name = '\x93P\xE5l\x94'\n",
       "this is not UTF-8 (byte 0x93 in line 1), it looks like WINDOWS-1252; convert it: iconv -f WINDOWS-1252 -t "
       "UTF-8"},
      {"a\0b"s + std::string(50, 'x'), "this holds NUL bytes; a directory is a text file"},
      {"å" + std::string(50, 'x') + "\0"s, "this holds NUL bytes; a directory is a text file"},
      {std::string(100000, '\0'), "this holds NUL bytes; a directory is a text file"},
      {"[[contact]]\rname = 'A'\r", "lines end with CR alone; save the file with LF or CRLF line ends"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.problem);
    CHECK(problem_with_encoding(row.bytes).value_or("") == row.problem);
  }
}

TEST_CASE("a file in another encoding is one error and nothing else") {
  const LoadedFile loaded = load_toml("x.toml", utf_16("[[contact]]\nname = 'A'\n", true), 3);
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(contacts::list_of(loaded.diagnostics) ==
        "0:0 error: this is not UTF-8, it looks like UTF-16LE; convert it: iconv -f UTF-16LE -t UTF-8\n");
  CHECK(loaded.diagnostics[0].location.file == 3);
  CHECK_FALSE(loaded.diagnostics[0].entry);
  CHECK(loaded.source.path == "x.toml");
  CHECK(loaded.source.text.empty());
  CHECK(loaded.entries.empty());
}

TEST_CASE("byte order marks at the beginning do not count") {
  CHECK(without_byte_order_mark("") == "");
  CHECK(without_byte_order_mark("a") == "a");
  CHECK(without_byte_order_mark("\uFEFFa\uFEFF") == "a\uFEFF");
  CHECK(without_byte_order_mark("\uFEFF\uFEFFa") == "a");
  CHECK(without_byte_order_mark("\xEF\xBB") == "\xEF\xBB");

  const LoadedFile loaded = load_toml("x.toml", "\uFEFF[[contact]]\nname = 5\n", 0);
  CHECK(loaded.source.text == "[[contact]]\nname = 5\n");
  CHECK(contacts::list_of(loaded.diagnostics) ==
        "2:8 error: 'name' must be text, not a number; put it in quotes: \"5\"\n");
}
