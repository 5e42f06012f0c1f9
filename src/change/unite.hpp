// Two entries of one person or organisation made one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/entry.hpp"

namespace contacts {

// Whose single values count where both have one.
enum class Prefer { Neither, First, Second };

// Adds to `first` what `second` says, of the same type. Lists are united, values compared as in common_form(); single
// values of `first` stay, unless the second's are preferred. The other's name becomes an alias. Ids and UIDs stay those
// of the first. Returns the names of keys that both have with different values, where neither is preferred.
[[nodiscard]] std::vector<std::string_view> unite(Entry& first, const Entry& second, Prefer prefer,
                                                  std::string_view region);

}  // namespace contacts
