// The elements of a JSON array as text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace contacts {

struct JsonElement {
  std::string_view text;
  std::size_t line = 1;  // where it begins
};

// Cuts the array that `text` begins with into its elements, so that each can be parsed alone: by brackets and strings
// only, whatever else is in them. In text that is cut short the last element is, too.
[[nodiscard]] std::vector<JsonElement> json_elements(std::string_view text);

}  // namespace contacts
