// Memory that is read into.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "text/shared_text.hpp"

namespace contacts {

// Whether what comes behind a block of a file is not wanted: behind a NUL byte where `ends_at_nul`, and wherever a file
// begins with nothing but NUL bytes, which is no text in any encoding and may be as large as a disk.
[[nodiscard]] bool ends_text(std::string_view block, bool is_first, bool ends_at_nul);

// Grows as needed and is not cleared first.
class ReadBuffer {
 public:
  static constexpr std::size_t most_bytes = std::size_t{1}
                                            << (sizeof(std::size_t) > 4 ? 32U : 31U);  // nobody has so many contacts
  static constexpr std::string_view too_large = "this is larger than 4 GiB";

  explicit ReadBuffer(std::size_t expected_size) { grow(expected_size); }

  // Room for `size` bytes behind what there is.
  [[nodiscard]] char* room(std::size_t size);
  // So many bytes of it have been filled.
  void add(std::size_t size) { size_ += size; }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] SharedText take();

 private:
  struct Free {
    void operator()(char* memory) const { std::free(memory); }
  };

  void grow(std::size_t capacity);

  std::unique_ptr<char, Free> memory_;
  std::size_t capacity_ = 0;
  std::size_t size_ = 0;
};

}  // namespace contacts
