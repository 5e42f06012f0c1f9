// Memory in large pages.
#pragma once

#include <cstddef>
#include <vector>

namespace contacts {

constexpr std::size_t large_page_size = std::size_t{1} << 21;

// Asks for large pages in place of the small ones that memory is made of, as far as it has not been written to: to get
// it a small page at a time takes as long as to fill it. It is a wish: where the system has none, small ones do.
void prefer_large_pages(void* memory, std::size_t size);

// So many values, in large pages.
template <typename Value>
std::vector<Value> make_in_large_pages(std::size_t count) {
  std::vector<Value> values;
  values.reserve(count);
  prefer_large_pages(values.data(), count * sizeof(Value));
  values.resize(count);
  return values;
}

}  // namespace contacts
