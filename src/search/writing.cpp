#include "search/writing.hpp"

#include <cstddef>

#include "text/fold.hpp"

namespace contacts {

namespace {

// Whether a letter of a word in digraphs may be the second one of a letter with a mark, which fold() has without it.
// What stands before the word is not known.
bool may_be_of_digraph(std::string_view word, std::size_t at) {
  if (word[at] != 'e' && word[at] != 'a') return false;
  constexpr std::string_view before_e = "aou";
  return at == 0 || (word[at] == 'e' ? before_e.find(word[at - 1]) != std::string_view::npos : word[at - 1] == 'a');
}

}  // namespace

std::string folded_in(std::string_view text, Writing writing) {
  return writing == Writing::Digraphs ? fold_as_digraphs(text) : fold(text);
}

std::string folded_in(const Term& term, Writing writing) {
  return writing == Writing::Digraphs ? fold_as_digraphs(term.text) : term.folded;
}

std::vector<std::string_view> plain_pieces(std::string_view word, Writing writing) {
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= word.size(); ++at) {
    const bool ends = at == word.size() || (writing == Writing::Digraphs && may_be_of_digraph(word, at));
    if (!ends) continue;
    if (at > begin) pieces.push_back(word.substr(begin, at - begin));
    begin = at + 1;
  }
  return pieces;
}

}  // namespace contacts
