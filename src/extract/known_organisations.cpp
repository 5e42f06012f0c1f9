#include <algorithm>
#include <utility>

#include "extract/organisations.hpp"
#include "text/letter_case.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

bool are_two_capitals(std::string_view text) {
  if (text.empty()) return false;
  const DecodedCodePoint first = decode_utf8(text, 0);
  if (first.size == text.size()) return false;
  const DecodedCodePoint second = decode_utf8(text, first.size);
  return std::size_t{first.size} + second.size == text.size() && is_capital(first.value) && is_capital(second.value);
}

// Whether the two capitals at `first` are a word of their own that may be a name: no initials ("ZN Berg"), no number's
// ("ZN 4711"), no word of the table, and not in a line of capitals, where case says nothing.
bool is_own_word(const std::vector<TextWord>& words, std::size_t first) {
  const TextWord& word = words[first];
  if (word.shape != Shape::AllCapitals || !word.classes.is_nothing() || !word.whole.is_nothing()) return false;
  const bool has_small = std::ranges::any_of(
      words, [](const TextWord& one) { return one.shape == Shape::Small || one.shape == Shape::Capital; });
  if (!has_small && words.size() > 1) return false;
  if (first + 1 == words.size() || words[first + 1].gap != Gap::Blank) return true;
  return words[first + 1].shape == Shape::Small;
}

}  // namespace

void KnownOrganisations::add(std::string_view called, std::string_view name) {
  Name made;
  for (TextWord& word : words_of_line(called))
    made.folded_words.push_back(std::move(word.folded));
  made.name = name;
  made.is_two_capitals = are_two_capitals(called);
  constexpr std::size_t shortest = 3;  // bytes
  if (made.folded_words.empty() || (called.size() < shortest && !made.is_two_capitals)) return;
  if (is_legal_form(called)) return;  // "AB" alone names nobody
  by_first_word_[made.folded_words.front()].push_back(std::move(made));
}

bool KnownOrganisations::fits(const Name& name, const Names& namesakes, const std::vector<TextWord>& words,
                              std::size_t first) {
  const std::size_t size = name.folded_words.size();
  if (first + size > words.size()) return false;
  if (name.is_two_capitals) {
    const bool is_ambiguous = std::ranges::any_of(
        namesakes, [&](const Name& other) { return other.folded_words.size() == 1 && other.name != name.name; });
    return !is_ambiguous && is_own_word(words, first);
  }
  for (std::size_t i = 0; i < size; ++i) {
    const std::string& word = words[first + i].folded;
    const std::string& wanted = name.folded_words[i];
    const bool is_genitive =
        i + 1 == size && word.size() == wanted.size() + 1 && word.starts_with(wanted) && word.ends_with('s');
    if ((word != wanted && !is_genitive) || (i > 0 && words[first + i].gap != Gap::Blank)) return false;
  }
  return true;
}

bool KnownOrganisations::match(const std::vector<TextWord>& words, std::size_t first,
                               OrganisationMention& found) const {
  if (by_first_word_.empty() || words[first].shape == Shape::Small) return false;
  const auto names = by_first_word_.find(words[first].folded);
  if (names == by_first_word_.end()) return false;
  std::size_t longest = 0;
  for (const Name& name : names->second) {
    const std::size_t size = name.folded_words.size();
    if (size <= longest || !fits(name, names->second, words, first)) continue;
    longest = size;
    found = {first, first + size, name.name, true, false};
  }
  return longest > 0;
}

}  // namespace contacts
