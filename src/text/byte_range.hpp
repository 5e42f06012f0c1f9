// A place in a text.
#pragma once

#include <cstddef>

namespace contacts {

// Bytes [begin, end) of a text or a file.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] bool empty() const { return begin == end; }
  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

}  // namespace contacts
