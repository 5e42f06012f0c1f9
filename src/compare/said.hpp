// What an entry says for a key, in forms that can be compared.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/entry.hpp"
#include "model/keys.hpp"

namespace contacts {

// What makes no difference.
enum class Tolerance {
  Exact,    // what would export the same card
  Clients,  // also what address books write anew without being asked to, see said.cpp
};

// One value: as people read it, what it has in common with those that are the same, and what it is for.
struct Said {
  std::string shown;
  std::string essence;                      // empty: it says nothing that is compared
  ValueKind kind = ValueKind::Unspecified;  // Unspecified: not known
};

// The values of a key that the entry's type has, in the order of its member; of a key with one value, one or none.
// `region` (ISO 3166-1 alpha-2, or empty) is where numbers without a country code are from.
[[nodiscard]] std::vector<Said> said_of(const Key& key, const Entry& entry, std::string_view region,
                                        Tolerance tolerance);

// Whether a value that was `before` is still the same. Both say something.
[[nodiscard]] bool is_same(const Key& key, const Said& before, const Said& after, Tolerance tolerance);

// The values that only one of the two has, as indexes into each.
struct Unlike {
  std::vector<std::size_t> gone;   // into `before`
  std::vector<std::size_t> added;  // into `after`
};

[[nodiscard]] Unlike unlike(const Key& key, const std::vector<Said>& before, const std::vector<Said>& after,
                            Tolerance tolerance);

}  // namespace contacts
