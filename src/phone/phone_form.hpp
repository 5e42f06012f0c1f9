// Whether a text has the form of a telephone number.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace contacts {

// Digits, at least two, with the usual separators; letters only where libphonenumber knows what they mean. Says what is
// wrong; nullopt where nothing is. Whether such a number exists is not asked here: it depends on the country.
[[nodiscard]] std::optional<std::string> problem_with_phone(std::string_view text);

}  // namespace contacts
