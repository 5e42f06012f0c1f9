#include "prefilter/needed_text.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "model/identity.hpp"
#include "prefilter/first_letters.hpp"
#include "prefilter/squeezed_name.hpp"
#include "prefilter/unescape.hpp"
#include "prefilter/value_end.hpp"
#include "search/number.hpp"
#include "search/squeezed.hpp"
#include "search/writing.hpp"
#include "text/ascii.hpp"
#include "text/bytes.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

bool is_id_character(char c) {
  return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-';
}

// Whether a term can match in an id.
bool may_be_in_id(const Term& term) {
  const bool looks_at_ids = !term.field || term.field->field->name == "id" || term.field->field->name == "organisation";
  return looks_at_ids && std::ranges::all_of(term.folded, is_id_character);
}

// Whether the values that a term is compared with do not stand in the entry's text: those of its organisation, those
// that are worked out, and all that an organisation is called to which it refers.
bool is_elsewhere(const Term& term) {
  return term.field &&
         (term.field->field->name == "part_of" || term.field->field->name == "member_of" ||
          term.field->of_organisation || term.field->as_e164 || term.field->field->group == FieldGroup::Unsearched);
}

// Whether an atom may be a part of an id that slug_of makes of a name without letters: "u674e-u96f7".
bool may_be_code_point(std::string_view atom, bool is_behind_hyphen) {
  constexpr std::size_t most_digits = 6;
  if (is_behind_hyphen && !atom.starts_with('u')) return false;
  if (atom.starts_with('u')) atom.remove_prefix(1);
  const auto is_hexadecimal = [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); };
  return atom.size() <= most_digits && std::ranges::all_of(atom, is_hexadecimal);
}

// Whether an atom may be a part of "entry", the id of a name with nothing that could be in an id.
bool may_be_no_name(std::string_view atom) {
  return std::string_view("entry").find(atom) != std::string_view::npos;
}

// Whether digits may be part of a number up to `most`. Behind a hyphen they are the beginning of the number.
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

// Whether the word stands in a folded text where a word of a value or of its slug may begin.
bool holds_at_beginning(std::string_view folded, std::string_view word) {
  for (std::size_t at = find_bytes(folded, word); at != std::string_view::npos; at = find_bytes(folded, word, at + 1)) {
    if (at == 0 || !is_slug_character(folded[at - 1])) return true;
  }
  return false;
}

// Whether a text, folded, may have characters beyond ASCII.
bool may_have_code_points(std::string_view raw) {
  for (std::size_t at = 0; at < raw.size();) {
    if (is_ascii(raw[at])) {
      ++at;
      continue;
    }
    const DecodedCodePoint character = decode_utf8(raw, at);
    if (!character.valid || !is_latin(character.value) || !is_ascii(fold_latin(character.value))) return true;
    at += character.size;
  }
  return false;
}

std::optional<FoldedWord> sought(std::string_view word) {
  return FoldedWord::is_possible(word) ? std::optional(FoldedWord(std::string(word))) : std::nullopt;
}

// Whether a value, up to the next quotation mark of its kind, may be one that squeezes to `wanted`. True for a value
// with escapes and for one that goes on in other lines.
bool may_be_squeezed_to(std::string_view value, std::string_view wanted) {
  const bool is_clear = !value.empty() && value.find_first_of("\\\n") == std::string_view::npos;
  return !is_clear || find_invalid_utf8(value) || is_squeezed_to(fold(value), wanted);
}

}  // namespace

// What an entry's text must contain for the term to match; nothing where the text does not decide that.
std::optional<NeededText::Needs> NeededText::needs_of(const Term& term) const {
  if (term.is_negated || is_elsewhere(term) || !asks_for_text(term.asks)) return std::nullopt;
  Needs needs{term, words_of(term), {}, {}};
  for (const Term& part : term.parts) {
    if (Words words = words_of(part); !words.atoms.empty()) needs.parts.push_back(std::move(words));
  }
  if (needs.whole.atoms.empty() || (needs.parts.empty() && !term.parts.empty())) return std::nullopt;
  for (const Term& alternative : term.alternatives) {
    std::optional<Needs> other = needs_of(alternative);
    if (!other) return std::nullopt;
    needs.alternatives.push_back(*std::move(other));
  }
  return needs;
}

NeededText::NeededText(const Query& query, std::size_t most_of_one_name, Writings writings)
    : most_of_one_name_(most_of_one_name),
      writings_(writings),
      squeezed_(writings == Writings::Plain ? query.squeezed : std::string()) {
  for (const Term& term : query.terms) {
    std::optional<Needs> needs = needs_of(term);
    if (!needs) continue;
    if (may_be_of_organisation(*needs)) look_for(*needs);
    needs_.push_back(*std::move(needs));
  }
}

// Whether a person may match the term by the names of their organisation.
bool NeededText::may_be_of_organisation(const Needs& needs) {
  return !needs.term.field || needs.term.field->field->name == "organisation" ||
         std::ranges::any_of(needs.alternatives, may_be_of_organisation);
}

template <typename AnyNeeds, typename Take>
void NeededText::for_each_words(AnyNeeds& needs, Take take) {
  take(needs.whole);
  for (auto& part : needs.parts)
    take(part);
  for (auto& other : needs.alternatives)
    for_each_words(other, take);
}

template <typename Take>
void NeededText::for_each_atom(const Needs& needs, Take take) {
  for_each_words(needs, [&](const Words& words) { std::ranges::for_each(words.atoms, take); });
}

void NeededText::look_for(const Needs& needs) {
  for_each_atom(needs, [&](const Atom& atom) {
    if (FoldedWord::is_possible(atom.text) && !atom.or_code_point) {
      words_.emplace_back(atom.text);
    } else {
      has_all_words_ = false;
    }
  });
}

// With Writings::Digraphs, the pieces that stand both in the plain word and in its digraph writing: a text with either
// of the two has them.
NeededText::Words NeededText::words_of(const Term& term) const {
  const Writing writing = writings_ == Writings::Plain ? Writing::Plain : Writing::Digraphs;
  const bool as_id = may_be_in_id(term);
  const std::string_view separators = as_id ? "-" : " ,";
  const std::string text = folded_in(term, writing);
  Words words;
  bool is_behind_atom = false;
  for (std::size_t at = text.find_first_not_of(separators); at != std::string::npos;) {
    const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
    const std::string_view atom = std::string_view(text).substr(at, end - at);
    const bool is_number = as_id && end == text.size() && may_be_counted(atom, at > 0, most_of_one_name_);
    const bool is_atom = !is_number && !(as_id && may_be_no_name(atom));
    const bool or_code_point = as_id && may_be_code_point(atom, at > 0);
    if (is_number && is_behind_atom) words.number = Atom{std::string(atom), false, false, false, sought(atom)};
    for (const std::string_view piece : plain_pieces(is_atom ? atom : std::string_view(), writing))
      words.atoms.push_back(Atom{std::string(piece), or_code_point, false, false, sought(piece)});
    is_behind_atom = is_atom && !words.atoms.empty() && words.atoms.back().text == atom;  // not only pieces of it
    at = text.find_first_not_of(separators, end);
  }
  if (term.asks == Asks::Beginning && !words.atoms.empty() && text.starts_with(words.atoms.front().text))
    words.atoms.front().begins_word = is_slug_character(text.front());
  const bool is_squeezed = writings_ == Writings::Others && term.asks == Asks::Text &&
                           (!term.field || term.field->field->group == FieldGroup::Name);
  if (is_squeezed) words.squeezed = squeezed(term.folded);
  return words;
}

std::size_t NeededText::size() const {
  std::size_t size = 0;
  for (const Needs& needs : needs_)
    for_each_atom(needs, [&](const Atom& /*atom*/) { ++size; });
  return size;
}

bool NeededText::says_nothing() const {
  return needs_.empty();
}

const NeededText::Needs* NeededText::needs_of_key() const {
  const Needs* found = nullptr;
  std::size_t longest = 0;
  for (const Needs& needs : needs_) {
    const auto has_same_key = [&](const Needs& other) {
      return longest_of(other.whole.atoms) == longest_of(needs.whole.atoms) &&
             other.whole.squeezed == needs.whole.squeezed;
    };
    if (!needs.term.digits.empty() || !needs.parts.empty() || !std::ranges::all_of(needs.alternatives, has_same_key))
      continue;
    const std::size_t size = longest_of(needs.whole.atoms).size();
    if (size > longest) found = &needs;
    longest = std::max(longest, size);
  }
  return found;
}

std::string_view NeededText::longest_of(const std::vector<Atom>& atoms) {
  std::string_view longest;
  for (const Atom& atom : atoms) {
    if (!atom.or_code_point && atom.text.size() > longest.size()) longest = atom.text;
  }
  return longest;
}

std::string_view NeededText::key() const {
  const Needs* const needs = needs_of_key();
  return needs == nullptr ? std::string_view() : longest_of(needs->whole.atoms);
}

bool NeededText::may_be_key_in_names(std::string_view raw) const {
  const Needs* const needs = needs_of_key();
  return needs != nullptr && may_be_squeezed_in_names(raw, needs->whole.squeezed);
}

bool NeededText::is_in(std::string_view folded, const Atom& atom) {
  return (atom.begins_word ? holds_at_beginning(folded, atom.text) : holds(folded, atom.text)) ||
         (atom.or_code_point && !is_ascii(folded) && holds(code_points_of(folded), atom.text));
}

// Whether the number of the words stands in a folded text, or may be made behind a value that ends with what is before.
bool NeededText::may_have_number(std::string_view folded, const Words& words) {
  if (!words.number || words.number->is_waived || holds(folded, words.number->text)) return true;
  const Atom& before = words.atoms.back();
  return before.is_waived || may_end_value(folded, before.text) || (before.or_code_point && !is_ascii(folded));
}

bool NeededText::is_in(const EntryText& text, const Words& words) {
  const auto is_there = [&](const Atom& atom) { return atom.is_waived || is_in(text.folded, atom); };
  return (std::ranges::all_of(words.atoms, is_there) && may_have_number(text.folded, words)) ||
         (!words.squeezed.empty() && holds(squeezed(text.folded), words.squeezed));
}

bool NeededText::is_in(const EntryText& text, const Needs& needs) {
  const auto is_there = [&](const auto& one) { return is_in(text, one); };
  return is_in(text, needs.whole) || (!needs.parts.empty() && std::ranges::all_of(needs.parts, is_there)) ||
         may_be_in_numbers_of(needs.term, text.raw) || std::ranges::any_of(needs.alternatives, is_there);
}

bool NeededText::is_in(const EntryText& text) const {
  return std::ranges::all_of(needs_, [&](const Needs& needs) { return is_in(text, needs); });
}

bool NeededText::is_key_in(const EntryText& text) const {
  const Needs* const needs = needs_of_key();
  return needs == nullptr || is_in(text, *needs);
}

// The same as may_have_number() of a text that is not folded.
bool NeededText::may_have_number_raw(std::string_view raw, const Words& words) {
  if (!words.number || words.number->is_waived) return true;
  const auto& [text, or_code_point, begins_word, is_waived, word] = words.atoms.back();
  if (!words.number->word || !word || is_waived) return true;
  if (words.number->word->find(raw) != std::string_view::npos) return true;
  for (std::size_t at = word->find(raw); at != std::string_view::npos; at = word->find(raw, at + 1)) {
    const bool is_plain = lower_case(raw.substr(at, text.size())) == text;
    if (!is_plain || may_be_end_of_value(raw.substr(at + text.size()))) return true;
  }
  return or_code_point && may_have_code_points(raw);
}

bool NeededText::may_be_in(std::string_view raw, const Words& words) {
  const auto may_be_there = [&](const Atom& atom) {
    if (atom.is_waived || !atom.word || atom.word->find(raw) != std::string_view::npos) return true;
    return atom.or_code_point && may_have_code_points(raw);
  };
  return (std::ranges::all_of(words.atoms, may_be_there) && may_have_number_raw(raw, words)) ||
         may_be_squeezed_in_names(raw, words.squeezed);
}

bool NeededText::may_be_in(std::string_view raw, const Needs& needs) {
  const auto may_be_there = [&](const auto& one) { return may_be_in(raw, one); };
  return may_be_in(raw, needs.whole) || (!needs.parts.empty() && std::ranges::all_of(needs.parts, may_be_there)) ||
         may_be_in_numbers_of(needs.term, raw) || std::ranges::any_of(needs.alternatives, may_be_there);
}

bool NeededText::may_be_in(std::string_view raw) const {
  return raw.find('\\') != std::string_view::npos ||
         std::ranges::all_of(needs_, [&](const Needs& needs) { return may_be_in(raw, needs); });
}

bool NeededText::may_be_whole_name(std::string_view text) const {
  if (squeezed_.empty() || text.size() < 2) return false;
  std::size_t count = 0;
  for (const char c : text.substr(1)) {
    const bool is_clear = is_ascii(c) && c != '\\' && c != '"' && c != '\'';
    if (!is_clear) return may_be_squeezed_to(text.substr(1, text.find(text.front(), 1) - 1), squeezed_);
    if (is_left_out(c)) continue;
    if (count == squeezed_.size() || lower_case(c) != squeezed_[count]) return false;
    ++count;
  }
  return true;
}

bool NeededText::may_be_partly_in(std::string_view raw) const {
  const auto is_there = [&](const FoldedWord& word) { return word.find(raw) != std::string_view::npos; };
  return !has_all_words_ || raw.find('\\') != std::string_view::npos || std::ranges::any_of(words_, is_there);
}

bool NeededText::is_partly_in(const EntryText& text) const {
  bool is_there = false;
  for (const Needs& needs : needs_) {
    if (!may_be_of_organisation(needs)) continue;
    for_each_atom(needs, [&](const Atom& atom) { is_there = is_there || is_in(text.folded, atom); });
  }
  return is_there;
}

// A number is made behind slugs alone, which are among the names.
bool NeededText::may_be_in_name(const std::string& name, const Words& words) {
  if (!words.number || holds(name, words.number->text)) return true;
  return name.ends_with(words.atoms.back().text) && std::ranges::all_of(name, is_id_character);
}

std::vector<std::string> NeededText::waive(const std::vector<std::string>& names,
                                           const std::vector<std::string>& calls) {
  struct Named {
    Atom* atom;
    const Words* words;
  };
  std::vector<Named> named;
  const auto take_named = [&](Words& words) {
    const auto is_named = [&](const std::string& text) {
      return std::ranges::any_of(
          names, [&](const std::string& name) { return holds(name, text) && may_be_in_name(name, words); });
    };
    for (Atom& atom : words.atoms) {
      if (is_named(atom.text)) named.push_back({&atom, &words});
    }
    if (words.number && is_named(words.atoms.back().text)) named.push_back({&*words.number, &words});
  };
  for (Needs& needs : needs_) {
    if (may_be_of_organisation(needs)) for_each_words(needs, take_named);
  }
  const auto stands_in_call = [](const std::string& call, const Named& one) {
    if (holds(call, one.atom->text)) return true;
    const bool is_number = one.words->number && one.atom == &*one.words->number;
    return is_number && may_end_value(call, one.words->atoms.back().text);
  };
  std::vector<std::string> found;
  for (const std::string& call : calls) {
    bool is_found = false;
    for (const Named& one : named) {
      if (stands_in_call(call, one)) continue;
      one.atom->is_waived = true;
      is_found = true;
    }
    if (is_found) found.push_back(call);
  }
  return found;
}

bool NeededText::is_within(std::string_view slug) const {
  return std::ranges::all_of(needs_, [&](const Needs& needs) {
    if (!needs.term.digits.empty() || !needs.parts.empty() || !needs.alternatives.empty()) return false;
    if (needs.whole.number) return false;  // what is near may have another one
    return std::ranges::all_of(needs.whole.atoms,
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
