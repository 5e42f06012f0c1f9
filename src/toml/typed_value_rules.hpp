// What values with kinds may be: e-mail addresses, telephone numbers, web pages.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "directory/entry.hpp"

namespace contacts {

// What may be wrong with a text; nothing where it is fine.
using Validator = std::optional<std::string> (*)(std::string_view);

struct TypedValueRules {
  std::vector<ValueKind> kinds;  // those that the key knows
  Validator validator = nullptr;
};

[[nodiscard]] const TypedValueRules& email_rules();
[[nodiscard]] const TypedValueRules& phone_rules();
[[nodiscard]] const TypedValueRules& url_rules();

}  // namespace contacts
