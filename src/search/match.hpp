// Whether an entry answers a query, and how well.
#pragma once

#include <compare>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "model/directory.hpp"
#include "model/fields.hpp"
#include "search/query.hpp"
#include "search/writing.hpp"

namespace contacts {

enum class Extent { WholeWord, StartOfWord, InsideWord };
enum class Spelling { AsTyped, SameAccents, Folded };  // letter for letter; but for capitals; when folded

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

// Matches entries of one directory, one after the other, and remembers what it found in their organisations.
class Matcher {
 public:
  // All must outlive it. In Digraphs the query must be folded so, too.
  Matcher(const Directory& directory, const Query& query, Writing writing);
  Matcher(const Matcher&) = delete;
  Matcher& operator=(const Matcher&) = delete;
  ~Matcher();

  // As match_entry().
  [[nodiscard]] std::optional<Match> match(const Entry& entry);

 private:
  class Places;
  std::unique_ptr<Places> places_;
};

// Nothing where a term matches in no field, or a negated one in any. A contact also matches by the names, aliases and
// ids of its organisation and of all above that. A number that was typed in several words also matches where each of
// them does, outside of telephone numbers. An entry whose name is the whole query but for punctuation matches in Plain.
[[nodiscard]] std::optional<Match> match_entry(const Directory& directory, const Entry& entry, const Query& query,
                                               Writing writing = Writing::Plain);

// True when the folded text holds every term of the query, in whatever place, and numbers in whatever writing. What
// asks for no text, and negated terms, are not asked for: where an entry is broken, nobody knows what it lacks.
[[nodiscard]] bool holds_all_terms(std::string_view text, const Query& query);

}  // namespace contacts
