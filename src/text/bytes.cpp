#include "text/bytes.hpp"

#include <algorithm>

namespace contacts {

// A place is looked at closely where the first and the last byte of the needle stand at the right distance: two bytes
// that are frequent each are rare together.
std::size_t find_bytes(std::string_view text, std::string_view needle, std::size_t from) {
  const std::size_t last = needle.size() - 1;
  const Block front = Block::all(needle.front());
  const Block back = Block::all(needle.back());
  std::size_t at = from;
  for (; at + last + Block::size <= text.size(); at += Block::size) {
    const char* const bytes = text.data() + at;
    for (Block::Mask mask = (Block::at(bytes).equal(front) & Block::at(bytes + last).equal(back)).high_bits();
         mask != 0; mask &= mask - 1) {
      const std::size_t place = at + first_of(mask);
      if (std::equal(needle.begin(), needle.end(), text.begin() + static_cast<std::ptrdiff_t>(place))) return place;
    }
  }
  return text.find(needle, at);
}

}  // namespace contacts
