// Property values as the texts they stand for: escapes, lists and components (RFC 6350 3.4, RFC 2426 4).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace contacts {

[[nodiscard]] std::string unescape_text(std::string_view value);

// At unescaped commas, each unescaped.
[[nodiscard]] std::vector<std::string> split_list(std::string_view value);

// At unescaped semicolons, each a list.
[[nodiscard]] std::vector<std::vector<std::string>> split_components(std::string_view value);

}  // namespace contacts
