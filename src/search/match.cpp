#include "search/match.hpp"

#include <algorithm>
#include <string>

#include "phone/phone.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

// Letters and digits of folded text; characters outside of ASCII count as letters.
bool is_word_character(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80;
}

// The best extent of all occurrences of `term` in `text`, both folded.
std::optional<Extent> best_extent(std::string_view text, std::string_view term) {
  std::optional<Extent> best;
  for (std::size_t at = text.find(term); at != std::string_view::npos; at = text.find(term, at + 1)) {
    const std::size_t end = at + term.size();
    const bool starts_word = at == 0 || !is_word_character(text[at - 1]) || !is_word_character(term.front());
    const bool ends_word = end == text.size() || !is_word_character(text[end]) || !is_word_character(term.back());
    if (starts_word && ends_word) return Extent::WholeWord;
    const Extent extent = starts_word ? Extent::StartOfWord : Extent::InsideWord;
    best = std::min(best.value_or(extent), extent);
  }
  return best;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

constexpr std::size_t telling_digits = 4;  // fewer are in too many numbers

bool is_international(std::string_view text) { return text.starts_with('+') || text.starts_with("00"); }

// Digits of a number as they are dialled within its country, without the leading zero and without what says it is
// international: +46 (0)76 → 4676, 0046 76 → 4676, 076 → 76.
std::string significant_digits(std::string_view text) {
  std::string without_trunk(text);
  const std::size_t trunk = without_trunk.find("(0)");
  if (trunk != std::string::npos && is_international(text)) without_trunk.erase(trunk, 3);
  std::string digits = digits_of(without_trunk);
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

// Numbers are the same where the digits of one as typed stand in the other as written, or in its international form.
// Only that asks libphonenumber, and only where the last digits agree.
bool is_in_number(const Term& term, std::string_view number, std::string_view country) {
  const std::string written = digits_of(number);
  if (written.find(term.digits) != std::string::npos) return true;
  const std::string typed = significant_digits(term.folded);
  if (typed.size() < telling_digits) return false;
  if (!is_international(term.folded) || is_international(number)) {
    return significant_digits(number).find(typed) != std::string::npos;
  }
  if (written.find(typed.substr(typed.size() - telling_digits)) == std::string::npos) return false;
  const std::optional<PhoneNumber> parsed = parse_phone(number, country);
  return parsed && digits_of(parsed->e164).find(typed) != std::string::npos;
}

// Where a term was found best so far.
struct Place {
  Rank rank;
  const Field* field = nullptr;  // null: nowhere
};

struct TermPlaces {
  Place whole;
  std::vector<Place> parts;
};

void add_place(Match& match, const Place& place) {
  match.rank = std::max(match.rank, place.rank);
  if (std::ranges::find(match.fields, place.field) == match.fields.end()) match.fields.push_back(place.field);
}

// Looks for every term of a query in one text after the other, and keeps the best place of each. The parts of a number
// are looked for too, but not in telephone numbers: there the same parts in another order are another number.
class EntryMatcher {
 public:
  EntryMatcher(const Query& query, std::string_view country) : query_(query), country_(country) {
    for (const Term& term : query.terms) places_.push_back(TermPlaces{{}, std::vector<Place>(term.parts.size())});
  }

  void look_at(const Field& field, std::string_view text, bool is_phone) {
    const std::string folded = fold(text);
    for (std::size_t i = 0; i < query_.terms.size(); ++i) {
      const Term& term = query_.terms[i];
      improve(places_[i].whole, field, rank_in(field, text, folded, term, is_phone));
      for (std::size_t j = 0; j < term.parts.size() && !is_phone; ++j) {
        improve(places_[i].parts[j], field, rank_in(field, text, folded, term.parts[j], false));
      }
    }
  }

  [[nodiscard]] std::optional<Match> result(const Entry& entry) const {
    Match match;
    match.entry = &entry;
    for (const TermPlaces& term : places_) {
      if (term.whole.field != nullptr) {
        add_place(match, term.whole);
        continue;
      }
      if (term.parts.empty() || std::ranges::find(term.parts, nullptr, &Place::field) != term.parts.end()) {
        return std::nullopt;
      }
      for (const Place& part : term.parts) add_place(match, part);
    }
    return match;
  }

 private:
  static void improve(Place& place, const Field& field, const std::optional<Rank>& rank) {
    if (rank && (place.field == nullptr || *rank < place.rank)) place = Place{*rank, &field};
  }

  [[nodiscard]] std::optional<Rank> rank_in(const Field& field, std::string_view text, std::string_view folded,
                                            const Term& term, bool is_phone) const {
    std::optional<Extent> extent = best_extent(folded, term.folded);
    if (!extent && is_phone && !term.digits.empty() && is_in_number(term, text, country_)) extent = Extent::InsideWord;
    if (!extent) return std::nullopt;
    // An id is a folded spelling of the name: to find a word in it says nothing about how the word is spelled.
    const bool as_typed = &field != &id_ && text.find(term.text) != std::string_view::npos;
    return Rank{field.group, *extent, as_typed ? Spelling::AsTyped : Spelling::Folded};
  }

  const Query& query_;
  std::string_view country_;
  const Field& id_ = *find_field("id");
  std::vector<TermPlaces> places_;  // of each term of the query
};

// Whether digits of many numbers hold one of them in whatever writing. Which country they are of is not known here, so an
// international number is compared without its first digits.
bool is_in_digits(const Term& term, std::string_view digits) {
  constexpr std::size_t longest_country_code = 3;
  if (term.digits.empty()) return false;
  if (digits.find(term.digits) != std::string_view::npos) return true;
  std::string typed = significant_digits(term.folded);
  if (is_international(term.folded)) typed.erase(0, longest_country_code);
  return typed.size() >= telling_digits && digits.find(typed) != std::string_view::npos;
}

}  // namespace

std::optional<Match> match_entry(const Directory& directory, const Entry& entry, const Query& query) {
  static const Field& phone = *find_field("phone");
  static const Field& organisation = *find_field("organisation");
  EntryMatcher matcher(query, directory.country(entry));
  FieldValues values;
  for (const Field& field : all_fields()) {
    if (field.group == FieldGroup::Unsearched) continue;
    values.clear();
    field.append_values(directory, entry, values);
    for (const FieldValue& value : values) matcher.look_at(field, value.text, &field == &phone);
  }
  if (const Entry* const employer = directory.organisation_of(entry)) {
    for (const std::string& alias : employer->aliases) matcher.look_at(organisation, alias, false);
  }
  return matcher.result(entry);
}

bool holds_all_terms(std::string_view text, const Query& query) {
  const std::string folded = fold(text);
  const std::string digits = digits_of(text);
  const auto is_in_text = [&](const Term& term) { return folded.find(term.folded) != std::string::npos; };
  return std::ranges::all_of(query.terms, [&](const Term& term) {
    const bool in_parts = !term.parts.empty() && std::ranges::all_of(term.parts, is_in_text);
    return is_in_text(term) || in_parts || is_in_digits(term, digits);
  });
}

}  // namespace contacts
