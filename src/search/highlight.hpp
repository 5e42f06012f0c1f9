// Where in a text the terms of a query stand, in its original spelling.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "search/query.hpp"
#include "text/byte_range.hpp"

namespace contacts {

// All places of a term, in order; they may overlap. A character that folds to several letters is taken whole, and so is
// one with its marks. A number is found by its digits too. A negated term has none.
[[nodiscard]] std::vector<ByteRange> spans_of(const Term& term, std::string_view text);

// The places of all terms, in order and joined where they touch.
[[nodiscard]] std::vector<ByteRange> spans_of(const Query& query, std::string_view text);

}  // namespace contacts
