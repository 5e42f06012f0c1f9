// Characters that nobody sees and that come along when text is copied: they keep a number from being dialled and a name
// from being found.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace contacts {

// Zero width (U+200B, U+2060, U+FEFF, soft hyphen), directional marks, tags, fillers of Hangul. Joiners and variation
// selectors may change what is seen of the letters beside them: they are not. See text/joiners.hpp.
[[nodiscard]] bool is_invisible(char32_t code_point);

// A blank of any width (Unicode's White_Space, without line ends).
[[nodiscard]] bool is_any_blank(char32_t code_point);

// False where no character of the text is invisible, a joiner, or a blank beyond ASCII; seen quickly, and so of most.
[[nodiscard]] bool may_have_invisible(std::string_view text);

// The text without blanks of any width and line ends at its ends, and without joiners there that change nothing.
[[nodiscard]] std::string_view without_blank_ends(std::string_view text);

// The text without invisible characters, joiners that change nothing, tags that follow no flag, and blanks at its ends.
// Blanks inside stay as they are. Bytes that are not UTF-8 stay.
[[nodiscard]] std::string without_invisible(std::string_view text);

// The same with every run of blanks inside as one ordinary blank: for numbers and addresses.
[[nodiscard]] std::string without_invisible_or_wide(std::string_view text);

// The same for names: a blank that looks like an ordinary one is one, and so are several beside one that is not.
[[nodiscard]] std::string without_deceptive(std::string_view text);

// The first character by which the text differs from one that looks the same: what without_invisible() takes out, or a
// blank that is neither U+0020 nor the ideographic U+3000. Nullopt where there is none.
[[nodiscard]] std::optional<char32_t> first_deceptive(std::string_view text);

// What a reader can no longer know of a text without its invisible characters.
struct LostSense {
  enum class Kind : std::uint8_t {
    Parting,       // that two words were two: the character stood between them
    Order,         // that a part was shown backwards (U+202E)
    HiddenLetters  // tags that spell something
  };
  Kind kind = Kind::Parting;
  char32_t character = 0;
};

// The first such sense, of parted words after the others; nullopt where the text means the same without. No-break and
// wide blanks become ordinary ones, and marks, joiners that change nothing and soft hyphens go without a loss.
[[nodiscard]] std::optional<LostSense> lost_sense(std::string_view text);

}  // namespace contacts
