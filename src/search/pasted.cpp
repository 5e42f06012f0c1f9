#include "search/pasted.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "search/read_term.hpp"
#include "text/domain.hpp"

namespace contacts {

namespace {

constexpr std::string_view mailto = "mailto:";

bool is_mailbox(std::string_view text) {
  return text.starts_with('<') && text.ends_with('>') && text.find('@') != std::string_view::npos;
}

std::string_view without_comma(std::string_view text) {
  const std::size_t end = text.find_last_not_of(",;");
  return end == std::string_view::npos ? text : text.substr(0, end + 1);
}

std::string_view without_scheme(std::string_view text) {
  if (!text.starts_with(mailto) || text.size() == mailto.size()) return text;
  text.remove_prefix(mailto.size());
  return text.substr(0, text.find('?'));
}

std::string_view address_in(std::string_view text) {
  if (is_mailbox(text)) text = text.substr(1, text.size() - 2);
  return without_scheme(text);
}

// The words of a name in their usual order: "Berg," "Anna" are Anna Berg.
std::string name_of(const std::vector<TypedTerm>& terms, std::size_t begin, std::size_t end, std::size_t comma) {
  std::string name;
  const auto append = [&](std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i)
      name += (name.empty() ? "" : " ") + terms[i].term.text;
  };
  append(comma, end);
  append(begin, comma);
  // Between quotation marks the comma is in the name.
  const std::size_t at = name.find(',');
  const bool is_turned = at != std::string::npos && at == name.rfind(',') && at + 1 < name.size();
  if (!is_turned) return name;
  const std::size_t given = std::min(name.find_first_not_of(' ', at + 1), name.size());
  return name.substr(given) + " " + name.substr(0, at);
}

void add_other_forms(Term& term) {
  if (!asks_for_text(term.asks)) return;
  const auto add = [&](std::string text) {
    if (text.empty() || text == term.text) return;
    Term other = make_term(std::move(text));
    other.field = term.field;
    other.asks = term.asks;
    term.alternatives.push_back(std::move(other));
  };
  const std::size_t at = term.text.find('@');
  const std::size_t plus = term.text.find('+');
  if (at != std::string::npos && plus != std::string::npos && plus > 0 && plus < at) {
    add(term.text.substr(0, plus) + term.text.substr(at));
  }
  add(with_other_domain(term.text));
}

}  // namespace

std::vector<TypedTerm> understood(std::vector<TypedTerm> terms) {
  std::vector<TypedTerm> result;
  std::size_t name_begin = 0;  // in `result`: the plain words since then may be the name before an address
  std::size_t comma = 0;       // the word behind a comma among them, or 0
  for (TypedTerm& typed : terms) {
    const std::string text = typed.term.text;
    const bool may_be_name = typed.is_plain || typed.is_quoted;
    if (!may_be_name) name_begin = result.size() + 1;
    if (typed.is_plain) {
      const std::string_view clean = without_comma(text);
      const std::string_view address = address_in(clean);
      if (address != text) typed.term = make_term(std::string(address));
      if (is_mailbox(clean) && result.size() > name_begin) {
        Term name = make_term(name_of(result, name_begin, result.size(), std::max(comma, name_begin)));
        name.field = find_field_path("name");
        typed.term.alternatives.push_back(std::move(name));
        result.resize(name_begin);
      }
      if (is_mailbox(clean)) name_begin = result.size() + 1;
      comma = clean.size() < text.size() ? result.size() + 1 : comma;
    }
    if (!typed.is_quoted) add_other_forms(typed.term);
    typed.is_plain = typed.is_plain && typed.term.alternatives.empty();
    result.push_back(std::move(typed));
  }
  return result;
}

}  // namespace contacts
