#include "files/opened_file.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include <sys/stat.h>

#include "files/read_buffer.hpp"

namespace contacts {

namespace {

constexpr std::size_t bytes_at_a_time = std::size_t{1} << 18;

// So many files stay open. What reads two of them and their folder, on sixteen cores, has room in 64 descriptors.
constexpr int most_kept = 8;
std::atomic<int> kept_count = 0;

// The number of bytes; negative, with errno set, where there are none.
ssize_t read_block(int descriptor, bool is_regular, char* block, std::size_t size, std::size_t offset) {
  while (true) {
    const ssize_t count =
        is_regular ? pread(descriptor, block, size, static_cast<off_t>(offset)) : ::read(descriptor, block, size);
    if (count >= 0 || errno != EINTR) return count;
  }
}

}  // namespace

class OpenedFile::Use {
 public:
  explicit Use(const OpenedFile& file)
      : opened_(file.descriptor_ ? -1 : open(file.path_.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)),
        number_(file.descriptor_ ? file.descriptor_->get() : opened_.get()) {}

  // Negative, with errno set, where the file cannot be opened any more.
  [[nodiscard]] int number() const { return number_; }

 private:
  Descriptor opened_;
  int number_;
};

OpenedFile::OpenedFile(Descriptor descriptor, std::string path)
    : path_(std::move(path)), state_(state_of(descriptor.get())) {
  if (++kept_count <= most_kept || !is_regular()) {
    descriptor_.emplace(std::move(descriptor));
  } else {
    --kept_count;
  }
}

OpenedFile::~OpenedFile() {
  if (descriptor_) --kept_count;
}

OpenedFile::State OpenedFile::state_of(int descriptor) {
  struct stat status {};
  if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return {};
  const auto size = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
  return {true, status.st_dev, status.st_ino, size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

OpenedFile::State OpenedFile::current_state() const {
  return state_of(Use(*this).number());
}

std::string_view OpenedFile::read(std::size_t begin, std::size_t end, ReadMemory& memory) const {
  const std::size_t size = end - begin;
  char* const bytes = memory.room(size);
  const Use use(*this);
  std::size_t count = 0;
  while (count < size) {
    const ssize_t more = read_block(use.number(), true, bytes + count, size - count, begin + count);
    if (more <= 0) break;
    count += static_cast<std::size_t>(more);
  }
  return {bytes, count};
}

ReadBytes OpenedFile::read_all(bool ends_at_nul) const {
  constexpr int most_attempts = 5;
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    const Use use(*this);
    const State before = state_of(use.number());
    ReadBytes all = read_once(use.number(), before.size, ends_at_nul);
    if (all.problem || state_of(use.number()) == before) return all;
  }
  return {{}, "is being written all the time; try again"};
}

ReadBytes OpenedFile::read_once(int descriptor, std::size_t expected_size, bool ends_at_nul) const {
  ReadBuffer buffer(std::min(expected_size, ReadBuffer::most_bytes) + bytes_at_a_time);
  while (true) {
    char* const block = buffer.room(bytes_at_a_time);
    const ssize_t count = read_block(descriptor, state_.is_regular, block, bytes_at_a_time, buffer.size());
    if (count < 0) return {{}, "cannot be read: " + std::generic_category().message(errno)};
    const auto size = static_cast<std::size_t>(count);
    buffer.add(size);
    if (buffer.size() > ReadBuffer::most_bytes) return {{}, std::string(ReadBuffer::too_large)};
    if (size == 0 || ends_text({block, size}, buffer.size() == size, ends_at_nul)) return {buffer.take(), std::nullopt};
  }
}

}  // namespace contacts
