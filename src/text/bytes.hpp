// Looking for bytes in large texts, a block at a time.
#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>

#include "text/block.hpp"

namespace contacts {

// Where `needle`, which must not be empty, begins first in `text` at or after `from`; npos where it does not. The same
// as std::string_view::find, which looks for the first byte alone and is slow where that is a frequent one.
[[nodiscard]] std::size_t find_bytes(std::string_view text, std::string_view needle, std::size_t from = 0);

// As std::string_view::starts_with, but for a literal, whose size the compiler knows: then it compares at once.
template <std::size_t size>
[[nodiscard]] bool begins_with(std::string_view text,
                               const char (&word)[size]) {  // NOLINT(modernize-avoid-c-arrays): so literals are
  return text.size() >= size - 1 && std::memcmp(text.data(), word, size - 1) == 0;
}

[[nodiscard]] std::size_t count_bytes(std::string_view text, char c);

// Calls `take` with the offset of each byte that is `c`, in order.
template <typename Take>
void for_each_byte(std::string_view text, char c, Take take) {
  const Block wanted = Block::all(c);
  const auto is_wanted = [&](const Block& block) { return block.equal(wanted); };
  std::size_t at = 0;
  for (; text.size() - at >= FourBlocks::size; at += FourBlocks::size) {
    for (auto mask = FourBlocks::where(text.data() + at, is_wanted); mask != 0; mask &= mask - 1)
      take(at + first_of(mask));
  }
  for (; at < text.size(); ++at) {
    if (text[at] == c) take(at);
  }
}

}  // namespace contacts
