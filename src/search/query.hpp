// What a person typed to find somebody.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/entry.hpp"
#include "search/field_path.hpp"

namespace contacts {

// What a term asks of the values of its field. All but the first two are asked of a field only, the last four of dates.
enum class Asks : std::uint8_t {
  Text,        // one of them holds the text; without a field: a value of any field
  Beginning,   // one of them has a word that begins with the text; no query asks for it, but completion does
  Presence,    // there is one
  WholeValue,  // one of them is the text
  Before,
  UpTo,
  Since,
  After,
};

// Whether a term looks for its text in values.
[[nodiscard]] constexpr bool asks_for_text(Asks asks) {
  return asks == Asks::Text || asks == Asks::Beginning || asks == Asks::WholeValue;
}

struct Term {
  std::string text;                // as typed, without "!", field, comparison and quotation marks
  std::string folded;              // see fold(); not blank where the term asks for a text
  std::string cased;               // see fold_case()
  std::string digits;              // of a term that may be part of a telephone number, else empty
  std::optional<FieldPath> field;  // where alone it may match; nothing: anywhere
  bool is_negated = false;         // it must not match, nor any of its alternatives
  Asks asks = Asks::Text;
  int day = 0;  // that dates are compared with: year, month and day as the digits of one number
  // The words that a number was typed in, where they are several: they may as well be a street number and a postcode.
  std::vector<Term> parts;
  std::vector<Term> alternatives;  // it matches where one of these does; they have no parts and alternatives themselves
};

// All terms must match, and no negated one. No terms: nothing to look for.
struct Query {
  std::vector<Term> terms;
  std::string squeezed;  // see squeezed(): of all its texts together; empty where it asks for anything but texts
};

// Splits what was typed at blanks into terms: word, "two words", field:word, field:"two words", field: (has a value),
// field:=word (is the value), field:<date and the like, each with "!" before it for what must not match, and with
// alternatives behind it: field:word|word. A date is 2025, 2025-06, 2025-06-01, `today`, or so long before `today` as
// 90d, 12m or 2y say. Parts of a telephone number that stand side by side (076-861 27 47) become one term when they are
// six digits or more; quoted ones do not. What was pasted from a message is understood: Anna Berg <anna@x.org>,
// mailto:, a comma behind a word. The string is what is wrong: a field that there is none of, or no date.
[[nodiscard]] std::variant<Query, std::string> parse_query(const std::vector<std::string>& words, const Date& today);

// One term that is searched for as it stands.
[[nodiscard]] Query literal_query(const std::string& text);

}  // namespace contacts
