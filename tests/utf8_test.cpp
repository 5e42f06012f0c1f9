#include "text/utf8.hpp"

#include <array>
#include <ostream>
#include <random>
#include <set>
#include <string>

#include <doctest/doctest.h>

using contacts::append_utf8;
using contacts::count_code_points;
using contacts::decode_utf8;
using contacts::DecodedCodePoint;
using contacts::find_invalid_utf8;

namespace {

constexpr std::size_t none = std::string::npos;

std::size_t first_invalid(std::string_view text) {
  return find_invalid_utf8(text).value_or(none);
}

std::string bytes(std::initializer_list<unsigned> values) {
  std::string out;
  for (const unsigned value : values)
    out += static_cast<char>(value);
  return out;
}

// A row of table 3-7 of the Unicode standard, "Well-Formed UTF-8 Byte Sequences"; later bytes are 80-BF.
struct LeadBytes {
  unsigned first_low, first_high;
  unsigned second_low, second_high;
  std::size_t size;
};

constexpr std::array table_3_7{
    LeadBytes{0xC2, 0xDF, 0x80, 0xBF, 2}, LeadBytes{0xE0, 0xE0, 0xA0, 0xBF, 3}, LeadBytes{0xE1, 0xEC, 0x80, 0xBF, 3},
    LeadBytes{0xED, 0xED, 0x80, 0x9F, 3}, LeadBytes{0xEE, 0xEF, 0x80, 0xBF, 3}, LeadBytes{0xF0, 0xF0, 0x90, 0xBF, 4},
    LeadBytes{0xF1, 0xF3, 0x80, 0xBF, 4}, LeadBytes{0xF4, 0xF4, 0x80, 0x8F, 4},
};

// The size of the sequence that two bytes begin, when all bytes after them are continuation bytes; 0: none.
std::size_t size_by_table(unsigned first, unsigned second) {
  for (const LeadBytes& row : table_3_7) {
    if (first < row.first_low || first > row.first_high) continue;
    return second >= row.second_low && second <= row.second_high ? row.size : 0;
  }
  return 0;
}

}  // namespace

TEST_CASE("UTF-8 of one to four bytes is decoded") {
  struct Row {
    std::string_view text;
    char32_t value;
    std::size_t size;
  };
  const std::array rows{
      Row{"A", U'A', 1},
      Row{"\x7F", 0x7F, 1},
      Row{"\u0080", 0x80, 2},
      Row{"å", U'å', 2},
      Row{"\u07FF", 0x7FF, 2},
      Row{"\u0800", 0x800, 3},
      Row{"€", U'€', 3},
      Row{"\uD7FF", 0xD7FF, 3},
      Row{"\uE000", 0xE000, 3},
      Row{"\uFFFF", 0xFFFF, 3},
      Row{"\U00010000", 0x10000, 4},
      Row{"😀", U'😀', 4},
      Row{"\U0010FFFF", 0x10FFFF, 4},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const DecodedCodePoint decoded = decode_utf8(row.text, 0);
    CHECK(decoded.valid);
    CHECK(decoded.value == row.value);
    CHECK(decoded.size == row.size);
    CHECK(count_code_points(row.text) == 1);
  }
}

TEST_CASE("every code point survives encoding and decoding") {
  std::size_t wrong = 0;
  for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
    if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
    std::string text = "x";
    append_utf8(text, code_point);
    const DecodedCodePoint decoded = decode_utf8(text, 1);
    if (!decoded.valid || decoded.value != code_point || decoded.size != text.size() - 1) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("of all sequences of one or two bytes exactly the encoded code points are valid") {
  std::set<std::string> encoded;  // by arithmetic alone, without the table
  for (unsigned code_point = 0x80; code_point < 0x800; ++code_point) {
    encoded.insert(bytes({0xC0 + code_point / 64, 0x80 + code_point % 64}));
  }
  for (unsigned first = 0; first < 0x100; ++first) {
    CAPTURE(first);
    CHECK(first_invalid(bytes({first})) == (first < 0x80 ? none : 0));
    for (unsigned second = 0; second < 0x100; ++second) {
      const std::string text = bytes({first, second});
      const std::size_t after_ascii = second < 0x80 ? none : 1;
      const std::size_t expected = first < 0x80 ? after_ascii : encoded.contains(text) ? none : 0;
      if (first_invalid(text) != expected) FAIL_CHECK("second byte ", second);
    }
  }
}

TEST_CASE("longer sequences are those of table 3-7 of the Unicode standard") {
  for (unsigned first = 0x80; first < 0x100; ++first) {
    CAPTURE(first);
    for (unsigned second = 0; second < 0x100; ++second) {
      const std::size_t size = size_by_table(first, second);
      const std::string text = bytes({first, second, 0x80, 0xBF}).substr(0, size == 0 ? 4 : size);
      const DecodedCodePoint decoded = decode_utf8(text, 0);
      if (decoded.valid != (size != 0) || decoded.size != (size == 0 ? 1 : size)) FAIL_CHECK("second byte ", second);
    }
  }
}

TEST_CASE("what is not well-formed is taken byte by byte") {
  struct Row {
    std::string_view description;
    std::string text;
    std::size_t invalid_at;
    std::size_t count;
  };
  const std::array rows{
      Row{"a lone continuation byte", bytes({'a', 0x80}), 1, 2},
      Row{"an overlong slash", bytes({0xC0, 0xAF}), 0, 2},
      Row{"an overlong slash of three bytes", bytes({0xE0, 0x80, 0xAF}), 0, 3},
      Row{"an overlong slash of four bytes", bytes({0xF0, 0x80, 0x80, 0xAF}), 0, 4},
      Row{"a surrogate", bytes({0xED, 0xA0, 0x80}), 0, 3},
      Row{"above U+10FFFF", bytes({0xF4, 0x90, 0x80, 0x80}), 0, 4},
      Row{"five bytes", bytes({0xF8, 0x88, 0x80, 0x80, 0x80}), 0, 5},
      Row{"cut after one byte of two", bytes({'a', 0xC3}), 1, 2},
      Row{"cut after two bytes of three", bytes({0xE2, 0x82}), 0, 2},
      Row{"cut after three bytes of four", bytes({0xF0, 0x9F, 0x98}), 0, 3},
      Row{"a third byte that continues nothing", bytes({0xE2, 0x82, 'a'}), 0, 3},
      Row{"a fourth byte that continues nothing", bytes({0xF0, 0x9F, 0x98, 0xC0}), 0, 4},
      Row{"a lead byte before a whole character", bytes({0xC3, 0xC3, 0xA5}), 0, 2},
      Row{"Latin-1", "H" + bytes({0xE5}) + "kan", 1, 5},
  };
  for (const Row& row : rows) {
    CAPTURE(row.description);
    CHECK(first_invalid(row.text) == row.invalid_at);
    CHECK(count_code_points(row.text) == row.count);
    const DecodedCodePoint decoded = decode_utf8(row.text, row.invalid_at);
    CHECK_FALSE(decoded.valid);
    CHECK(decoded.size == 1);
    CHECK(decoded.value == static_cast<unsigned char>(row.text[row.invalid_at]));
  }
}

TEST_CASE("an invalid byte is found wherever it stands in a long text") {
  for (std::size_t offset = 0; offset < 40; ++offset) {
    std::string text(40, 'a');
    CHECK(first_invalid(text) == none);
    text[offset] = '\x80';
    CHECK(first_invalid(text) == offset);
  }
}

TEST_CASE("a long text is well-formed where its characters are") {
  const std::array<std::string_view, 12> pieces{
      "a", "bc", "å", "Γ", "€", "\uD7FF", "\uE000", "😀", "\U0010FFFF", "\U00010000", "\u0800", "0123456789abcdef"};
  std::mt19937 random(1);
  std::size_t invalid = 0;
  for (int i = 0; i < 40000; ++i) {
    std::string text;
    while (text.size() < 50)
      text += pieces.at(random() % pieces.size());
    text.resize(text.size() - random() % 4);
    const std::array<unsigned, 12> odd{0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xE0, 0xED, 0xF5};
    for (std::size_t count = random() % 3; count > 0; --count)
      text[random() % text.size()] = static_cast<char>(random() % 2 == 0 ? odd.at(random() % odd.size()) : random());
    std::size_t expected = 0;
    while (expected < text.size() && decode_utf8(text, expected).valid)
      expected += decode_utf8(text, expected).size;
    if (expected == text.size()) expected = none;
    if (expected != none) ++invalid;
    CAPTURE(text);
    REQUIRE(first_invalid(text) == expected);
  }
  CHECK(invalid > 10000);
  CHECK(invalid < 35000);
}

TEST_CASE("code points are counted") {
  struct Row {
    std::string_view text;
    std::size_t count;
  };
  const std::array rows{Row{"", 0}, Row{"Håkan", 5}, Row{"Ha\u030Akan", 6}, Row{"张伟 😀", 4}, Row{{"a\0b", 3}, 3}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(count_code_points(row.text) == row.count);
    CHECK(first_invalid(row.text) == none);
  }
}
