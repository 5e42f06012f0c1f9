// How much room text takes on a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace contacts {

// Columns of a terminal: 2 for wide characters (East Asian Width W and F, emoji), 0 for non-spacing marks and format
// characters that are not drawn, 1 for others (the soft hyphen too, as terminals draw it) and for each byte that is not
// UTF-8. Never less than what a terminal uses that counts by wcwidth. Expects text without control characters.
[[nodiscard]] std::size_t display_width(std::string_view text);

// The text itself where it fits into `columns`, else as much of its beginning as fits before a "…". Never splits a
// grapheme cluster (UAX #29). Empty when `columns` is 0.
[[nodiscard]] std::string truncate_to_width(std::string_view text, std::size_t columns);

// The same, but cut in the middle: its beginning and its end stay, of an address the domain's.
[[nodiscard]] std::string truncate_middle_to_width(std::string_view text, std::size_t columns);

// The text in lines of at most `columns`, broken at spaces where possible and between grapheme clusters where not; a
// newline in the text always breaks. At least one line. A `columns` of 0 means unlimited.
[[nodiscard]] std::vector<std::string> wrap_to_width(std::string_view text, std::size_t columns);

}  // namespace contacts
