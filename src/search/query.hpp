// What a person typed to find somebody.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "directory/field_path.hpp"

namespace contacts {

struct Term {
  std::string text;                // as typed, without "!", field and quotation marks
  std::string folded;              // see fold(); not blank
  std::string digits;              // of a term that may be part of a telephone number, else empty
  std::optional<FieldPath> field;  // where alone it may match; nothing: anywhere
  bool is_negated = false;         // it must not match
  // The words that a number was typed in, where they are several: they may as well be a street number and a postcode.
  std::vector<Term> parts;
};

// All terms must match, and no negated one. No terms: nothing to look for.
struct Query {
  std::vector<Term> terms;
};

// Splits what was typed at blanks into terms: word, "two words", field:word, field:"two words", each with "!" before it
// for what must not match. Parts of a telephone number that stand side by side (076-861 27 47) become one term when
// they are six digits or more; quoted ones do not. The string is what is wrong: a field that there is none of.
[[nodiscard]] std::variant<Query, std::string> parse_query(const std::vector<std::string>& words);

// One term that is searched for as it stands.
[[nodiscard]] Query literal_query(const std::string& text);

}  // namespace contacts
