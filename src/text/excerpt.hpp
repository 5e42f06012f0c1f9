// What messages quote from a file.
#pragma once

#include <string>
#include <string_view>

namespace contacts {

// The text with its controls escaped, and cut where it is longer than a message should be.
[[nodiscard]] std::string excerpt(std::string_view text);

}  // namespace contacts
