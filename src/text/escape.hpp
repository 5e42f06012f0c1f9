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

// Writes control characters (C0, DEL, C1), U+2028, U+2029 and what changes the direction of writing (Unicode's
// Bidi_Control: U+061C, U+200E, U+200F, U+202A-U+202E, U+2066-U+2069) as TOML escapes: \n \t \r, else \u001B with four
// upper-case digits; bytes that are not UTF-8 as \xE5. All other text, backslashes too, stays as it is.
[[nodiscard]] std::string escape_controls(std::string_view text, Keep keep = Keep::Nothing);

// The same, appended to `out`.
void append_escaped(std::string& out, std::string_view text, Keep keep = Keep::Nothing);

// The text between apostrophes, with its controls escaped: as messages name a value.
[[nodiscard]] std::string in_quotes(std::string_view text);

// JSON without what RFC 8259 allows raw inside of strings but what is a control character here (DEL, C1, U+2028 and so
// on): each is written as \u and four lower-case digits, which says the same. `json` is valid UTF-8.
[[nodiscard]] std::string escape_json_controls(std::string_view json);

// True for the characters that escape_controls(text, Keep::Nothing) escapes: those that do not print, or that change
// how what stands beside them is shown.
[[nodiscard]] bool is_control_character(char32_t code_point);

// True when escape_controls(text, Keep::Newlines) would change something other than a tab or one of the marks U+061C,
// U+200E and U+200F, which texts in two directions need.
[[nodiscard]] bool has_controls(std::string_view text);

}  // namespace contacts
