// Memory in large pages.
#pragma once

#include <cstddef>
#include <vector>

namespace contacts {

constexpr std::size_t large_page_size = std::size_t{1} << 21;

// Asks the system for large pages for memory that has not been written to yet. With small pages, getting the memory
// takes as long as filling it. Where the system has no large pages, nothing changes.
void prefer_large_pages(void* memory, std::size_t size);

// A vector of `count` values, in large pages where the system has some.
template <typename Value>
std::vector<Value> make_in_large_pages(std::size_t count) {
  std::vector<Value> values;
  values.reserve(count);
  prefer_large_pages(values.data(), count * sizeof(Value));
  values.resize(count);
  return values;
}

}  // namespace contacts
