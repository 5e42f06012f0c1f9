// How many share a name.
#pragma once

#include <cstddef>
#include <vector>

#include "prefilter/survey.hpp"

namespace contacts {

// An upper bound of the numbers that are put behind ids because several entries have one name: no more of them have it,
// folded, or an id that is it with a number.
[[nodiscard]] std::size_t most_of_one_name(const std::vector<Survey>& surveys);

}  // namespace contacts
