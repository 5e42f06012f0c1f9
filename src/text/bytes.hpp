// Looking for bytes in large texts, a block at a time.
#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>

#include "text/block.hpp"

namespace contacts {

// As text.find(needle, from); `needle` must not be empty. std::string_view::find looks for the first byte alone, and is
// slow where that byte is frequent.
[[nodiscard]] std::size_t find_bytes(std::string_view text, std::string_view needle, std::size_t from = 0);

// Whether a literal stands at byte `at` of a text, at most its size. As std::string_view::starts_with, but the compiler
// knows the size: then it compares at once.
template <std::size_t size>
[[nodiscard]] bool stands_at(std::string_view text, std::size_t at,
                             const char (&word)[size]) {  // NOLINT(modernize-avoid-c-arrays): so literals are
  return text.size() - at >= size - 1 && std::memcmp(text.data() + at, word, size - 1) == 0;
}

// Calls `take` with the offset of each byte that is `c`, or one of the two, in order.
template <typename Take>
void for_each_byte(std::string_view text, char c, char other, Take take) {
  const Block wanted = Block::all(c);
  const Block also_wanted = Block::all(other);
  const auto is_wanted = [&](const char* bytes) {
    return Block::at(bytes).equal(wanted) | Block::at(bytes).equal(also_wanted);
  };
  std::size_t at = 0;
  for (; text.size() - at >= Chunk::size; at += Chunk::size) {
    for (auto mask = Chunk::where(text.data() + at, is_wanted); mask != 0; mask &= mask - 1)
      take(at + first_of(mask));
  }
  for (; at < text.size(); ++at) {
    if (text[at] == c || text[at] == other) take(at);
  }
}
template <typename Take>
void for_each_byte(std::string_view text, char c, Take take) {
  for_each_byte(text, c, c, take);
}

}  // namespace contacts
