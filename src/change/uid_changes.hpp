// What became of UIDs when somebody changed files by hand.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/directory.hpp"

namespace contacts {

struct UidChange {
  const Entry* before = nullptr;  // whose UID is gone; null: a new one came
  const Entry* after = nullptr;   // whose UID is new; null: one has gone
  std::string uid;                // of `before`, else of `after`
};

// UIDs that only one of the two has, in the order of the directory before, then of that after. An entry that is gone
// and one that is new are one change where they share a name, a number or an address, or where they are the only ones:
// somebody changed what the UID is made from.
[[nodiscard]] std::vector<UidChange> uid_changes(const Directory& before, const Directory& after);

}  // namespace contacts
