#include "files/opened_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <unistd.h>
#include <utility>

#include <sys/stat.h>

#include "files/read_buffer.hpp"

namespace contacts {

namespace {

constexpr std::size_t block_size = std::size_t{1} << 18;

// The number of bytes; negative, with errno set, where there are none.
ssize_t read_block(const Descriptor& descriptor, bool is_regular, char* block, std::size_t size, std::size_t offset) {
  while (true) {
    const ssize_t count = is_regular ? pread(descriptor.get(), block, size, static_cast<off_t>(offset))
                                     : read(descriptor.get(), block, size);
    if (count >= 0 || errno != EINTR) return count;
  }
}

}  // namespace

OpenedFile::OpenedFile(Descriptor descriptor) : descriptor_(std::move(descriptor)), state_(current_state()) {}

OpenedFile::State OpenedFile::current_state() const {
  struct stat status {};
  if (fstat(descriptor_.get(), &status) != 0 || !S_ISREG(status.st_mode)) return {};
  const auto size = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
  return {true, size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

std::string_view OpenedFile::read(std::size_t begin, std::size_t end, ReadMemory& memory) const {
  const std::size_t size = end - begin;
  char* const bytes = memory.room(size);
  std::size_t count = 0;
  while (count < size) {
    const ssize_t more = read_block(descriptor_, true, bytes + count, size - count, begin + count);
    if (more <= 0) break;
    count += static_cast<std::size_t>(more);
  }
  return {bytes, count};
}

ReadBytes OpenedFile::read_all(bool ends_at_nul) const {
  constexpr int most_attempts = 5;
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    const State before = current_state();
    ReadBytes all = read_once(before.size, ends_at_nul);
    if (all.problem || current_state() == before) return all;
  }
  return {{}, "is being written all the time; try again"};
}

ReadBytes OpenedFile::read_once(std::size_t expected_size, bool ends_at_nul) const {
  ReadBuffer buffer(std::min(expected_size, ReadBuffer::most_bytes) + block_size);
  while (true) {
    char* const block = buffer.room(block_size);
    const ssize_t count = read_block(descriptor_, state_.is_regular, block, block_size, buffer.size());
    if (count < 0) return {{}, "cannot be read: " + std::generic_category().message(errno)};
    const auto size = static_cast<std::size_t>(count);
    buffer.add(size);
    if (buffer.size() > ReadBuffer::most_bytes) return {{}, std::string(ReadBuffer::too_large)};
    if (size == 0 || (ends_at_nul && std::memchr(block, '\0', size) != nullptr)) return {buffer.take(), std::nullopt};
  }
}

}  // namespace contacts
