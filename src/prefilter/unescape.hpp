// TOML's escapes, read without knowing where texts begin and end.
#pragma once

#include <string>
#include <string_view>

namespace contacts {

// The text with every escape that TOML knows replaced by what it stands for. Backslashes that are none of an escape
// stay. What is between quotation marks " then stands there as TOML reads it: an escape that is none, in a comment or
// between ', reaches no further than the next character, \uXXXX or the blanks behind it.
[[nodiscard]] std::string unescaped(std::string_view text);

// Whether a backslash stands at the end of a line: unescaped() joins it with the next one.
[[nodiscard]] bool escapes_line_end(std::string_view text);

}  // namespace contacts
