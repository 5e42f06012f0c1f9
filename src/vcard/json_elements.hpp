// JSON cut into pieces of text, so that each can be parsed alone: by brackets and strings only, whatever else is in
// them. In text that is cut short the last piece is, too.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace contacts {

struct JsonElement {
  std::string_view text;
  std::size_t line = 1;  // where it begins
};

// The elements of the array that `text` begins with; nothing where it begins with none.
[[nodiscard]] std::vector<JsonElement> json_elements(std::string_view text);

// The outermost objects of `text`, whatever stands between them: those of an array, or one a line (JSON Lines).
[[nodiscard]] std::vector<JsonElement> json_objects(std::string_view text);

}  // namespace contacts
