#include "search/query.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "text/ascii.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"

// What a person types is taken apart in two steps: into words at blanks, where quotation marks hold blanks together,
// and each word into "!", a field and what to look for. What only looks like a field is searched for as it stands: a
// URL (https://…), a time (10:30), a drive (c:\…), and anything in quotation marks.

namespace contacts {

namespace {

constexpr std::size_t fewest_digits_of_number = 2;  // a term of one digit is a text only
constexpr std::size_t fewest_digits_to_join = 6;
constexpr std::string_view blanks = " \t\r\n";

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_digit);
  return digits;
}

bool is_part_of_number(std::string_view folded) {
  const auto belongs = [](char c) {
    return is_digit(c) || std::string_view("+-./() ").find(c) != std::string_view::npos;
  };
  return std::ranges::all_of(folded, belongs) && std::ranges::any_of(folded, is_digit);
}

Term make_term(std::string text) {
  Term term;
  term.folded = fold(text);
  term.text = std::move(text);
  if (is_part_of_number(term.folded)) term.digits = digits_of(term.folded);
  if (term.digits.size() < fewest_digits_of_number) term.digits.clear();
  return term;
}

bool is_blank(const Term& term) {
  return term.folded.find_first_not_of(' ') == std::string::npos;
}

// Where the word that begins at `at` ends: at a blank, but not at one between quotation marks that open at the
// beginning of the word or of what follows a colon.
std::size_t end_of_word(std::string_view text, std::size_t at) {
  bool may_open = true;
  for (; at < text.size() && blanks.find(text[at]) == std::string_view::npos; ++at) {
    const std::size_t close = may_open && text[at] == '"' ? text.find('"', at + 1) : std::string_view::npos;
    if (close != std::string_view::npos) return close + 1;
    may_open = text[at] == ':' || (may_open && text[at] == '!');
  }
  return at;
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = text.find_first_not_of(blanks); at != std::string_view::npos;) {
    const std::size_t end = end_of_word(text, at);
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(blanks, end);
  }
  return words;
}

std::string_view without_quotes(std::string_view text) {
  const bool is_quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
  return is_quoted ? text.substr(1, text.size() - 2) : text;
}

// The name before the colon, where it can be meant as a field: "org" of "org:olofstrom".
std::string_view field_name_of(std::string_view word) {
  constexpr std::array<std::string_view, 4> schemes = {"mailto", "sip", "urn", "xmpp"};
  const std::size_t colon = word.find(':');
  if (colon == std::string_view::npos || colon < 2 || colon + 1 == word.size()) return {};
  const std::string_view name = word.substr(0, colon);
  const bool is_name = std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '.'; });
  const bool is_url = word.substr(colon).starts_with("://") || std::ranges::find(schemes, name) != schemes.end();
  // Of a name with a dot only the first part tells: example.org:8080 is no field, phone.mobil:076 a mistyped one.
  const std::size_t dot = name.find('.');
  const bool is_host = dot != std::string_view::npos && !find_field_path(name.substr(0, dot));
  return is_name && !is_url && !is_host ? name : std::string_view();
}

std::string unknown_field(std::string_view name, std::string_view word) {
  std::string problem = problem_with_field(name);
  if (problem.ends_with('?')) return problem;
  return fmt::format("{}; to look for it as it stands write '\"{}\"'", problem, escape_controls(word));
}

// One word of the query.
std::variant<Term, std::string> read_term(std::string_view word) {
  const bool is_negated = word.size() > 1 && word.front() == '!';
  std::string_view rest = is_negated ? word.substr(1) : word;
  std::optional<FieldPath> field;
  if (const std::string_view name = field_name_of(rest); !name.empty()) {
    field = find_field_path(name);
    if (!field) return unknown_field(name, rest);
    rest = rest.substr(name.size() + 1);
  }
  Term term = make_term(std::string(without_quotes(rest)));
  term.field = std::move(field);
  term.is_negated = is_negated;
  return term;
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

}  // namespace

std::variant<Query, std::string> parse_query(const std::vector<std::string>& words) {
  std::vector<Part> parts;
  for (const std::string& argument : words) {
    for (const std::string_view word : split_words(argument)) {
      std::variant<Term, std::string> read = read_term(word);
      if (auto* const problem = std::get_if<std::string>(&read)) return std::move(*problem);
      auto& term = std::get<Term>(read);
      if (is_blank(term)) continue;
      const bool is_plain = !term.field && !term.is_negated && !word.starts_with('"');
      const bool may_be_joined = is_plain && is_part_of_number(term.folded);
      parts.push_back(Part{std::move(term), may_be_joined});
    }
  }
  Query query;
  for (std::size_t at = 0; at < parts.size();) {
    query.terms.push_back(parts[at].may_be_joined ? take_number(parts, at) : parts[at++].term);
  }
  return query;
}

Query literal_query(const std::string& text) {
  Term term = make_term(text);
  Query query;
  if (!is_blank(term)) query.terms.push_back(std::move(term));
  return query;
}

}  // namespace contacts
