// Tables and columns.
#pragma once

#include <vector>

#include "extract/text_line.hpp"

namespace contacts {

// Reads columns downwards: of consecutive lines whose cells, which two blanks or a tab part, are of one kind (names
// beside names, numbers beside numbers), each column becomes lines of its own behind a blank one. Rows of a table stay
// lines: their cells are parted by tabs, and the header says what they are. A header of given and family names makes
// one cell of the two.
[[nodiscard]] std::vector<TextLine> arrange(std::vector<TextLine> lines);

}  // namespace contacts
