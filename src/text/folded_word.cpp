#include "text/folded_word.hpp"

#include <algorithm>
#include <utility>

#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

// A letter of ASCII folds to itself or its small letter, and to nothing else. So where folded text has the word, the
// text has the word's letters in either case, or among them characters that are not ASCII. Sixteen places at a time are
// asked whether the first three letters may be there: in ASCII, or up to a character that is not. A word can also begin
// with such a character. One of two bytes stands for one or two letters of the word; then the byte behind it has
// to fit, too. What is left is compared closely, but only as far as the characters are ASCII or Latin.

namespace contacts {

namespace {

bool is_white_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

struct LatinCharacter {
  char32_t value = 0;
  bool is_latin = false;  // else it is another one, and has no value
};
constexpr std::size_t latin_size = 2;  // bytes

LatinCharacter latin_character(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  if (first < first_latin_byte || first > last_latin_byte || text.size() < latin_size) return {};
  return {(first & 0x1FU) << 6U | (static_cast<unsigned char>(text[1]) & 0x3FU), true};
}

// The bit that tells small letters from capitals. Other characters are the same with it, too, as a few more.
constexpr char with_case_bit(char c) {
  return static_cast<char>(c | 0x20);
}

// Whether a byte may begin a character, not a Latin one, whose folded text has an ASCII character.
bool may_be_for_ascii(unsigned char first) {
  return (first > last_latin_byte && first <= 0xCD) || (first >= 0xE1 && first <= 0xE3) || first >= 0xEA;
}

// Whether a word that goes on with `letters` may do so in this text.
bool may_go_on(std::string_view letters, std::string_view text) {
  while (!letters.empty()) {
    if (text.empty()) return false;
    if (is_ascii(text.front())) {
      if (lower_case(text.front()) != letters.front()) return false;
      letters.remove_prefix(1);
      text.remove_prefix(1);
      continue;
    }
    const LatinCharacter character = latin_character(text);
    if (!character.is_latin) return true;
    const std::string_view folded = fold_latin(character.value);
    const std::size_t size = std::min(folded.size(), letters.size());
    if (folded.substr(0, size) != letters.substr(0, size)) return false;
    letters.remove_prefix(size);
    text.remove_prefix(latin_size);
  }
  return true;
}

}  // namespace

bool FoldedWord::is_possible(std::string_view word) {
  constexpr std::size_t fewest = 3;
  return word.size() >= fewest && is_ascii(word) && std::ranges::none_of(word, is_white_space);
}

FoldedWord::FoldedWord(std::string word)
    : word_(std::move(word)),
      first_(Block::all(with_case_bit(word_[0]))),
      second_(Block::all(with_case_bit(word_[1]))),
      third_(Block::all(with_case_bit(word_[2]))) {}

std::size_t FoldedWord::find(std::string_view text, std::size_t from) const {
  const Block case_bit = Block::all(with_case_bit('\0'));
  std::size_t at = from;
  for (; at + Block::size + 2 <= text.size(); at += Block::size) {
    const Block here = Block::at(text.data() + at);
    const Block next = Block::at(text.data() + at + 1) | case_bit;
    const Block second_next = Block::at(text.data() + at + 2) | case_bit;
    // Of comparisons and bytes alike only the highest bits count: those of characters that are not ASCII are set.
    const Block third_fits = third_.equal(second_next) | second_next;
    const Block second_fits = (second_.equal(next) & third_fits) | next;
    const Block latin_fits = here.between(0xC2, 0xCD) & (third_fits | second_.equal(second_next));
    const Block fits = (first_.equal(here | case_bit) & second_fits) | latin_fits | here.at_least(0xE1);
    for (Block::Mask mask = fits.high_bits(); mask != 0; mask &= mask - 1) {
      if (may_begin_at(text, at + first_of(mask))) return at + first_of(mask);
    }
  }
  for (; at < text.size(); ++at) {
    if (may_begin_at(text, at)) return at;
  }
  return std::string_view::npos;
}

bool FoldedWord::may_begin_at(std::string_view text, std::size_t place) const {
  text.remove_prefix(place);
  if (is_ascii(text.front())) return may_go_on(word_, text);
  if (const LatinCharacter character = latin_character(text); character.is_latin)
    return may_begin_with(fold_latin(character.value), text.substr(latin_size));
  if (!may_be_for_ascii(static_cast<unsigned char>(text.front()))) return false;
  const DecodedCodePoint character = decode_utf8(text, 0);
  return character.valid && may_begin_with(fold_code_point(character.value), text.substr(character.size));
}

// Whether the word may begin in a folded character that what `rest` folds to follows.
bool FoldedWord::may_begin_with(std::string_view folded, std::string_view rest) const {
  for (; !folded.empty(); folded.remove_prefix(1)) {
    const std::size_t size = std::min(folded.size(), word_.size());
    if (folded.substr(0, size) != std::string_view(word_).substr(0, size)) continue;
    if (may_go_on(std::string_view(word_).substr(size), rest)) return true;
  }
  return false;
}

}  // namespace contacts
