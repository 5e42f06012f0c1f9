// Text where a card should be.
#pragma once

#include <string_view>

namespace contacts {

// Says what format a line that stands outside of a card seems to be of: "this looks like …". Never empty.
[[nodiscard]] std::string_view describe_foreign_text(std::string_view line);

}  // namespace contacts
