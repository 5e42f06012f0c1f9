#include <utility>

#include "extract/organisations.hpp"

namespace contacts {

void KnownOrganisations::add(std::string_view called, std::string_view name) {
  Name made;
  for (TextWord& word : words_of_line(called))
    made.folded_words.push_back(std::move(word.folded));
  made.name = name;
  constexpr std::size_t shortest = 3;  // bytes: "AB" alone names nobody
  if (made.folded_words.empty() || called.size() < shortest) return;
  by_first_word_[made.folded_words.front()].push_back(std::move(made));
}

bool KnownOrganisations::match(const std::vector<TextWord>& words, std::size_t first,
                               OrganisationMention& found) const {
  if (by_first_word_.empty() || words[first].shape == Shape::Small) return false;
  const auto names = by_first_word_.find(words[first].folded);
  if (names == by_first_word_.end()) return false;
  std::size_t longest = 0;
  for (const Name& name : names->second) {
    const std::size_t size = name.folded_words.size();
    if (size <= longest || first + size > words.size()) continue;
    bool fits = true;
    for (std::size_t i = 0; i < size && fits; ++i) {
      const std::string& word = words[first + i].folded;
      const std::string& wanted = name.folded_words[i];
      const bool is_genitive =
          i + 1 == size && word.size() == wanted.size() + 1 && word.starts_with(wanted) && word.ends_with('s');
      fits = (word == wanted || is_genitive) && (i == 0 || words[first + i].gap == Gap::Blank);
    }
    if (!fits) continue;
    longest = size;
    found = {first, first + size, name.name, true, false};
  }
  return longest > 0;
}

}  // namespace contacts
