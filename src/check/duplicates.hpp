// Entries that may be one person, or one organisation, twice.
#pragma once

#include <string>
#include <vector>

#include "model/directory.hpp"
#include "parallel/advance.hpp"

namespace contacts {

struct DuplicateGroup {
  std::vector<const Entry*> entries;  // two or more of one type, in file order
  std::vector<std::string> reasons;   // "the same name", "the same address anna@x.org", …
  bool is_sure = false;               // their names are one, or a letter apart, and a number or an address is, too
};

// Those of these entries, given in file order, that share a telephone number (ITU-T E.164), an e-mail address or a
// folded name, whatever the order of its words; and pairs whose names differ in one letter of one word and that share a
// value: one of these, an organisation, a birthday or a postal address. Each group once: the sure ones first, and
// within both the one whose first entry stands first. Takes time in proportion to the entries,
// which `advance` counts.
[[nodiscard]] std::vector<DuplicateGroup> find_duplicates(const Directory& directory,
                                                          const std::vector<const Entry*>& entries,
                                                          const Advance& advance = {});

}  // namespace contacts
