// The TOML of a text that may not be TOML, and everything that is wrong with it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "toml/tree.hpp"

namespace contacts {

struct PlacedError {
  std::size_t line = 1;    // from 1
  std::size_t column = 1;  // code points, from 1
  std::string message;     // what is wrong; what would be right
};

struct Recovered {
  toml::table document;
  std::vector<PlacedError> errors;
  bool name_is_lost = false;  // a line that gives a name is among those left out
};

// Parses `text`. A statement that is not TOML is reported and left out, a header is put right where it can be, and all
// else is there. Ends with the hundredth error.
[[nodiscard]] Recovered recover(std::string text);

// Whether something at or after byte `offset` is not TOML, errors before it notwithstanding.
[[nodiscard]] bool is_broken_from(std::string_view text, std::size_t offset);

// The byte offset of line and column (code points) in `text`, at most its size.
[[nodiscard]] std::size_t offset_of(std::string_view text, const toml::source_position& position);

}  // namespace contacts
