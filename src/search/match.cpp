#include "search/match.hpp"

#include <algorithm>
#include <string>

#include "search/number.hpp"
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

// Looked up once: an entry is matched in about a microsecond.
const Field& id_field = *find_field("id");
const Field& phone_field = *find_field("phone");
const Field& organisation_field = *find_field("organisation");

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
  EntryMatcher(const Directory& directory, const Entry& entry, const Query& query, Writing writing)
      : directory_(directory), entry_(entry), query_(query), writing_(writing), country_(directory.country(entry)) {
    for (const Term& term : query.terms)
      places_.push_back(TermPlaces{{}, std::vector<Place>(term.parts.size())});
  }

  // Terms that may match anywhere.
  void look_everywhere() {
    FieldValues values;
    for (const Field& field : all_fields()) {
      if (field.group == FieldGroup::Unsearched) continue;
      values.clear();
      field.append_values(directory_, entry_, values);
      for (const FieldValue& value : values)
        look_at(field, value.text);
    }
    if (const Entry* const employer = directory_.organisation_of(entry_)) {
      for (const std::string& alias : employer->aliases)
        look_at(organisation_field, alias);
    }
  }

  // Terms that are limited to a field.
  void look_in_fields() {
    for (std::size_t i = 0; i < query_.terms.size(); ++i) {
      const Term& term = query_.terms[i];
      if (!term.field) continue;
      FieldValues values;
      term.field->append_values(directory_, entry_, values);
      const Entry* const employer = directory_.organisation_of(entry_);
      if (employer != nullptr && term.field->field == &organisation_field) {
        for (const std::string& alias : employer->aliases)
          values.add(alias);
      }
      for (const FieldValue& value : values) {
        improve(places_[i].whole, *term.field->field,
                rank_in(*term.field->field, value.text, folded(value.text), term));
      }
    }
  }

  [[nodiscard]] std::optional<Match> result() const {
    Match match;
    match.entry = &entry_;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const TermPlaces& term = places_[i];
      if (query_.terms[i].is_negated) {
        if (term.whole.field != nullptr) return std::nullopt;
        continue;
      }
      if (term.whole.field != nullptr) {
        add_place(match, term.whole);
        continue;
      }
      if (term.parts.empty() || std::ranges::find(term.parts, nullptr, &Place::field) != term.parts.end()) {
        return std::nullopt;
      }
      for (const Place& part : term.parts)
        add_place(match, part);
    }
    return match;
  }

 private:
  void look_at(const Field& field, std::string_view text) {
    const std::string text_folded = folded(text);
    for (std::size_t i = 0; i < query_.terms.size(); ++i) {
      const Term& term = query_.terms[i];
      if (term.field) continue;
      improve(places_[i].whole, field, rank_in(field, text, text_folded, term));
      for (std::size_t j = 0; j < term.parts.size() && &field != &phone_field; ++j) {
        improve(places_[i].parts[j], field, rank_in(field, text, text_folded, term.parts[j]));
      }
    }
  }

  [[nodiscard]] std::string folded(std::string_view text) const {
    return writing_ == Writing::Plain ? fold(text) : fold_as_digraphs(text);
  }

  static void improve(Place& place, const Field& field, const std::optional<Rank>& rank) {
    if (rank && (place.field == nullptr || *rank < place.rank)) place = Place{*rank, &field};
  }

  [[nodiscard]] std::optional<Rank> rank_in(const Field& field, std::string_view text, std::string_view folded,
                                            const Term& term) const {
    const bool is_phone = &field == &phone_field;
    std::optional<Extent> extent = best_extent(folded, term.folded);
    if (!extent && is_phone && !term.digits.empty() && is_in_number(term, text, country_)) extent = Extent::InsideWord;
    if (!extent) return std::nullopt;
    // An id is a folded spelling of the name: to find a word in it says nothing about how the word is spelled.
    const bool as_typed = &field != &id_field && text.find(term.text) != std::string_view::npos;
    const FieldGroup group = field.group == FieldGroup::Unsearched ? FieldGroup::Note : field.group;
    return Rank{group, *extent, as_typed ? Spelling::AsTyped : Spelling::Folded};
  }

  const Directory& directory_;
  const Entry& entry_;
  const Query& query_;
  Writing writing_;
  std::string_view country_;
  std::vector<TermPlaces> places_;  // of each term of the query
};

}  // namespace

std::optional<Match> match_entry(const Directory& directory, const Entry& entry, const Query& query, Writing writing) {
  EntryMatcher matcher(directory, entry, query, writing);
  matcher.look_everywhere();
  matcher.look_in_fields();
  return matcher.result();
}

bool holds_all_terms(std::string_view text, const Query& query) {
  const std::string folded = fold(text);
  const std::string digits = digits_of(text);
  const auto is_in_text = [&](const Term& term) { return folded.find(term.folded) != std::string::npos; };
  return std::ranges::all_of(query.terms, [&](const Term& term) {
    const bool in_parts = !term.parts.empty() && std::ranges::all_of(term.parts, is_in_text);
    return term.is_negated || is_in_text(term) || in_parts || is_in_digits(term, digits);
  });
}

}  // namespace contacts
