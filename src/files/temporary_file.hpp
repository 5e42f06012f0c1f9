// A file that is not there yet: it is written under a hidden name beside its target, and then renamed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <sys/types.h>

#include "files/descriptor.hpp"

namespace contacts {

enum class Sync { Yes, No };  // whether the bytes are on the disk before this returns

// Removed again unless it has been renamed, also where SIGINT, SIGTERM or SIGHUP ends the program. Its name ends in
// .tmp, which readers of vCard folders pass over, and begins with a dot, which readers of directory folders pass over.
// One at a time, in one thread. Everything throws Error with `path`, which must outlive this: what the user called the
// target.
class TemporaryFile {
 public:
  TemporaryFile(const std::string& target, const std::string& path);
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile(TemporaryFile&&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  TemporaryFile& operator=(TemporaryFile&&) = delete;
  ~TemporaryFile();

  // Takes over who may do what with the file that is open as `old`: owner, group, permissions, access control list and
  // the other extended attributes. Setuid and setgid go. Where the group cannot be kept, or its list, nobody but the
  // owner and all others has any rights: those of a group would be another group's.
  void take_attributes_of(const Descriptor& old);
  // Those of a file made by open(2): what the umask leaves.
  void take_attributes_of_new_file();

  void add(std::string_view bytes);
  void close_now(Sync sync);
  void rename_to(const std::string& target);

 private:
  [[nodiscard]] static int create(std::string& name, const std::string& path);
  void set_mode(mode_t mode);

  std::string name_;
  const std::string& path_;
  Descriptor descriptor_;
};

// Brings to the disk that files in this folder were made, renamed or removed. False, with errno set, where the disk
// says that it failed; true where the file system has no such thing.
[[nodiscard]] bool sync_folder(const std::string& folder);

// The same with the bytes of all files of the file system that the folder is on.
[[nodiscard]] bool sync_folder_and_files(const std::string& folder);

// Writes all of it. Throws Error.
void write_all(const Descriptor& descriptor, std::string_view bytes, const std::string& path);

// Throws Error: the path cannot be written, and the system's reason.
[[noreturn]] void fail_writing(const std::string& path, int error);

}  // namespace contacts
