#include "search/read_term.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "model/keys.hpp"
#include "search/date_bound.hpp"
#include "search/number.hpp"
#include "text/ascii.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"

// A word is "!", then alternatives between "|", each a field and what it asks of it. What only looks like a field is
// searched for as it stands: a URL (https://…), a time (10:30), a drive (c:\…), and anything in quotation marks.

namespace contacts {

namespace {

constexpr std::size_t fewest_digits_of_number = 2;  // a term of one digit is a text only
constexpr std::string_view blanks = " \t\r\n";

bool opens_quotes_behind(char c) {
  return c == ':' || c == '|' || c == '=';
}

// Where the word, or with `ends_at_bar` the alternative, that begins at `at` ends.
std::size_t end_of_word(std::string_view text, std::size_t at, bool ends_at_bar) {
  bool may_open = true;
  while (at < text.size() && blanks.find(text[at]) == std::string_view::npos) {
    const std::size_t close = may_open && text[at] == '"' ? text.find('"', at + 1) : std::string_view::npos;
    if (close != std::string_view::npos) {
      const bool goes_on = close + 1 < text.size() && text[close + 1] == '|';
      if (!goes_on || ends_at_bar) return close + 1;
      at = close + 1;
      continue;
    }
    if (ends_at_bar && text[at] == '|') return at;
    may_open = opens_quotes_behind(text[at]) || (may_open && text[at] == '!');
    ++at;
  }
  return at;
}

std::string_view without_quotes(std::string_view text) {
  const bool is_quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
  return is_quoted ? text.substr(1, text.size() - 2) : text;
}

// The name before the colon, where it can be meant as a field: "org" of "org:olofstrom".
std::string_view field_name_of(std::string_view word) {
  constexpr std::array<std::string_view, 4> schemes = {"mailto", "sip", "urn", "xmpp"};
  const std::size_t colon = word.find(':');
  if (colon == std::string_view::npos || colon < 2) return {};
  const std::string_view name = word.substr(0, colon);
  const auto is_of_name = [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '.'; };
  const bool is_name = std::ranges::all_of(name, is_of_name) || find_field_path(name).has_value();  // e164 has digits
  const bool is_url = word.substr(colon).starts_with("://") || std::ranges::find(schemes, name) != schemes.end();
  // Of a name with a dot only the first part tells: example.org:8080 is no field, phone.mobil:076 a mistyped one.
  const std::size_t dot = name.find('.');
  const bool is_host = dot != std::string_view::npos && !find_field_path(name.substr(0, dot));
  return is_name && !is_url && !is_host ? name : std::string_view();
}

bool has_dates(const FieldPath& path) {
  return path.field->key != nullptr && (std::holds_alternative<DateKey>(path.field->key->type) ||
                                        std::holds_alternative<YearlessDateKey>(path.field->key->type));
}

std::variant<Term, std::string> read_comparison(const FieldPath& field, std::string_view body, const Date& today) {
  if (!has_dates(field)) {
    return fmt::format("'{}' is not a date, which alone can be compared; to look for it as it stands write '{}:\"{}\"'",
                       field.name, field.name, escape_controls(body));
  }
  const std::optional<DateBound> bound = read_date_bound(body, today);
  if (!bound) {
    return fmt::format("'{}' is not a date; write 2025-06-01, 2025-06, 2025, today, or so long ago: 90d, 12m, 2y",
                       escape_controls(body.substr(std::min(body.find_first_not_of("<>="), body.size()))));
  }
  Term term;
  term.text = body;
  term.asks = bound->asks;
  term.day = bound->day;
  return term;
}

std::variant<Term, std::string> read_whole_value(const FieldPath& field, std::string_view body) {
  Term term = make_term(std::string(without_quotes(body)));
  if (term.folded.find_first_not_of(' ') == std::string::npos) {
    return fmt::format("there is nothing behind '{}:='; '{}:' asks for any value, '!{}:' for none", field.name,
                       field.name, field.name);
  }
  term.asks = Asks::WholeValue;
  return term;
}

bool may_be_in_date(std::string_view body) {
  return std::ranges::all_of(body, [](char c) { return is_digit(c) || c == '-'; });
}

// What stands behind "field:".
std::variant<Term, std::string> read_body(const FieldPath& field, std::string_view body, const Date& today) {
  if (body.starts_with('<') || body.starts_with('>')) return read_comparison(field, body, today);
  if (body.starts_with('=')) return read_whole_value(field, body.substr(1));
  Term term = make_term(std::string(without_quotes(body)));
  if (term.folded.find_first_not_of(' ') == std::string::npos) term.asks = Asks::Presence;
  if (has_dates(field) && !may_be_in_date(term.folded) && term.asks == Asks::Text) {
    return fmt::format("'{}' is not in any date; write {}:2025-06, or compare: '{}:<2025-06', '{}:<12m'",
                       escape_controls(term.text), field.name, field.name, field.name);
  }
  return term;
}

std::string unknown_field(std::string_view name, std::string_view word) {
  std::string problem = problem_with_field(name);
  if (problem.ends_with('?')) return problem;
  return fmt::format("{}; to look for it as it stands write '\"{}\"'", problem, escape_controls(word));
}

// An alternative; `field` is that of the one before it.
std::variant<Term, std::string> read_alternative(std::string_view word, const std::optional<FieldPath>& field,
                                                 const Date& today) {
  const std::string_view name = field_name_of(word);
  const bool is_bare = !name.empty() && name.size() + 1 == word.size();
  std::optional<FieldPath> own = name.empty() ? std::nullopt : find_field_path(name);
  if (!name.empty() && !own) {
    std::string problem = unknown_field(name, word);
    if (!is_bare || problem.ends_with('?')) return problem;
  }
  const std::string_view body = own ? word.substr(name.size() + 1) : word;
  if (!own) own = field;
  if (!own) return make_term(std::string(without_quotes(body)));
  std::variant<Term, std::string> read = read_body(*own, body, today);
  own->is_computed = false;
  if (auto* const term = std::get_if<Term>(&read)) term->field = std::move(own);
  return read;
}

std::vector<std::string_view> split_alternatives(std::string_view word) {
  std::vector<std::string_view> alternatives;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const std::size_t end = std::max(end_of_word(word, at, true), at);
    if (end > at) alternatives.push_back(word.substr(at, end - at));
    at = end;
  }
  return alternatives;
}

}  // namespace

bool is_part_of_number(std::string_view folded) {
  const auto belongs = [](char c) {
    return is_digit(c) || std::string_view("+-./() ").find(c) != std::string_view::npos;
  };
  return std::ranges::all_of(folded, belongs) && std::ranges::any_of(folded, is_digit);
}

Term make_term(std::string text) {
  Term term;
  term.folded = fold(text);
  term.cased = fold_case(text);
  term.text = std::move(text);
  term.digits = is_part_of_number(term.folded) ? digits_of(term.folded) : digits_of_vanity_number(term.folded);
  if (term.digits.size() < fewest_digits_of_number) term.digits.clear();
  return term;
}

std::variant<Term, std::string> read_term(std::string_view word, const Date& today) {
  const bool is_negated = word.size() > 1 && word.front() == '!';
  const std::string_view rest = is_negated ? word.substr(1) : word;
  std::vector<std::string_view> alternatives = split_alternatives(rest);
  if (alternatives.empty()) alternatives = {rest};
  std::optional<Term> whole;
  std::optional<FieldPath> field;
  for (const std::string_view alternative : alternatives) {
    std::variant<Term, std::string> read = read_alternative(alternative, field, today);
    if (std::holds_alternative<std::string>(read)) return read;
    Term term = std::get<Term>(std::move(read));
    field = term.field;
    if (!whole) {
      whole = std::move(term);
    } else {
      whole->alternatives.push_back(std::move(term));
    }
  }
  whole->is_negated = is_negated;
  return *std::move(whole);
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = text.find_first_not_of(blanks); at != std::string_view::npos;) {
    const std::size_t end = end_of_word(text, at, false);
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(blanks, end);
  }
  return words;
}

}  // namespace contacts
