#include "extract/streets.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "extract/words.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/letter_case.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

std::string_view without_dot(std::string_view word) {
  while (word.ends_with('.') || word.ends_with(','))
    word.remove_suffix(1);
  return word;
}
bool is_street_word(std::string_view word) {
  return classes_of(fold(without_dot(word))).is(WordClass::Street) || classes_of(fold(word)).is(WordClass::Street);
}
bool is_whole_street(std::string_view word) {
  return without_dot(word).size() >= 2;
}
// "Industriestraße" is the whole name; "Straße" takes the words before it.
bool is_compound(std::string_view word) {
  return count_code_points(word) > 8;
}

// "Große Elbstraße", "Norra vägen": adjectives before a compound.
template <typename Get>
std::size_t compound_begin(std::size_t i, const Get& word) {
  if (i == 0) return i;
  const std::string before = fold(word(i - 1));
  constexpr std::array<std::string_view, 26> adjectives = {
      "grosse", "kleine", "alte",   "neue",   "obere", "untere", "hintere", "vordere", "norra",
      "sodra",  "ostra",  "vastra", "stora",  "lilla", "gamla",  "nya",     "ovre",    "nedre",
      "nordre", "sondre", "ostre",  "vestre", "store", "lille",  "gamle",   "oude"};
  return std::ranges::find(adjectives, before) != adjectives.end() ? i - 1 : i;
}

// "Am Güterbahnhof", "An der Elbe": the piece is nothing but the street.
template <typename Get>
bool begins_with_preposition(std::size_t street, const Get& word) {
  constexpr std::array<std::string_view, 12> prepositions = {"am",  "an", "im",    "auf", "zum",  "zur",
                                                             "bei", "in", "unter", "vor", "beim", "hinter"};
  const bool has_article = street == 2 && !is_capital(decode_utf8(word(1), 0).value);
  return (street == 1 || has_article) && is_capital(decode_utf8(word(0), 0).value) &&
         std::ranges::find(prepositions, fold(word(0))) != prepositions.end();
}

// The first of the capitalised words, or short ones between them, that end at `i`: "Stora torget", "Karl Johans
// gate".
template <typename Get>
std::size_t capital_begin(std::size_t i, const Get& word) {
  std::size_t begin = i;
  while (begin > 0 && i - begin < 3 && is_capital(decode_utf8(word(begin - 1), 0).value) &&
         !classes_of(fold(without_dot(word(begin - 1)))).is(WordClass::Common))
    --begin;
  return begin;
}

struct Piece {
  std::size_t begin, end;
};

std::vector<Piece> pieces_of(std::string_view piece) {
  std::vector<Piece> words;
  for (std::size_t begin = 0; begin < piece.size();) {
    const std::size_t end = std::min(piece.find(' ', begin), piece.size());
    if (end > begin) words.push_back({begin, end});
    begin = end + 1;
  }
  return words;
}

// "12 Mill Lane", "12 rue de la Paix": the index of the number, or `count`.
template <typename Get>
std::size_t number_first(std::size_t count, const Get& word) {
  constexpr std::size_t most_words = 7;
  constexpr std::size_t fewest_words = 3;
  for (std::size_t i = 0; i + fewest_words <= count; ++i) {
    if (count - i > most_words || !is_house_number(word(i)) || (i > 0 && is_digit(word(i - 1).front()))) continue;
    const auto is_street = [&](std::size_t k) {
      return is_whole_street(word(k)) && whole_classes_of(fold(without_dot(word(k)))).is(WordClass::Street);
    };
    const bool is_english = is_street(count - 1) && is_capital(decode_utf8(word(count - 1), 0).value) &&
                            is_capital(decode_utf8(word(i + 1), 0).value);
    if (is_english || is_street(i + 1)) return i;
  }
  return count;
}

// "Stora torget 3", "Am Güterbahnhof 3–5": the index of the street's first word, or `count`.
template <typename Get>
std::size_t number_last(std::size_t count, const Get& word) {
  std::size_t last = count - 1;
  if (word(last).size() == 1 && is_letter(word(last).front()) && last > 1) --last;
  if (!is_house_number(word(last)) || last == 0) return count;
  for (std::size_t i = last; i-- > 0;) {
    const std::string_view street = word(i);
    // "Anna Berg 08-465 004 11" is no street; that of the 17. June is one.
    if (is_digit(street.front()) && !street.ends_with('.')) return count;
    if (!is_capital(decode_utf8(street, 0).value)) {
      constexpr std::size_t most_small = 3;
      if (last - i > most_small) return count;
      if (!is_street_word(street)) continue;
      return capital_begin(i, word) == i ? count : capital_begin(i, word);
    }
    if (!is_street_word(street)) continue;
    if (begins_with_preposition(i, word)) return 0;
    return is_compound(street) ? compound_begin(i, word) : capital_begin(i, word);
  }
  return count;
}

}  // namespace

// A house number: "7", "21–23", "4 B", "12a".
bool is_house_number(std::string_view word) {
  if (word.empty() || !is_digit(word.front()) || word.size() > 9) return false;
  const auto digits = static_cast<std::size_t>(std::ranges::count_if(word, is_digit));
  const auto letters = static_cast<std::size_t>(std::ranges::count_if(word, is_letter));
  const bool has_only_ranges = std::ranges::all_of(
      word, [](char c) { return is_letter_or_digit(c) || c == '-' || c == '/' || c == '+' || !is_ascii(c); });
  return has_only_ranges && digits <= 8 && letters <= 1 && digits + letters + 4 >= word.size();
}

std::size_t box_begin(std::string_view piece) {
  constexpr std::array<std::string_view, 10> boxes = {"Box ", "Postboks ", "Postbox ",  "Postfach ", "Postbus ",
                                                      "PL ",  "PB ",       "P.O. Box ", "PO Box ",   "BP "};
  for (const std::string_view box : boxes) {
    const std::size_t at = piece.find(box);
    const bool is_word = at != std::string_view::npos && (at == 0 || piece[at - 1] == ' ');
    const std::string_view number = is_word ? piece.substr(at + box.size()) : std::string_view();
    if (!number.empty() && std::ranges::all_of(number, [](char c) { return is_digit(c) || c == ' '; })) return at;
  }
  return std::string_view::npos;
}

// Where a street begins that the piece ends with, or npos.
std::size_t street_begin(std::string_view piece) {
  const std::vector<Piece> words = pieces_of(piece);
  constexpr std::size_t fewest_words = 2;
  if (words.size() < fewest_words) return std::string_view::npos;
  const auto word = [&](std::size_t i) { return piece.substr(words[i].begin, words[i].end - words[i].begin); };
  std::size_t first = number_first(words.size(), word);
  if (first == words.size()) first = number_last(words.size(), word);
  return first == words.size() ? std::string_view::npos : words[first].begin;
}

bool begins_with_street_word(std::string_view piece) {
  return whole_classes_of(fold(piece.substr(0, piece.find(' ')))).is(WordClass::Street);
}

bool ends_with_street_word(std::string_view piece) {
  const std::size_t blank = piece.rfind(' ');
  if (blank == std::string_view::npos || !is_capital(decode_utf8(piece, 0).value)) return false;
  const std::string_view last = piece.substr(blank + 1);
  return is_whole_street(last) && is_capital(decode_utf8(last, 0).value) &&
         whole_classes_of(fold(without_dot(last))).is(WordClass::Street);
}

}  // namespace contacts
