// The distance is the classic table of prefixes: cell (i, j) is the distance of the first i characters of one text and
// the first j of the other. A row needs only the two before it. No later cell is less than the least one of a row, so
// that a comparison can end where it is decided.
#include "text/nearest.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

// Nobody mistypes a word this long, and the time to compare grows with the square: a word of a megabyte costs nothing.
constexpr std::size_t longest_word = 100;

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t offset = 0; offset < text.size();) {
    const DecodedCodePoint character = decode_utf8(text, offset);
    out += character.value;
    offset += character.size;
  }
  return out;
}

// The distance where it is below `limit`, else any number from there on.
std::size_t distance(std::u32string_view left, std::u32string_view right, std::size_t limit) {
  std::vector<std::size_t> before_last(right.size() + 1);
  std::vector<std::size_t> last(right.size() + 1);
  std::vector<std::size_t> row(right.size() + 1);
  std::iota(row.begin(), row.end(), 0U);
  for (std::size_t i = 1; i <= left.size(); ++i) {
    before_last.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t substituted = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, substituted});
      const bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    if (const std::size_t least = *std::ranges::min_element(row); least >= limit) return least;
  }
  return row.back();
}

std::size_t difference(std::size_t left, std::size_t right) {
  return left > right ? left - right : right - left;
}

// A bit for each letter that occurs, letters sharing bits. An edit changes two of them at most, so that words whose
// sets differ in many bits need no comparison.
std::uint64_t letter_set(std::u32string_view letters) {
  std::uint64_t set = 0;
  for (const char32_t letter : letters)
    set |= std::uint64_t{1} << (letter % 64U);
  return set;
}

bool is_comparable(std::string_view word) {
  return count_code_points(word) <= longest_word;
}

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right) {
  return distance(code_points(left), code_points(right), std::numeric_limits<std::size_t>::max());
}

WordList::WordList(std::span<const std::string_view> candidates) {
  words_.reserve(candidates.size());
  for (const std::string_view candidate : candidates) {
    if (!is_comparable(candidate)) continue;
    std::u32string letters = code_points(fold(candidate));
    const std::uint64_t set = letter_set(letters);
    words_.push_back(Word{candidate, std::move(letters), set});
  }
}

std::optional<std::string_view> WordList::nearest(std::string_view word) const {
  if (word.empty() || !is_comparable(word)) return std::nullopt;
  const std::u32string letters = code_points(fold(word));
  const std::uint64_t set = letter_set(letters);
  std::size_t limit = std::max<std::size_t>(letters.size() / 3, 1) + 1;  // what is found must be below
  std::optional<std::string_view> found;
  for (const Word& other : words_) {
    if (difference(letters.size(), other.letters.size()) >= limit) continue;  // each takes an insertion
    if (static_cast<std::size_t>(std::popcount(set ^ other.letter_set)) >= 2 * limit) continue;
    const std::size_t edits = distance(letters, other.letters, limit);
    if (edits >= limit) continue;
    limit = edits;
    found = other.text;
  }
  return found;
}

std::vector<std::string_view> WordList::nearest_ones(std::string_view word, std::size_t most) const {
  if (word.empty() || !is_comparable(word)) return {};
  const std::u32string letters = code_points(fold(word));
  const std::size_t limit = std::max<std::size_t>(letters.size() / 3, 1) + 1;
  std::vector<std::pair<std::size_t, const Word*>> near;
  for (const Word& other : words_) {
    if (difference(letters.size(), other.letters.size()) >= limit) continue;
    if (static_cast<std::size_t>(std::popcount(letter_set(letters) ^ other.letter_set)) >= 2 * limit) continue;
    const auto is_same = [&](const auto& one) { return one.second->letters == other.letters; };
    const std::size_t edits = distance(letters, other.letters, limit);
    if (edits < limit && std::ranges::none_of(near, is_same)) near.emplace_back(edits, &other);
  }
  std::ranges::stable_sort(near, {}, [](const auto& one) { return one.first; });
  std::vector<std::string_view> result;
  for (const auto& [edits, other] : near) {
    if (result.size() < most) result.push_back(other->text);
  }
  return result;
}

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates) {
  return WordList(candidates).nearest(word);
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
  const std::optional<std::string_view> found = nearest(word, candidates);
  return found ? "; did you mean '" + std::string(*found) + "'?" : std::string();
}

}  // namespace contacts
