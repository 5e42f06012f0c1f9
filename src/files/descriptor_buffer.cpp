#include "files/descriptor_buffer.hpp"

#include <cerrno>
#include <cstddef>
#include <unistd.h>

namespace contacts {

namespace {

constexpr std::size_t most_pending = std::size_t{1} << 16;  // bytes that wait until there are enough for a system call

}  // namespace

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type character) {
  if (traits_type::eq_int_type(character, traits_type::eof())) return traits_type::not_eof(character);
  const char byte = traits_type::to_char_type(character);
  return xsputn(&byte, 1) == 1 ? character : traits_type::eof();
}

std::streamsize DescriptorBuffer::xsputn(const char* text, std::streamsize size) {
  pending_.append(text, static_cast<std::size_t>(size));
  if (pending_.size() >= most_pending && sync() != 0) return 0;
  return size;
}

int DescriptorBuffer::sync() {
  for (std::size_t written = 0; error_ == 0 && !reader_is_gone_ && written < pending_.size();) {
    const ssize_t size = write(descriptor_, pending_.data() + written, pending_.size() - written);
    if (size >= 0) {
      written += static_cast<std::size_t>(size);
    } else if (errno == EPIPE) {
      reader_is_gone_ = true;
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
  pending_.clear();
  errno = error_;
  return error_ == 0 ? 0 : -1;
}

}  // namespace contacts
