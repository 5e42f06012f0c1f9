// Colours of a terminal (ECMA-48 SGR).
#pragma once

#include <string>
#include <string_view>

#include "search/query.hpp"

namespace contacts {

enum class Tone { Plain, Strong, Faint, Error, Warning, Hint, Match };

// The text in a tone where `colour` is on, else as it is.
[[nodiscard]] std::string toned(std::string_view text, Tone tone, bool colour);

// The text in a tone, and in it the places of a query's terms in the tone for matches. A null query has none.
[[nodiscard]] std::string toned_with_matches(std::string_view text, Tone tone, const Query* query, bool colour);

}  // namespace contacts
