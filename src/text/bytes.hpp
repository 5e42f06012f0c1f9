// Looking for bytes in large texts, a block at a time.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/block.hpp"

namespace contacts {

// Where `needle`, which must not be empty, begins first in `text` at or after `from`; npos where it does not. The same
// as std::string_view::find, which looks for the first byte alone and is slow where that is a frequent one.
[[nodiscard]] std::size_t find_bytes(std::string_view text, std::string_view needle, std::size_t from = 0);

[[nodiscard]] std::size_t count_bytes(std::string_view text, char c);

// Calls `take` with the offset of each byte that is `c`, in order.
template <typename Take>
void for_each_byte(std::string_view text, char c, Take take) {
  const Block wanted = Block::all(c);
  std::size_t at = 0;
  for (; text.size() - at >= Block::size; at += Block::size) {
    for (Block::Mask mask = Block::at(text.data() + at).equal(wanted).high_bits(); mask != 0; mask &= mask - 1)
      take(at + first_of(mask));
  }
  for (; at < text.size(); ++at) {
    if (text[at] == c) take(at);
  }
}

}  // namespace contacts
