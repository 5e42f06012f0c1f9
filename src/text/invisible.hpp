// Characters that nobody sees and that come along when text is copied: they keep a number from being dialled and a name
// from being found.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace contacts {

// Zero width (U+200B, U+2060, U+FEFF, soft hyphen), directional marks, tags that follow no flag, fillers of Hangul.
// Joiners (U+200C, U+200D) and variation selectors change what is seen of the letters beside them: they are not.
[[nodiscard]] bool is_invisible(char32_t code_point);

// A blank of any width (Unicode's White_Space, without line ends).
[[nodiscard]] bool is_any_blank(char32_t code_point);

// The text without blanks of any width, line ends and joiners at its ends.
[[nodiscard]] std::string_view without_blank_ends(std::string_view text);

// The text without invisible characters, and without blanks and joiners at its ends. Blanks inside stay as they are.
// Bytes that are not UTF-8 stay.
[[nodiscard]] std::string without_invisible(std::string_view text);

// The same with every run of blanks inside as one ordinary blank, and without joiners: for numbers and addresses.
[[nodiscard]] std::string without_invisible_or_wide(std::string_view text);

// The same for names: a blank that looks like an ordinary one is one, and so are several beside one that is not.
[[nodiscard]] std::string without_deceptive(std::string_view text);

enum class Joiners : std::uint8_t { MayStand, AreDeceptive };

// The first character by which the text differs from one that looks the same: an invisible one, or a blank that is
// neither U+0020 nor the ideographic U+3000; joiners at the ends of the text too, inside of it where `joiners` says so.
// Nullopt where there is none.
[[nodiscard]] std::optional<char32_t> first_deceptive(std::string_view text, Joiners joiners);

}  // namespace contacts
