// What values with kinds must be: e-mail addresses, telephone numbers, web pages.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/keys.hpp"

namespace contacts {

// What is wrong with a value of this form; nullopt where it is fine.
[[nodiscard]] std::optional<std::string> problem_with_value(ValueForm form, std::string_view text);

}  // namespace contacts
