// The distance is the classic table of prefixes: cell (i, j) is the distance of the first i characters of one text and
// the first j of the other. A row needs only the two before it. No later cell is less than the least one of a row, so
// that a comparison can end where it is decided. Words of usual length are compared by bits.
#include "text/nearest.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>
#include <unordered_set>
#include <utility>
#include <vector>

#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

// The longest word that is compared. Nobody mistypes a longer one, and the time grows with the square of its length.
constexpr std::size_t longest_word = 100;

// A processor's word has so many bits.
constexpr std::size_t longest_short_word = 64;

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t offset = 0; offset < text.size();) {
    const DecodedCodePoint character = decode_utf8(text, offset);
    out += character.value;
    offset += character.size;
  }
  return out;
}

// The distance if it is less than `limit`, else some number that is not.
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

// A set of the letters that occur, as bits, of which several letters share one. An edit changes two bits at most. So
// words whose sets differ in many bits are not near, and need no comparison.
std::uint64_t letter_set(std::u32string_view letters) {
  std::uint64_t set = 0;
  for (const char32_t letter : letters)
    set |= std::uint64_t{1} << (letter % 64U);
  return set;
}

// Whether folding only makes small letters of a word's capitals.
bool is_plain(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c > ' ' && c < '\x7F'; });
}

// The same of a word of 1 to longest_short_word letters, with a bit for each of them: H. Hyyrö, "A bit-vector algorithm
// for computing Levenshtein and Damerau edit distances" (Nordic Journal of Computing 10, 2003). A column of the table
// is two sets of bits: where it is one more, and one less, than the cell above.
template <typename Letters>
std::size_t short_distance(std::size_t size, const LetterPlaces& places_of, const Letters& other) {
  const std::uint64_t last = std::uint64_t{1} << (size - 1);
  std::uint64_t more = ~std::uint64_t{0};
  std::uint64_t less = 0;
  std::uint64_t same = 0;
  std::uint64_t places_before = 0;
  std::size_t edits = size;
  for (const auto letter : other) {
    const std::uint64_t places = places_of.of(static_cast<char32_t>(letter));
    const std::uint64_t swapped = (((~same) & places) << 1U) & places_before;
    same = (((places & more) + more) ^ more) | places | less | swapped;
    std::uint64_t more_than_left = less | ~(same | more);
    std::uint64_t less_than_left = same & more;
    if ((more_than_left & last) != 0) ++edits;
    if ((less_than_left & last) != 0) --edits;
    more_than_left = more_than_left << 1U | 1U;
    less_than_left <<= 1U;
    more = less_than_left | ~(same | more_than_left);
    less = more_than_left & same;
    places_before = places;
  }
  return edits;
}

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right) {
  const std::u32string letters = code_points(left);
  const std::u32string others = code_points(right);
  const bool is_short = !letters.empty() && letters.size() <= longest_short_word;
  return is_short ? short_distance(letters.size(), LetterPlaces(letters), others)
                  : distance(letters, others, std::numeric_limits<std::size_t>::max());
}

LetterPlaces::LetterPlaces(std::u32string_view word) {
  for (std::size_t i = 0; i < std::min(word.size(), longest_short_word); ++i) {
    const std::uint64_t place = std::uint64_t{1} << i;
    if (word[i] < ascii_.size()) {
      ascii_.at(word[i]) |= place;
    } else if (const auto found = std::ranges::find(others_, word[i], &std::pair<char32_t, std::uint64_t>::first);
               found != others_.end()) {
      found->second |= place;
    } else {
      others_.emplace_back(word[i], place);
    }
  }
}

std::uint64_t LetterPlaces::of(char32_t letter) const {
  if (letter < ascii_.size()) return ascii_[letter];
  const auto found = std::ranges::find(others_, letter, &std::pair<char32_t, std::uint64_t>::first);
  return found == others_.end() ? 0 : found->second;
}

SoughtWord::SoughtWord(std::string_view word) : letters_(letters_of(word)) {
  if (!letters_ || letters_->letters.empty()) {
    letters_.reset();
    return;
  }
  const std::u32string& letters = letters_->letters;
  limit_ = std::max<std::size_t>(letters.size() / 3, 1) + 1;
  places_ = LetterPlaces(letters);
}

std::optional<SoughtWord::Letters> SoughtWord::letters_of(std::string_view word) {
  if (count_code_points(word) > longest_word) return std::nullopt;
  std::u32string letters = code_points(fold(word));
  const std::uint64_t set = letter_set(letters);
  return Letters{std::move(letters), set};
}

bool SoughtWord::is_near(std::string_view other) const {
  if (!letters_) return false;
  if (is_plain(other) && letters_->letters.size() <= longest_short_word) return is_near_to_plain(other);
  const std::optional<Letters> letters = letters_of(other);
  return letters && edits_to(*letters, limit_) < limit_;
}

// The same for a word whose letters fit into bytes, as those of most words: it needs no memory for code points.
bool SoughtWord::is_near_to_plain(std::string_view other) const {
  if (other.size() > longest_word || difference(letters_->letters.size(), other.size()) >= limit_) return false;
  std::array<char, longest_word> folded{};
  std::uint64_t set = 0;
  for (std::size_t i = 0; i < other.size(); ++i) {
    folded.at(i) = lower_case(other[i]);
    set |= std::uint64_t{1} << (static_cast<unsigned char>(folded.at(i)) % 64U);
  }
  if (static_cast<std::size_t>(std::popcount(letters_->set ^ set)) >= 2 * limit_) return false;
  return short_distance(letters_->letters.size(), places_, std::string_view(folded.data(), other.size())) < limit_;
}

std::size_t SoughtWord::edits_to(const Letters& other, std::size_t limit) const {
  const std::u32string& letters = letters_->letters;
  if (difference(letters.size(), other.letters.size()) >= limit) return limit;  // each takes an insertion
  if (static_cast<std::size_t>(std::popcount(letters_->set ^ other.set)) >= 2 * limit) return limit;
  return letters.size() > longest_short_word ? distance(letters, other.letters, limit)
                                             : short_distance(letters.size(), places_, other.letters);
}

WordList::WordList(std::span<const std::string_view> candidates) {
  words_.reserve(candidates.size());
  for (const std::string_view candidate : candidates) {
    if (std::optional<SoughtWord::Letters> letters = SoughtWord::letters_of(candidate))
      words_.push_back(Word{candidate, *std::move(letters)});
  }
}

std::optional<std::string_view> WordList::nearest(std::string_view word) const {
  const SoughtWord sought(word);
  if (!sought.letters_) return std::nullopt;
  std::size_t limit = sought.limit_;  // what is found must be below
  std::optional<std::string_view> found;
  for (const Word& other : words_) {
    const std::size_t edits = sought.edits_to(other.letters, limit);
    if (edits >= limit) continue;
    limit = edits;
    found = other.text;
  }
  return found;
}

std::vector<std::string_view> WordList::nearest_ones(std::string_view word, std::size_t most) const {
  const SoughtWord sought(word);
  if (!sought.letters_) return {};
  std::vector<std::pair<std::size_t, const Word*>> near;
  std::unordered_set<std::u32string_view> seen;
  for (const Word& other : words_) {
    const std::size_t edits = sought.edits_to(other.letters, sought.limit_);
    if (edits < sought.limit_ && seen.insert(other.letters.letters).second) near.emplace_back(edits, &other);
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
