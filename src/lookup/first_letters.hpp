// How a slug begins, told from the text that it is made of.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/ascii.hpp"

namespace contacts {

// The first three letters or digits of a slug as a number, so that to compare the beginnings of many takes no text.
// Where they do not show, because a character stands there of which it takes more to know what it folds to, or a
// hyphen, they are fewer, or none.
class FirstLetters {
 public:
  static constexpr std::size_t most = 3;
  static constexpr std::size_t kind_count = 37;  // of letters and digits, and one for what is another character
  static constexpr std::size_t numbers = kind_count * kind_count * kind_count + 1;

  FirstLetters() = default;

  // Of the value that the quotation mark at `quote` opens, and whose slug begins at `begin` (see begin_of_slug). What
  // looks like an escape is not read as one.
  [[nodiscard]] static FirstLetters of_value(std::string_view text, std::size_t quote, std::size_t begin);

  // Of a slug, no more than `count`.
  [[nodiscard]] static FirstLetters of_slug(std::string_view slug, std::size_t count);

  // Of a value in which no letter or digit stands: its slug is made of code points, or "entry".
  [[nodiscard]] static FirstLetters of_no_letters() { return FirstLetters(numbers - 1); }

  [[nodiscard]] std::size_t number() const { return number_; }
  [[nodiscard]] bool are_of_no_letters() const { return number_ == numbers - 1; }

 private:
  explicit FirstLetters(std::size_t number) : number_(static_cast<std::uint16_t>(number)) {}
  [[nodiscard]] static FirstLetters of_kinds(const std::array<std::size_t, most>& letters);

  std::uint16_t number_ = 0;
};

// Behind all characters at the beginning of a value that stand in no slug, up to one at which it may end.
[[nodiscard]] std::size_t begin_of_slug(std::string_view text, std::size_t quote);

// Whether a folded character stands in a slug as it is.
[[nodiscard]] constexpr bool is_slug_character(char c) {
  return (c >= 'a' && c <= 'z') || is_digit(c);
}

// Whether a byte that is not ASCII is of a character that stands in no slug: those of most alphabets but the Latin.
[[nodiscard]] constexpr bool stands_in_no_slug(unsigned char byte) {
  const bool is_continuation = byte >= 0x80 && byte < 0xC0;
  return is_continuation || (byte >= 0xCE && byte <= 0xDF) || (byte >= 0xE4 && byte <= 0xE9) ||
         (byte >= 0xEB && byte <= 0xED);
}

}  // namespace contacts
