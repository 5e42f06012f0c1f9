// Which entries of two directories are the same person or organisation.
#pragma once

#include <vector>

#include "model/directory.hpp"

namespace contacts {

struct EntryPair {
  const Entry* before = nullptr;  // null: only the second directory has it
  const Entry* after = nullptr;   // null: only the first has it
};

// By UID; then as import finds who is there already (KnownEntries); then by a name that is the only one of its kind on
// both sides; then by a number or e-mail address that only these two have. In the order of the first directory, and
// then of the second.
[[nodiscard]] std::vector<EntryPair> pair_entries(const Directory& before, const Directory& after);

}  // namespace contacts
