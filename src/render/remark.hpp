// Why an entry matched, where its row in a table does not show it.
#pragma once

#include <string>
#include <vector>

#include "render/formats.hpp"

namespace contacts {

// "Note: … in the middle of the matching text …" for the terms that no text in `visible` holds, at most `columns` wide
// (0: unlimited), the first match in sight; empty where all are visible.
[[nodiscard]] std::string match_remark(const Results& results, const Match& match,
                                       const std::vector<std::string>& visible, std::size_t columns);

}  // namespace contacts
