// One writer at a time.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "files/descriptor.hpp"

namespace contacts {

// The right to read a file, change what it says and replace it (see write_file) while no other program does: flock(2)
// on the file itself. Whoever waits gets the file that the path means by then, since each writer replaces it; so a file
// is read after its lock is taken, and never before. A file that is not there is locked by its folder. What is no
// regular file (a pipe, /dev/stdout) is not locked, nor is anything where the file system has no locks. No lock file
// stays, and the lock of a program that ends ends with it.
//
// The lock is of this object: a second one for the same file, or for another new file in the same folder, waits for the
// first, also in the same program. Who needs several takes them in the order of their paths, so that nobody waits in a
// circle.
class FileLock {
 public:
  static constexpr std::chrono::milliseconds usual_patience{10'000};

  // Waits as long as others write. Throws Error after `patience` in which the file stayed as it is, and where the file,
  // or its folder, cannot be opened.
  explicit FileLock(const std::string& path, std::chrono::milliseconds patience = usual_patience);

 private:
  std::optional<Descriptor> descriptor_;  // of the file, or of its folder
};

}  // namespace contacts
