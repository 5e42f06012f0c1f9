#include "text/bytes.hpp"

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "text/block.hpp"

using contacts::Block;
using contacts::find_bytes;
using contacts::for_each_byte;

namespace {

// Of few letters, so that much is found and more is nearly found.
std::string random_text(std::mt19937& random) {
  std::string text(random() % 90, 'a');
  for (char& c : text)
    c = "ab\"\xC3"[random() % 4];
  return text;
}

}  // namespace

TEST_CASE("bytes are found where std finds them") {
  std::mt19937 random(1);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = random_text(random);
    std::string needle = random_text(random).substr(0, 1 + random() % 5);
    if (needle.empty()) needle = "a";
    const std::size_t from = random() % (text.size() + 1);
    CAPTURE(text);
    CAPTURE(needle);
    REQUIRE(find_bytes(text, needle, from) == text.find(needle, from));
  }
}

TEST_CASE("bytes are gone through as they stand") {
  std::mt19937 random(2);
  for (int i = 0; i < 5000; ++i) {
    const std::string text = random_text(random);
    std::vector<std::size_t> places;
    for_each_byte(text, '"', [&](std::size_t at) { places.push_back(at); });
    std::vector<std::size_t> expected;
    for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at + 1))
      expected.push_back(at);
    REQUIRE(places == expected);
  }
}

TEST_CASE("a block knows ASCII and its capitals") {
  const std::string_view bytes = "@AZ[`az{\x7F\x80\xC3\xA5\xFF 09";
  REQUIRE(bytes.size() == Block::size);
  const Block block = Block::at(bytes.data());
  CHECK(block.high_bits() == 0b1111000000000U);
  CHECK(block.equal(Block::all('[')).high_bits() == 0b1000U);
  CHECK(block.between('A', 'Z').high_bits() == 0b110U);
  CHECK(block.between(0x80, 0xC3).high_bits() == 0b111000000000U);
  CHECK(block.between(0xC4, 0xFF).high_bits() == 0b1000000000000U);
  const Block letters = block.between('a', 'z') | block.between('A', 'Z');
  CHECK(letters.high_bits() == 0b1100110U);
  CHECK((letters & block.equal(Block::all('z'))).high_bits() == 0b1000000U);
  std::string lower(Block::size, ' ');
  block.lower_case().store(lower.data());
  CHECK(lower == "@az[`az{\x7F\x80\xC3\xA5\xFF 09");
}
