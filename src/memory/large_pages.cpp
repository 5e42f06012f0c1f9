#include "memory/large_pages.hpp"

#include <memory>

#include <sys/mman.h>

namespace contacts {

void prefer_large_pages(void* memory, std::size_t size) {
  void* first = memory;
  if (std::align(large_page_size, large_page_size, first, size) == nullptr) return;
  madvise(first, size / large_page_size * large_page_size, MADV_HUGEPAGE);
}

}  // namespace contacts
