#include "search/match.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "search/date_bound.hpp"
#include "search/number.hpp"
#include "search/squeezed.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

// The best extent of all occurrences of `term` in `text`, both folded.
std::optional<Extent> best_extent(std::string_view text, std::string_view term) {
  std::optional<Extent> best;
  for (std::size_t at = text.find(term); at != std::string_view::npos; at = text.find(term, at + 1)) {
    const std::size_t end = at + term.size();
    const bool starts_word = at == 0 || !is_word_byte(text[at - 1]) || !is_word_byte(term.front());
    const bool ends_word = end == text.size() || !is_word_byte(text[end]) || !is_word_byte(term.back());
    if (starts_word && ends_word) return Extent::WholeWord;
    const Extent extent = starts_word ? Extent::StartOfWord : Extent::InsideWord;
    best = std::min(best.value_or(extent), extent);
  }
  return best;
}

// Looked up once: an entry is matched in about a microsecond.
const Field& name_field = *find_field("name");
const Field& id_field = *find_field("id");
const Field& phone_field = *find_field("phone");
const Field& organisation_field = *find_field("organisation");
const Field& part_of_field = *find_field("part_of");
const Field& member_of_field = *find_field("member_of");

// Where a term was found best so far.
struct Place {
  Rank rank;
  const Field* field = nullptr;  // null: nowhere
};

void improve(Place& place, const Field& field, const std::optional<Rank>& rank) {
  if (rank && (place.field == nullptr || *rank < place.rank)) place = Place{*rank, &field};
}

struct TermPlaces {
  Place whole;
  std::vector<Place> parts;
};

using AllPlaces = std::vector<TermPlaces>;  // of each term of the query

void improve(AllPlaces& places, const AllPlaces& others) {
  const auto take = [](Place& place, const Place& other) {
    if (other.field != nullptr) improve(place, *other.field, other.rank);
  };
  for (std::size_t i = 0; i < places.size(); ++i) {
    take(places[i].whole, others[i].whole);
    for (std::size_t j = 0; j < places[i].parts.size(); ++j)
      take(places[i].parts[j], others[i].parts[j]);
  }
}

void add_place(Match& match, const Place& place) {
  match.rank = std::max(match.rank, place.rank);
  if (std::ranges::find(match.fields, place.field) == match.fields.end()) match.fields.push_back(place.field);
}

template <typename Take>
void for_each_alternative(const Term& term, Take take) {
  take(term);
  for (const Term& other : term.alternatives)
    take(other);
}

// Which entries it is, when a match is made of places; nothing where a term has none.
std::optional<Match> match_of(const Entry& entry, const Query& query, const AllPlaces& places) {
  Match match;
  match.entry = &entry;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const TermPlaces& term = places[i];
    if (query.terms[i].is_negated) {
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

}  // namespace

// Looks for every term of a query in one text after the other, and keeps the best place of each. The parts of a number
// are looked for too, but not in telephone numbers: there the same parts in another order are another number.
class Matcher::Places {
 public:
  Places(const Directory& directory, const Query& query, Writing writing)
      : directory_(directory), query_(query), writing_(writing) {
    for (const Term& term : query.terms) {
      nothing_.push_back(TermPlaces{{}, std::vector<Place>(term.parts.size())});
      for_each_alternative(term, [&](const Term& one) { (one.field ? has_fields_ : is_anywhere_) = true; });
    }
  }

  [[nodiscard]] std::optional<Match> match(const Entry& entry) {
    country_ = directory_.country(entry);
    places_ = nothing_;
    if (is_anywhere_) look_everywhere(entry);
    if (has_fields_) look_in_fields(entry);
    if (const Entry* const employer = directory_.organisation_of(entry)) improve(places_, places_of(*employer));
    std::optional<Match> found = match_of(entry, query_, places_);
    if (!found && writing_ == Writing::Plain && is_whole_name(entry)) {
      found = Match{&entry, Rank{FieldGroup::Name, Extent::WholeWord, Spelling::Folded}, {&name_field}};
    }
    return found;
  }

 private:
  // Terms that may match anywhere.
  void look_everywhere(const Entry& entry) {
    FieldValues values;
    for (const Field& field : all_fields()) {
      if (field.group == FieldGroup::Unsearched) continue;
      values.clear();
      field.append_values(directory_, entry, values);
      for (const FieldValue& value : values)
        look_at(places_, field, value.text);
    }
  }

  // Terms that are limited to a field.
  void look_in_fields(const Entry& entry) {
    for (std::size_t i = 0; i < query_.terms.size(); ++i) {
      for_each_alternative(query_.terms[i], [&](const Term& term) {
        if (!term.field) return;
        const Field& field = *term.field->field;
        FieldValues values;
        term.field->append_values(directory_, entry, values);
        for (const FieldValue& value : values)
          improve(places_[i].whole, field, rank_in(field, value.text, folded(value.text), term));
        look_at_targets(places_[i].whole, term, entry);
      });
    }
  }

  // Of `part_of:` and `member_of:`, whatever else the organisations are called to which the entry refers.
  void look_at_targets(Place& place, const Term& term, const Entry& entry) const {
    const Field& field = *term.field->field;
    const Entry* const owner = term.field->of_organisation ? directory_.organisation_of(entry) : &entry;
    if (owner == nullptr) return;
    const auto look_at_target = [&](const Entry* target) {
      if (target == nullptr) return;
      improve(place, field, rank_in(field, target->id, folded(target->id), term));
      for (const std::string& alias : target->aliases)
        improve(place, field, rank_in(field, alias, folded(alias), term));
    };
    if (&field == &part_of_field) look_at_target(directory_.parent_of(*owner));
    if (&field != &member_of_field) return;
    for (const Reference& reference : owner->member_of)
      look_at_target(directory_.target(reference));
  }

  // Where terms stand in the names of an organisation and of all above it.
  const AllPlaces& places_of(const Entry& organisation) {
    if (const auto known = organisations_.find(&organisation); known != organisations_.end()) return known->second;
    AllPlaces places = nothing_;
    look_at_organisation(places, organisation.name);
    look_at_organisation(places, organisation.id);
    for (const std::string& alias : organisation.aliases)
      look_at_organisation(places, alias);
    if (const Entry* const parent = directory_.parent_of(organisation)) improve(places, places_of(*parent));
    return organisations_.emplace(&organisation, std::move(places)).first->second;
  }

  void look_at_organisation(AllPlaces& places, std::string_view text) const {
    look_at(places, organisation_field, text);
    for (std::size_t i = 0; i < query_.terms.size(); ++i) {
      for_each_alternative(query_.terms[i], [&](const Term& term) {
        const bool is_asked = term.field && term.field->field == &organisation_field && !term.field->of_organisation;
        if (is_asked) {
          improve(places[i].whole, organisation_field, rank_in(organisation_field, text, folded(text), term));
        }
      });
    }
  }

  void look_at(AllPlaces& places, const Field& field, std::string_view text) const {
    const std::string text_folded = folded(text);
    for (std::size_t i = 0; i < query_.terms.size(); ++i) {
      const Term& term = query_.terms[i];
      for_each_alternative(term, [&](const Term& one) {
        if (!one.field) improve(places[i].whole, field, rank_in(field, text, text_folded, one));
      });
      for (std::size_t j = 0; j < term.parts.size() && &field != &phone_field; ++j) {
        improve(places[i].parts[j], field, rank_in(field, text, text_folded, term.parts[j]));
      }
    }
  }

  [[nodiscard]] std::string folded(std::string_view text) const { return folded_in(text, writing_); }

  [[nodiscard]] std::optional<Extent> extent_in(const Field& field, std::string_view text, std::string_view folded,
                                                const Term& term) const {
    const bool is_number = &field == &phone_field && !term.digits.empty();
    switch (term.asks) {
      case Asks::Presence:
        return Extent::WholeWord;
      case Asks::WholeValue: {
        const bool is_it = trimmed(folded) == trimmed(term.folded) || (is_number && is_number_of(term, text, country_));
        return is_it ? std::optional(Extent::WholeWord) : std::nullopt;
      }
      case Asks::Text:
      case Asks::Beginning:
        break;
      default:
        return is_on_the_side_of(text, term) ? std::optional(Extent::WholeWord) : std::nullopt;
    }
    std::optional<Extent> extent = best_extent(folded, term.folded);
    if (term.asks == Asks::Beginning) return extent == Extent::InsideWord ? std::nullopt : extent;
    if (!extent && is_number && is_in_number(term, text, country_)) extent = Extent::InsideWord;
    if (!extent && writing_ == Writing::Squeezed && field.group == FieldGroup::Name && &field != &id_field &&
        begins_in_squeezed(folded, squeezed_of(term))) {
      extent = Extent::StartOfWord;
    }
    return extent;
  }

  // A term that is nothing but punctuation has nothing to begin with.
  static std::string squeezed_of(const Term& term) {
    std::string text = squeezed(term.folded);
    return text.empty() ? "\n" : text;
  }

  [[nodiscard]] std::optional<Rank> rank_in(const Field& field, std::string_view text, std::string_view folded,
                                            const Term& term) const {
    const std::optional<Extent> extent = extent_in(field, text, folded, term);
    if (!extent) return std::nullopt;
    const FieldGroup group = field.group == FieldGroup::Unsearched ? FieldGroup::Note : field.group;
    return Rank{group, *extent, spelling_in(field, text, term)};
  }

  // An id is a folded spelling of the name: to find a word in it says nothing about how the word is spelled.
  static Spelling spelling_in(const Field& field, std::string_view text, const Term& term) {
    if (&field == &id_field) return Spelling::Folded;
    if (text.find(term.text) != std::string_view::npos) return Spelling::AsTyped;
    const bool has_same_accents = !term.cased.empty() && fold_case(text).find(term.cased) != std::string::npos;
    return has_same_accents ? Spelling::SameAccents : Spelling::Folded;
  }

  [[nodiscard]] bool is_whole_name(const Entry& entry) const {
    return !query_.squeezed.empty() && is_squeezed_to(fold(entry.name), query_.squeezed);
  }

  const Directory& directory_;
  const Query& query_;
  Writing writing_;
  bool is_anywhere_ = false;
  bool has_fields_ = false;
  std::string_view country_;  // of the entry that is looked at
  AllPlaces nothing_;
  AllPlaces places_;
  std::unordered_map<const Entry*, AllPlaces> organisations_;
};

Matcher::Matcher(const Directory& directory, const Query& query, Writing writing)
    : places_(std::make_unique<Places>(directory, query, writing)) {}
Matcher::~Matcher() = default;

std::optional<Match> Matcher::match(const Entry& entry) {
  return places_->match(entry);
}

std::optional<Match> match_entry(const Directory& directory, const Entry& entry, const Query& query, Writing writing) {
  return Matcher(directory, query, writing).match(entry);
}

bool holds_all_terms(std::string_view text, const Query& query) {
  const std::string folded = fold(text);
  const std::string digits = digits_of(text);
  const auto is_in_text = [&](const Term& term) {
    return !asks_for_text(term.asks) || folded.find(term.folded) != std::string::npos || is_in_digits(term, digits);
  };
  return std::ranges::all_of(query.terms, [&](const Term& term) {
    const bool in_parts = !term.parts.empty() && std::ranges::all_of(term.parts, is_in_text);
    return term.is_negated || in_parts || is_in_text(term) || std::ranges::any_of(term.alternatives, is_in_text);
  });
}

}  // namespace contacts
