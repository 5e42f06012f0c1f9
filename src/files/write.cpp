#include "files/write.hpp"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <optional>
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

  void add(std::string_view bytes) { write_all(descriptor_, bytes, path_); }

  void close_now(Sync sync) {
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

// Collects small pieces, and writes them to a temporary file beside the target, or to what is no regular file directly.
class NewContent::File {
 public:
  explicit File(const std::string& path) : path_(path) {
    struct stat status {};
    const bool exists = stat(path.c_str(), &status) == 0;
    if (exists && S_ISDIR(status.st_mode)) fail(path, EISDIR);
    if (exists && !S_ISREG(status.st_mode)) {
      direct_.emplace(open(path.c_str(), O_WRONLY | O_CLOEXEC));
      if (!direct_->is_open()) fail(path, errno);
      return;
    }
    target_ = followed(path);
    temporary_.emplace(target_, exists ? status.st_mode & static_cast<mode_t>(07777) : mode_for_new_files(), path_);
  }

  void add(std::string_view bytes) {
    constexpr std::size_t block_size = std::size_t{1} << 16;
    pending_ += bytes;
    if (pending_.size() >= block_size) write_pending();
  }

  void finish(Sync sync) {
    write_pending();
    if (direct_) {
      if (!direct_->close_now()) fail(path_, errno);
      return;
    }
    temporary_->close_now(sync);
    temporary_->rename_to(target_);
    if (sync == Sync::Yes) sync_folder(target_);
  }

 private:
  void write_pending() {
    if (direct_) {
      write_all(*direct_, pending_, path_);
    } else {
      temporary_->add(pending_);
    }
    pending_.clear();
  }

  std::string path_;
  fs::path target_;
  std::optional<TemporaryFile> temporary_;
  std::optional<Descriptor> direct_;
  std::string pending_;
};

NewContent::NewContent(const std::string& path) : file_(std::make_unique<File>(path)) {}

NewContent::~NewContent() = default;

void NewContent::add(std::string_view bytes) {
  file_->add(bytes);
}

void NewContent::finish(Sync sync) {
  file_->finish(sync);
}

void write_file(const std::string& path, std::string_view bytes, Sync sync) {
  NewContent content(path);
  content.add(bytes);
  content.finish(sync);
}

bool write_file_if_changed(const std::string& path, std::string_view bytes, Sync sync) {
  if (has_content(path, bytes)) return false;
  write_file(path, bytes, sync);
  return true;
}

}  // namespace contacts
