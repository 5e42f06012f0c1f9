// What two entries say differently, key by key.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compare/said.hpp"
#include "model/entry.hpp"
#include "model/keys.hpp"

namespace contacts {

struct KeyDifference {
  const Key* key;           // never null
  std::vector<Said> gone;   // values that only the first entry has
  std::vector<Said> added;  // values that only the second has
};

// In the order of the table of keys; none where both would export the same card. `id` and `uid` are not compared: they
// say which entry it is, not what it says. No differences are: the order of values; a number in national and in
// international form (`region`, ISO 3166-1 alpha-2, is where numbers without a country code are from; empty: none); the
// case of an address's domain; the scheme of a web page and a slash at its end; a kind that one of the two does not
// give; a birthday without a year beside the same day with one; of the lines under `vcard` REV, PRODID and what
// facts_of() takes for the same. References are compared by their text, folded.
[[nodiscard]] std::vector<KeyDifference> differences(const Entry& before, const Entry& after, std::string_view region,
                                                     Tolerance tolerance = Tolerance::Exact);

}  // namespace contacts
