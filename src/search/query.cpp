#include "search/query.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "search/pasted.hpp"
#include "search/read_term.hpp"
#include "search/squeezed.hpp"

// What a person types is split into words (read_term.hpp) and each read by itself; what was pasted is understood
// (pasted.hpp), and the parts of a number that stand side by side become one term.

namespace contacts {

namespace {

constexpr std::size_t fewest_digits_to_join = 6;

bool is_blank(const Term& term) {
  return term.asks == Asks::Text && term.folded.find_first_not_of(' ') == std::string::npos;
}

bool may_be_joined(const TypedTerm& typed) {
  return typed.is_plain && is_part_of_number(typed.term.folded);
}

// Takes as many terms from `at` on as are parts of one number; `at` is left behind them.
Term take_number(const std::vector<TypedTerm>& parts, std::size_t& at) {
  const std::size_t begin = at;
  std::string text;
  std::vector<Term> terms;
  for (; at < parts.size() && may_be_joined(parts[at]); ++at) {
    text += (text.empty() ? "" : " ") + parts[at].term.text;
    terms.push_back(parts[at].term);
  }
  Term whole = make_term(std::move(text));
  if (whole.digits.size() >= fewest_digits_to_join) {
    if (terms.size() > 1) whole.parts = std::move(terms);
    return whole;
  }
  at = begin + 1;
  return parts[begin].term;
}

std::string squeezed_texts(const Query& query) {
  std::string text;
  for (const Term& term : query.terms) {
    if (term.field || term.is_negated || !term.alternatives.empty() || term.asks != Asks::Text) return {};
    text += squeezed(term.folded);
  }
  return text;
}

}  // namespace

std::variant<Query, std::string> parse_query(const std::vector<std::string>& words, const Date& today) {
  std::vector<TypedTerm> typed;
  for (const std::string& argument : words) {
    for (const std::string_view word : split_words(argument)) {
      std::variant<Term, std::string> read = read_term(word, today);
      if (auto* const problem = std::get_if<std::string>(&read)) return std::move(*problem);
      auto& term = std::get<Term>(read);
      std::erase_if(term.alternatives, is_blank);
      if (is_blank(term)) continue;
      const bool is_bare = !term.field && !term.is_negated && term.alternatives.empty();
      const bool is_quoted = word.starts_with('"');
      typed.push_back(TypedTerm{std::move(term), is_bare && !is_quoted, is_bare && is_quoted});
    }
  }
  const std::vector<TypedTerm> terms = understood(std::move(typed));
  Query query;
  for (std::size_t at = 0; at < terms.size();) {
    query.terms.push_back(may_be_joined(terms[at]) ? take_number(terms, at) : terms[at++].term);
  }
  query.squeezed = squeezed_texts(query);
  return query;
}

Query literal_query(const std::string& text) {
  Term term = make_term(text);
  Query query;
  if (!is_blank(term)) query.terms.push_back(std::move(term));
  query.squeezed = squeezed_texts(query);
  return query;
}

}  // namespace contacts
