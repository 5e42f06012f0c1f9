// Whether an entry answers a query, and how well.
#pragma once

#include <compare>
#include <optional>
#include <string_view>
#include <vector>

#include "directory/directory.hpp"
#include "directory/fields.hpp"
#include "search/query.hpp"

namespace contacts {

enum class Extent { WholeWord, StartOfWord, InsideWord };
enum class Spelling { AsTyped, Folded };

// How good a match is; smaller is better: first the field, then how much of a word, then the spelling.
struct Rank {
  FieldGroup group = FieldGroup::Name;
  Extent extent = Extent::WholeWord;
  Spelling spelling = Spelling::AsTyped;

  friend auto operator<=>(const Rank&, const Rank&) = default;
};

struct Match {
  const Entry* entry = nullptr;
  Rank rank;                         // that of the term that matches worst
  std::vector<const Field*> fields;  // in which terms matched best, without repetition, in the order of the terms
};

// Plain: letters without their marks. Digraphs: as fold_as_digraphs() has them; the query must be folded so too.
enum class Writing { Plain, Digraphs };

// Nothing where a term matches in no field, or a negated one in any. A contact also matches by the aliases of its
// organisation. A number that was typed in several words also matches where each of them does, outside of telephone
// numbers.
[[nodiscard]] std::optional<Match> match_entry(const Directory& directory, const Entry& entry, const Query& query,
                                               Writing writing = Writing::Plain);

// True when the folded text holds every term of the query, in whatever place, and numbers in whatever writing. Negated
// terms are not asked for: where an entry is broken, nobody knows what it lacks.
[[nodiscard]] bool holds_all_terms(std::string_view text, const Query& query);

}  // namespace contacts
