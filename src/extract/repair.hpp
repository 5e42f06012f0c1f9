// Text as it was meant: without marks of quoting, invisible characters and line ends inside of words and numbers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/text_line.hpp"

namespace contacts {

// One line without what quotes it ("> "), bullets, controls and invisible characters; special blanks become blanks;
// "(at)", "[snabel-a]", " AT … DOT " become "@" and "."; NOSPAM goes. A line that only rules off is empty. Bytes that
// are not UTF-8 go.
[[nodiscard]] std::string repair_line(std::string_view line);

// All lines, the first of which has the number `first`. Lines of a paragraph that was wrapped are one; elsewhere only
// words and addresses that a line end cuts are joined, with the line on which they begin. A very
// long line becomes several of its number.
[[nodiscard]] std::vector<TextLine> repair(std::string_view text, std::size_t first = 1);

}  // namespace contacts
