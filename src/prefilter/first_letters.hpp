// How a slug begins, told from the text that it is made of.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/ascii.hpp"

namespace contacts {

// The first three letters or digits of a slug, as one number: comparing numbers is faster than comparing texts. There
// are fewer letters, or none, where a hyphen follows, or a character for which this class does not know what it folds
// to.
class FirstLetters {
 public:
  static constexpr std::size_t most = 3;
  static constexpr std::size_t kind_count = 37;  // of letters and digits, and one for what is another character
  static constexpr std::size_t numbers = kind_count * kind_count * kind_count + 1;

  FirstLetters() = default;

  // Of the value that the quotation mark at offset `quote` opens, and whose slug begins at offset `begin` (see
  // begin_of_slug). Escapes are taken for plain characters.
  [[nodiscard]] static FirstLetters of_value(std::string_view text, std::size_t quote, std::size_t begin);

  // Of the first `count` letters of a slug.
  [[nodiscard]] static FirstLetters of_slug(std::string_view slug, std::size_t count);

  // For values without a letter a-z or digit: their slugs are made of code points, or are "entry".
  [[nodiscard]] static FirstLetters of_no_letters() { return FirstLetters(numbers - 1); }

  [[nodiscard]] std::size_t number() const { return number_; }
  [[nodiscard]] bool are_of_no_letters() const { return number_ == numbers - 1; }

 private:
  explicit FirstLetters(std::size_t number) : number_(static_cast<std::uint16_t>(number)) {}
  [[nodiscard]] static FirstLetters of_kinds(const std::array<std::size_t, most>& letters);

  std::uint16_t number_ = 0;
};

// The offset of the first character behind `quote` that may stand in a slug or end the value.
[[nodiscard]] std::size_t begin_of_slug(std::string_view text, std::size_t quote);

// True for the characters that slugs consist of, hyphens aside. The character must be folded.
[[nodiscard]] constexpr bool is_slug_character(char c) {
  return (c >= 'a' && c <= 'z') || is_digit(c);
}

// True for a byte (0x80 and above) whose character folds to nothing that stands in a slug: the bytes inside of a
// character, and the first bytes of most alphabets but the Latin. tests/slugs_test.cpp holds this against fold() for
// every code point.
[[nodiscard]] constexpr bool stands_in_no_slug(unsigned char byte) {
  const bool is_continuation = byte >= 0x80 && byte < 0xC0;
  return is_continuation || (byte >= 0xCE && byte <= 0xDF) || (byte >= 0xE4 && byte <= 0xE9) ||
         (byte >= 0xEB && byte <= 0xED);
}

}  // namespace contacts
