// The entry that a person means by an id, a name or an alias: the argument ENTRY of commands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/directory.hpp"
#include "search/query.hpp"

namespace contacts {

// At most one of the two lists has something in it.
struct NamedEntries {
  // Those that are called so, in file order: several only where all of them have this name, or all this alias.
  std::vector<const Entry*> entries;
  // Where nobody is called so: those in whose names all words are found, best first, where they are several.
  std::vector<const Entry*> candidates;
};

// All words of the argument, each as it stands: what is called so matches it.
[[nodiscard]] Query query_for_named(std::string_view text);

// Compares folded. An id goes before a name, and a name before an alias. Where nothing is called `wanted` as a whole,
// the only entry in whose names (name, alias, id and the parts of a name) all of its words are found is meant; never
// one that has them in another field.
[[nodiscard]] NamedEntries entries_named(const Directory& directory, std::string_view wanted);

// What to say where `entries` is empty: that none is called so, and the names that may have been meant, which are those
// of the candidates, else the nearest ones. A sentence without "contacts:" and line end, control characters escaped.
[[nodiscard]] std::string no_entry_named(const Directory& directory, std::string_view wanted,
                                         const std::vector<const Entry*>& candidates);

}  // namespace contacts
