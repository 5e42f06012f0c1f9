// What differs between two versions of an entry, and how its text is edited so that it says the second.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/entry.hpp"
#include "toml/edits.hpp"
#include "toml/layout.hpp"

namespace contacts {

// One value that is new, gone or another one.
struct Change {
  std::string key;              // with its part: "title", "phone.mobile", "address.city"
  std::string before;           // empty: there was none
  std::string after;            // empty: there is none any more
  std::string moved_from = {};  // "phone", where the same value was of another kind: `before` is `after` then
};

// The changes that lead from one version to the other, in the order of the keys.
[[nodiscard]] std::vector<Change> changes(const Entry& before, const Entry& after);

// Whether both say the same in all keys. Values of different kinds may stand in another order, as in a table of kinds.
[[nodiscard]] bool says_the_same(const Entry& left, const Entry& right);

// Gives values without a kind one, where others of the same key have one: the file can only say it of all. A number's
// is what it tells itself (`region`: the country that it is from), that of any other value "other".
void give_missing_kinds(Entry& entry, std::string_view region);

// Edits the text of `before`, whose layout is given, so that it says `after` (see give_missing_kinds()). Returns why
// that cannot be done, one sentence, or nullopt.
[[nodiscard]] std::optional<std::string> edit_entry(std::string_view text, const EntryLayout& layout,
                                                    const Entry& before, const Entry& after, Edits& edits);

}  // namespace contacts
