// Where the text stands that tells who an entry is: the value of its name, id or uid.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace contacts {

// Where the text is opened that is the value of such a key in the line that begins at `line`: the offset of the first
// quotation mark. Nothing where the line does not begin so, or writes the key with escapes.
[[nodiscard]] std::optional<std::size_t> identity_value_in_line(std::string_view text, std::size_t line);

}  // namespace contacts
