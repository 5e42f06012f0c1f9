#include "files/file_lock.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <thread>
#include <tuple>
#include <utility>

#include <sys/file.h>
#include <sys/stat.h>

#include "error.hpp"
#include "files/links.hpp"
#include "files/temporary_file.hpp"

namespace contacts {

namespace {

using Clock = std::chrono::steady_clock;

// What is locked, as one can see it without a lock: another inode, size or time, and somebody has written.
using State = std::tuple<dev_t, ino_t, off_t, std::int64_t, std::int64_t>;

State state_of(const struct stat& status) {
  return {status.st_dev, status.st_ino, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

struct Lockable {
  Descriptor descriptor;
  bool is_folder = false;
};

// A file is opened for writing where that is allowed: NFS locks no other.
int open_file(const std::string& path) {
  constexpr int flags = O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
  const int number = open(path.c_str(), O_RDWR | flags);
  return number >= 0 || errno == ENOENT ? number : open(path.c_str(), O_RDONLY | flags);
}

Lockable open_lockable(const std::string& path) {
  Descriptor file(open_file(path));
  if (file.is_open()) return {std::move(file), false};
  if (errno != ENOENT) fail_writing(path, errno);
  Descriptor folder(open(folder_of(followed(path)).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.is_open()) fail_writing(path, errno);
  return {std::move(folder), true};
}

// Whether the path still means what was locked: a folder stands for a file that is not there.
bool is_still_meant(const std::string& path, const Lockable& locked, const struct stat& status) {
  struct stat now {};
  if (stat(path.c_str(), &now) != 0) return locked.is_folder && errno == ENOENT;
  return !locked.is_folder && now.st_dev == status.st_dev && now.st_ino == status.st_ino;
}

bool has_no_locks(int error) {
  return error == ENOSYS || error == EOPNOTSUPP || error == EINVAL;
}

}  // namespace

FileLock::FileLock(const std::string& path, std::chrono::milliseconds patience) {
  constexpr std::chrono::milliseconds longest_pause{20};
  std::chrono::milliseconds pause{1};
  std::optional<State> last;
  Clock::time_point end;
  while (true) {
    Lockable locked = open_lockable(path);
    struct stat status {};
    if (fstat(locked.descriptor.get(), &status) != 0) fail_writing(path, errno);
    if (!locked.is_folder && !S_ISREG(status.st_mode)) return;
    const bool has_lock = flock(locked.descriptor.get(), LOCK_EX | LOCK_NB) == 0;
    if (!has_lock && errno != EWOULDBLOCK && errno != EINTR && !has_no_locks(errno)) fail_writing(path, errno);
    if (has_lock || has_no_locks(errno)) {
      if (!is_still_meant(path, locked, status)) continue;
      descriptor_.emplace(std::move(locked.descriptor));
      return;
    }
    if (last != state_of(status)) {
      last = state_of(status);
      end = Clock::now() + patience;
    } else if (Clock::now() >= end) {
      throw Error("'" + path + "' is being changed by another program, which does not end; nothing is written");
    }
    std::this_thread::sleep_for(pause);
    pause = std::min(2 * pause, longest_pause);
  }
}

}  // namespace contacts
