#include "lookup/needed_text.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "lookup/unescape.hpp"
#include "search/number.hpp"
#include "text/ascii.hpp"
#include "text/bytes.hpp"

namespace contacts {

namespace {

bool is_id_character(char c) {
  return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-';
}

bool are_digits(std::string_view text) {
  return std::ranges::all_of(text, is_digit);
}

// Whether a term can match in an id.
bool may_be_in_id(const Term& term) {
  const bool looks_at_ids = !term.field || term.field->field->name == "id";
  return looks_at_ids && std::ranges::all_of(term.folded, is_id_character);
}

// Where a term is not looked for in what the file says of an entry, its text tells nothing.
bool is_elsewhere(const Term& term) {
  return term.field && (term.field->of_organisation || term.field->field->group == FieldGroup::Unsearched);
}

// A part of the ids that slug_of makes of names without letters: "u674e-u96f7".
bool may_be_code_point(std::string_view atom) {
  constexpr std::size_t most_digits = 6;
  if (atom.starts_with('u')) atom.remove_prefix(1);
  const auto is_hexadecimal = [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); };
  return atom.size() <= most_digits && std::ranges::all_of(atom, is_hexadecimal);
}

// A part of the id of a name with nothing that could be in an id.
bool may_be_no_name(std::string_view atom) {
  return std::string_view("entry").find(atom) != std::string_view::npos;
}

// Whether digits are a part of a number up to `most`: the beginning of one that stands behind a hyphen.
bool may_be_counted(std::string_view digits, bool is_behind_hyphen, std::size_t most) {
  if (!are_digits(digits)) return false;
  const bool is_padded = digits.starts_with('0');
  if (is_padded && is_behind_hyphen) return false;
  const std::string least = (is_padded ? "1" : "") + std::string(digits);
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(least.data(), least.data() + least.size(), number);
  return error == std::errc() && number <= most;
}

bool holds(std::string_view text, std::string_view word) {
  return find_bytes(text, word) != std::string_view::npos;
}

}  // namespace

NeededText::NeededText(const Query& query, std::size_t most_entries) {
  for (const Term& term : query.terms) {
    if (term.is_negated || is_elsewhere(term)) continue;
    Needs needs{term, atoms_of(term, most_entries), {}};
    for (const Term& part : term.parts) {
      for (Atom& atom : atoms_of(part, most_entries))
        needs.parts.push_back(std::move(atom));
    }
    if (needs.atoms.empty() || (needs.parts.empty() && !term.parts.empty())) continue;
    look_for(needs.atoms);
    look_for(needs.parts);
    needs_.push_back(std::move(needs));
  }
}

void NeededText::look_for(const std::vector<Atom>& atoms) {
  for (const Atom& atom : atoms) {
    if (FoldedWord::is_possible(atom.text)) {
      words_.emplace_back(atom.text);
    } else {
      has_all_words_ = false;
    }
  }
}

std::vector<NeededText::Atom> NeededText::atoms_of(const Term& term, std::size_t most_entries) {
  const bool as_id = may_be_in_id(term);
  const std::string_view separators = as_id ? "-" : " ,";
  const std::string_view text = term.folded;
  std::vector<Atom> atoms;
  for (std::size_t at = text.find_first_not_of(separators); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
    const std::string_view atom = text.substr(at, end - at);
    const bool is_made = may_be_no_name(atom) || (end == text.size() && may_be_counted(atom, at > 0, most_entries));
    if (!as_id || !is_made) atoms.push_back(Atom{std::string(atom), as_id && may_be_code_point(atom), false});
    at = text.find_first_not_of(separators, end);
  }
  return atoms;
}

std::size_t NeededText::size() const {
  std::size_t size = 0;
  for (const Needs& needs : needs_)
    size += needs.atoms.size() + needs.parts.size();
  return size;
}

bool NeededText::says_nothing() const {
  return needs_.empty();
}

std::string_view NeededText::key() const {
  std::string_view longest;
  for (const Needs& needs : needs_) {
    if (!needs.term.digits.empty() || !needs.parts.empty()) continue;
    for (const Atom& atom : needs.atoms) {
      if (!atom.or_code_point && atom.text.size() > longest.size()) longest = atom.text;
    }
  }
  return longest;
}

bool NeededText::has(const EntryText& text, const Atom& atom) {
  return atom.is_waived || holds(text.folded, atom.text) || (atom.or_code_point && !is_ascii(text.folded));
}

bool NeededText::has_all(const EntryText& text, const std::vector<Atom>& atoms) {
  return std::ranges::all_of(atoms, [&](const Atom& atom) { return has(text, atom); });
}

bool NeededText::is_in(const EntryText& text, const Needs& needs) {
  return has_all(text, needs.atoms) || (!needs.parts.empty() && has_all(text, needs.parts)) ||
         may_be_in_numbers_of(needs.term, text.raw);
}

bool NeededText::is_in(const EntryText& text) const {
  return std::ranges::all_of(needs_, [&](const Needs& needs) { return is_in(text, needs); });
}

bool NeededText::may_be_partly_in(std::string_view raw) const {
  const auto is_there = [&](const FoldedWord& word) { return word.find(raw) != std::string_view::npos; };
  return !has_all_words_ || raw.find('\\') != std::string_view::npos || std::ranges::any_of(words_, is_there);
}

bool NeededText::is_partly_in(const EntryText& text) const {
  const auto is_there = [&](const Atom& atom) { return holds(text.folded, atom.text); };
  return std::ranges::any_of(needs_, [&](const Needs& needs) {
    return std::ranges::any_of(needs.atoms, is_there) || std::ranges::any_of(needs.parts, is_there);
  });
}

bool NeededText::waive(std::string_view there, std::string_view elsewhere) {
  bool found = false;
  for (Needs& needs : needs_) {
    for (std::vector<Atom>* const atoms : {&needs.atoms, &needs.parts}) {
      for (Atom& atom : *atoms) {
        if (!holds(there, atom.text) || holds(elsewhere, atom.text)) continue;
        atom.is_waived = true;
        found = true;
      }
    }
  }
  return found;
}

bool NeededText::is_within(std::string_view slug) const {
  return std::ranges::all_of(needs_, [&](const Needs& needs) {
    if (!needs.term.digits.empty() || !needs.parts.empty()) return false;
    return std::ranges::all_of(needs.atoms,
                               [&](const Atom& atom) { return !atom.or_code_point && holds(slug, atom.text); });
  });
}

std::optional<EntryText> EntryTextMaker::make(std::string_view raw) {
  if (raw.find('\\') != std::string_view::npos) {
    raw_.assign(raw).append("\n").append(unescaped(raw));
    raw = raw_;
  }
  folded_.clear();
  if (!folded_.append(raw)) return std::nullopt;
  return EntryText{raw, folded_.text()};
}

}  // namespace contacts
