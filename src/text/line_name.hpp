// The names in the content lines of a vCard: of groups, properties and parameters (RFC 6350 3.3).
#pragma once

#include <string>
#include <string_view>

namespace contacts {

// Letters, digits, "-" and the "_" that programs use besides; one at least.
[[nodiscard]] bool is_line_name(std::string_view text);

// BEGIN, VERSION and END, in any case of letters: a property of this name would end a card or begin another.
[[nodiscard]] bool is_frame_of_card(std::string_view name);

// With "-" for every other byte. Empty stays empty.
[[nodiscard]] std::string as_line_name(std::string_view text);

}  // namespace contacts
