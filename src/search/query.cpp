#include "search/query.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "text/fold.hpp"

namespace contacts {

namespace {

constexpr std::size_t fewest_digits_of_number = 2;  // a term of one digit is a text only
constexpr std::size_t fewest_digits_to_join = 6;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_digit);
  return digits;
}

bool is_part_of_number(std::string_view folded) {
  return std::all_of(folded.begin(), folded.end(),
                     [](char c) { return is_digit(c) || std::string_view("+-./() ").find(c) != std::string_view::npos; }) &&
         std::any_of(folded.begin(), folded.end(), is_digit);
}

Term make_term(std::string text) {
  Term term;
  term.folded = fold(text);
  term.text = std::move(text);
  if (is_part_of_number(term.folded)) term.digits = digits_of(term.folded);
  if (term.digits.size() < fewest_digits_of_number) term.digits.clear();
  return term;
}

struct Word {
  std::string text;
  bool is_quoted = false;
};

// Cuts one argument into words and quoted phrases. A quotation mark that is never closed is a character like others.
std::vector<Word> split_words(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  std::vector<Word> words;
  for (std::size_t at = text.find_first_not_of(blanks); at != std::string_view::npos;) {
    const std::size_t close = text[at] == '"' ? text.find('"', at + 1) : std::string_view::npos;
    const bool is_phrase = close != std::string_view::npos;
    const std::size_t begin = is_phrase ? at + 1 : at;
    const std::size_t end = is_phrase ? close : std::min(text.find_first_of(blanks, at), text.size());
    if (end > begin) words.push_back(Word{std::string(text.substr(begin, end - begin)), is_phrase});
    at = text.find_first_not_of(blanks, is_phrase ? end + 1 : end);
  }
  return words;
}

struct Part {
  Term term;
  bool may_be_joined = false;
};

// Takes as many terms from `at` on as are parts of one number; `at` is left behind them.
Term take_number(const std::vector<Part>& parts, std::size_t& at) {
  const std::size_t begin = at;
  std::string text;
  std::vector<Term> terms;
  for (; at < parts.size() && parts[at].may_be_joined; ++at) {
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

std::vector<Part> parts_of(const std::vector<std::string>& words) {
  std::vector<Part> parts;
  for (const std::string& argument : words) {
    for (Word& word : split_words(argument)) {
      Term term = make_term(std::move(word.text));
      if (term.folded.find_first_not_of(' ') == std::string::npos) continue;
      const bool may_be_joined = !word.is_quoted && is_part_of_number(term.folded);
      parts.push_back(Part{std::move(term), may_be_joined});
    }
  }
  return parts;
}

}  // namespace

Query parse_query(const std::vector<std::string>& words) {
  const std::vector<Part> parts = parts_of(words);
  Query query;
  for (std::size_t at = 0; at < parts.size();) {
    query.terms.push_back(parts[at].may_be_joined ? take_number(parts, at) : parts[at++].term);
  }
  return query;
}

}  // namespace contacts
