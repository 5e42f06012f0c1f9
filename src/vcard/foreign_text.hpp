// Text where a card should be.
#pragma once

#include <string_view>

namespace contacts {

// What a line outside of cards belongs to, as far as it shows that: "this looks like …". Never empty.
[[nodiscard]] std::string_view describe_foreign_text(std::string_view line);

}  // namespace contacts
