#include "files/read_buffer.hpp"

#include <algorithm>
#include <new>
#include <string_view>
#include <utility>

namespace contacts {

namespace {

char* allocate(std::size_t size) {
  void* const memory = std::malloc(size);
  if (memory == nullptr) throw std::bad_alloc();
  return static_cast<char*>(memory);
}

}  // namespace

bool ends_text(std::string_view block, bool is_first, bool ends_at_nul) {
  constexpr std::size_t more_than_any_header = 4096;
  if (ends_at_nul) return block.find('\0') != std::string_view::npos;
  return is_first && block.size() >= more_than_any_header &&
         std::ranges::all_of(block, [](char c) { return c == '\0'; });
}

char* ReadBuffer::room(std::size_t size) {
  if (capacity_ - size_ < size) grow(2 * capacity_ + size);
  return memory_.get() + size_;
}

SharedText ReadBuffer::take() {
  const std::string_view view(memory_.get(), size_);
  return {std::shared_ptr<const void>(std::move(memory_)), view};
}

void ReadBuffer::grow(std::size_t capacity) {
  capacity = std::max<std::size_t>(capacity, 1);
  std::unique_ptr<char, Free> larger(allocate(capacity));
  std::copy_n(memory_.get(), size_, larger.get());
  memory_ = std::move(larger);
  capacity_ = capacity;
}

}  // namespace contacts
