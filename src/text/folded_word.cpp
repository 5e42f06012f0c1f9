#include "text/folded_word.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <utility>

#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

// A letter of ASCII folds to its small letter. So where the folded text has the word, the text has the word's letters
// as capitals or small letters, with characters beyond ASCII in the place of some. kernels::find_word compares many
// places at a time with the first three letters of the word, up to the first character beyond ASCII. A word can also
// begin with such a character. If it has two bytes, it stands for one or two letters, and the byte behind it is
// compared as well. The places that are left are compared letter by letter, as far as their characters are ASCII or
// Latin.

namespace contacts {

namespace {

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

// Whether a byte may begin a character that is not Latin and whose folded text has an ASCII character.
bool may_be_for_ascii(unsigned char first) {
  return (first > last_latin_byte && first <= 0xCD) || (first >= 0xE1 && first <= 0xE3) || first == 0xEA ||
         first >= 0xEE;
}

// Whether this text may be the rest of the word, which is `letters`.
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
  return word.size() >= fewest && is_ascii(word) && std::ranges::none_of(word, is_ascii_white_space);
}

FoldedWord::FoldedWord(std::string word) : word_(std::move(word)), beginning_{word_[0], word_[1], word_[2]} {}

std::size_t FoldedWord::find(std::string_view text, std::size_t from) const {
  constexpr std::size_t chunk = kernels::chunk_size;
  constexpr std::size_t lookahead = kernels::word_lookahead;
  const std::size_t chunks = text.size() - from < lookahead ? 0 : (text.size() - from - lookahead) / chunk;
  const std::size_t place = find_in_chunks(text, from, text.data() + from, chunks);
  if (place != std::string_view::npos) return place;
  // The kernel reads whole chunks: the last one is copied, so that it does not read beyond the text.
  std::array<char, 2 * chunk + lookahead> rest{};
  rest.fill('\xFF');
  const std::size_t begin = from + chunks * chunk;
  std::ranges::copy(text.substr(begin), rest.begin());
  return find_in_chunks(text, begin, rest.data(), 2);
}

// The first place of the word in these chunks. They are at `begin`, and hold the bytes of the text from `offset` on.
std::size_t FoldedWord::find_in_chunks(std::string_view text, std::size_t offset, const char* begin,
                                       std::size_t chunks) const {
  for (std::size_t i = 0; i < chunks; ++i) {
    const WordMarks found = kernels::find_word(begin + i * kernels::chunk_size, chunks - i, beginning_);
    i += found.chunk;
    for (std::uint64_t places = found.places; places != 0; places &= places - 1) {
      const std::size_t place = offset + i * kernels::chunk_size + static_cast<std::size_t>(std::countr_zero(places));
      if (place < text.size() && may_begin_at(text, place)) return place;
    }
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

// Whether the word may begin inside of the folded text of a character, and go on in that of `rest`.
bool FoldedWord::may_begin_with(std::string_view folded, std::string_view rest) const {
  for (; !folded.empty(); folded.remove_prefix(1)) {
    const std::size_t size = std::min(folded.size(), word_.size());
    if (folded.substr(0, size) != std::string_view(word_).substr(0, size)) continue;
    if (may_go_on(std::string_view(word_).substr(size), rest)) return true;
  }
  return false;
}

}  // namespace contacts
