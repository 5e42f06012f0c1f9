#include "files/write.hpp"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <unistd.h>

#include <sys/stat.h>

#include "error.hpp"
#include "files/descriptor.hpp"

namespace contacts {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path, int error) {
  throw Error("'" + path + "' cannot be written: " + std::generic_category().message(error));
}

void write_all(const Descriptor& descriptor, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

// The file that a path leads to through symbolic links; it need not exist.
fs::path followed(const std::string& path) {
  constexpr int most_links = 40;  // as the kernel
  fs::path target = path;
  std::error_code error;
  for (int links = 0; fs::is_symlink(target, error); ++links) {
    if (links == most_links) fail(path, ELOOP);
    target = target.parent_path() / fs::read_symlink(target, error);
  }
  return target;
}

mode_t mode_for_new_files() {
  const mode_t mask = umask(0);
  umask(mask);
  return static_cast<mode_t>(0666) & ~mask;
}

// A file that is removed again unless it has been renamed. Its name ends in .tmp, which readers of vCard folders pass
// over, and begins with a dot, which readers of directory folders pass over.
class TemporaryFile {
 public:
  TemporaryFile(const fs::path& target, mode_t mode, const std::string& path)
      : name_((target.parent_path() / ".contacts-XXXXXX.tmp").string()), path_(path), descriptor_(create(name_, path)) {
    if (fchmod(descriptor_.get(), mode) != 0) fail_and_remove();
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile(TemporaryFile&&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  TemporaryFile& operator=(TemporaryFile&&) = delete;
  ~TemporaryFile() {
    if (!name_.empty()) unlink(name_.c_str());
  }

  void fill(std::string_view bytes, Sync sync) {
    write_all(descriptor_, bytes, path_);
    if (sync == Sync::Yes && fsync(descriptor_.get()) != 0) fail(path_, errno);
    if (!descriptor_.close_now()) fail(path_, errno);
  }

  void rename_to(const fs::path& target) {
    if (rename(name_.c_str(), target.c_str()) != 0) fail(path_, errno);
    name_.clear();
  }

 private:
  static int create(std::string& name, const std::string& path) {
    constexpr int suffix_length = 4;  // ".tmp"
    const int number = mkostemps(name.data(), suffix_length, O_CLOEXEC);
    if (number < 0) fail(path, errno);
    return number;
  }

  [[noreturn]] void fail_and_remove() {
    const int error = errno;
    unlink(name_.c_str());
    fail(path_, error);
  }

  std::string name_;
  const std::string& path_;  // what the user called the target
  Descriptor descriptor_;
};

void sync_folder(const fs::path& target) {
  const fs::path folder = target.parent_path().empty() ? "." : target.parent_path();
  const Descriptor descriptor(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  // Some file systems cannot sync a folder; the file itself is safe by then.
  if (descriptor.is_open()) static_cast<void>(fsync(descriptor.get()));
}

void write_directly(const std::string& path, std::string_view bytes) {
  Descriptor descriptor(open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!descriptor.is_open()) fail(path, errno);
  write_all(descriptor, bytes, path);
  if (!descriptor.close_now()) fail(path, errno);
}

// Only of regular files: to read others may wait for ever, or never end.
bool has_content(const std::string& path, std::string_view bytes) {
  std::error_code error;
  if (!fs::is_regular_file(path, error) || fs::file_size(path, error) != bytes.size()) return false;
  std::ifstream file(path, std::ios::binary);
  std::string content(bytes.size(), '\0');
  file.read(content.data(), static_cast<std::streamsize>(content.size()));
  return file && content == bytes;
}

}  // namespace

void write_file(const std::string& path, std::string_view bytes, Sync sync) {
  struct stat status {};
  const bool exists = stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) fail(path, EISDIR);
  if (exists && !S_ISREG(status.st_mode)) {
    write_directly(path, bytes);
    return;
  }
  const fs::path target = followed(path);
  TemporaryFile temporary(target, exists ? status.st_mode & static_cast<mode_t>(07777) : mode_for_new_files(), path);
  temporary.fill(bytes, sync);
  temporary.rename_to(target);
  if (sync == Sync::Yes) sync_folder(target);
}

bool write_file_if_changed(const std::string& path, std::string_view bytes, Sync sync) {
  if (has_content(path, bytes)) return false;
  write_file(path, bytes, sync);
  return true;
}

}  // namespace contacts
