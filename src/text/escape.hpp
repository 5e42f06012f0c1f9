// Text from a file made safe to print.
#pragma once

#include <string>
#include <string_view>

namespace contacts {

// What escape_controls leaves as it is.
enum class Keep {
  Nothing,   // newline and tab are escaped too: for values that stand on one line
  Newlines,  // U+000A stays: for texts of several lines
  LineEnds,  // U+000D U+000A stays together, and U+000A: for vCards shown on a terminal
};

// Writes control characters (C0, DEL, C1), U+2028, U+2029 and the bidirectional controls U+202A-U+202E and
// U+2066-U+2069 as TOML escapes: \n \t \r, else \u001B with four upper-case digits; bytes that are not UTF-8 as \xE5.
// All other text, backslashes too, stays as it is.
[[nodiscard]] std::string escape_controls(std::string_view text, Keep keep = Keep::Nothing);

// The same, appended to `out`.
void append_escaped(std::string& out, std::string_view text, Keep keep = Keep::Nothing);

// True when escape_controls(text, Keep::Newlines) would change something other than a tab.
[[nodiscard]] bool has_controls(std::string_view text);

}  // namespace contacts
