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
  const std::string_view added(text, static_cast<std::size_t>(size));
  if (added.size() >= most_pending) return sync() == 0 && write_all(added) ? size : 0;
  pending_.append(added);
  if (pending_.size() >= most_pending && sync() != 0) return 0;
  return size;
}

int DescriptorBuffer::sync() {
  const bool is_written = write_all(pending_);
  pending_.clear();
  errno = error_;
  return is_written ? 0 : -1;
}

bool DescriptorBuffer::write_all(std::string_view text) {
  while (error_ == 0 && !reader_is_gone_ && !text.empty()) {
    const ssize_t size = write(descriptor_, text.data(), text.size());
    if (size >= 0) {
      text.remove_prefix(static_cast<std::size_t>(size));
    } else if (errno == EPIPE) {
      reader_is_gone_ = true;
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
  return error_ == 0;
}

}  // namespace contacts
