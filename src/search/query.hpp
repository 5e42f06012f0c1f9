// What a person typed to find somebody.
#pragma once

#include <string>
#include <vector>

namespace contacts {

struct Term {
  std::string text;    // as typed
  std::string folded;  // see fold(); never empty
  std::string digits;  // of a term that may be part of a telephone number, else empty
  // The words that a number was typed in, where they are several: they may as well be a street number and a postcode.
  std::vector<Term> parts;
};

// All terms must match. No terms: nothing to look for.
struct Query {
  std::vector<Term> terms;
};

// Splits what was typed at blanks into terms; "two words" in quotation marks are one term. Parts of a telephone number
// that stand side by side (076-861 27 47) become one term when they are six digits or more; quoted ones do not.
[[nodiscard]] Query parse_query(const std::vector<std::string>& words);

}  // namespace contacts
