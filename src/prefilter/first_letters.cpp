#include "prefilter/first_letters.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

// Whether a byte may be of a slug, or end the value that it is made of.
constexpr std::array<bool, 256> make_matters() {
  std::array<bool, 256> matters{};
  for (std::size_t i = 0; i < matters.size(); ++i) {
    const char c = static_cast<char>(i);
    matters.at(i) = is_ascii(c) ? is_letter_or_digit(c) || c == '"' || c == '\'' || c == '\n'
                                : !stands_in_no_slug(static_cast<unsigned char>(i));
  }
  return matters;
}
constexpr std::array<bool, 256> matters = make_matters();

// A number for each letter, whether capital or small, and each digit; one number for all other bytes.
constexpr std::size_t another = FirstLetters::kind_count - 1;
constexpr std::array<unsigned char, 256> make_kinds() {
  std::array<unsigned char, 256> kinds{};
  kinds.fill(another);
  for (unsigned char i = 0; i < 26; ++i) {
    kinds.at('a' + i) = i;
    kinds.at('A' + i) = i;
  }
  for (unsigned char i = 0; i < 10; ++i)
    kinds.at('0' + i) = static_cast<unsigned char>(26 + i);
  return kinds;
}
constexpr std::array<unsigned char, 256> kinds = make_kinds();

std::size_t kind_of(char c) {
  return kinds[static_cast<unsigned char>(c)];
}

// What the Latin letter of two bytes at `at` folds to. Empty for any other character, and for a letter that folds to
// something no slug holds.
std::string_view folded_latin_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < first_latin_byte || byte > last_latin_byte || at + 1 >= text.size()) return {};
  const std::string_view folded = fold_latin((byte & 0x1FU) << 6U | (static_cast<unsigned char>(text[at + 1]) & 0x3FU));
  return std::ranges::all_of(folded, is_slug_character) ? folded : std::string_view();
}

}  // namespace

FirstLetters FirstLetters::of_kinds(const std::array<std::size_t, most>& letters) {
  return FirstLetters((letters[0] * kind_count + letters[1]) * kind_count + letters[2]);
}

FirstLetters FirstLetters::of_value(std::string_view text, std::size_t quote, std::size_t begin) {
  if (text.size() - begin >= most) {
    const char* const slug = text.data() + begin;
    const std::array<std::size_t, most> letters = {kind_of(slug[0]), kind_of(slug[1]), kind_of(slug[2])};
    if (letters[0] != another && letters[1] != another && letters[2] != another) return of_kinds(letters);
  }
  if (begin > quote + 1 && begin < text.size() && text[begin] == text[quote]) return of_no_letters();
  std::array<std::size_t, most> letters{};
  letters.fill(another);
  std::size_t at = begin;
  for (std::size_t count = 0; at < text.size() && count < most; ++at) {
    if (kind_of(text[at]) != another) {
      letters[count++] = kind_of(text[at]);
    } else {
      const std::string_view folded = folded_latin_at(text, at);
      if (folded.empty()) break;
      for (const char c : folded.substr(0, most - count))
        letters[count++] = kind_of(c);
      ++at;
    }
  }
  return of_kinds(letters);
}

FirstLetters FirstLetters::of_slug(std::string_view slug, std::size_t count) {
  std::array<std::size_t, most> letters{};
  letters.fill(another);
  for (std::size_t i = 0; i < std::min({slug.size(), count, most}) && kind_of(slug[i]) != another; ++i)
    letters[i] = kind_of(slug[i]);
  return of_kinds(letters);
}

std::size_t begin_of_slug(std::string_view text, std::size_t quote) {
  std::size_t begin = quote + 1;
  while (begin < text.size() && !matters[static_cast<unsigned char>(text[begin])])
    ++begin;
  return begin;
}

}  // namespace contacts
