#include "files/write.hpp"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <optional>
#include <system_error>
#include <unistd.h>

#include <sys/stat.h>

#include "files/descriptor.hpp"
#include "files/links.hpp"

namespace contacts {

namespace {

namespace fs = std::filesystem;

// Only of regular files: to read others may wait for ever, or never end.
bool has_content(const std::string& path, std::string_view bytes, Links links) {
  std::error_code error;
  if (links == Links::Replace && fs::is_symlink(path, error)) return false;
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
  File(const std::string& path, Links links) : path_(path), target_(path) {
    struct stat status {};
    const bool exists = (links == Links::Follow ? stat : lstat)(path.c_str(), &status) == 0;
    if (exists && S_ISDIR(status.st_mode)) fail_writing(path, EISDIR);
    if (exists && !S_ISREG(status.st_mode) && links == Links::Follow) {
      direct_.emplace(open(path.c_str(), O_WRONLY | O_CLOEXEC));
      if (!direct_->is_open()) fail_writing(path, errno);
      return;
    }
    if (links == Links::Follow) target_ = followed(path);
    if (exists && S_ISREG(status.st_mode)) {
      replace(status);
    } else {
      temporary_.emplace(target_, path_).take_attributes_of_new_file();
    }
  }

  void add(std::string_view bytes) {
    constexpr std::size_t block_size = std::size_t{1} << 16;
    pending_ += bytes;
    if (pending_.size() >= block_size) write_pending();
  }

  void finish(Sync sync) {
    write_pending();
    if (direct_) {
      if (!direct_->close_now()) fail_writing(path_, errno);
      return;
    }
    temporary_->close_now(sync);
    temporary_->rename_to(target_);
    if (sync == Sync::Yes && !sync_folder(folder_of(target_))) fail_writing(path_, errno);
  }

 private:
  // A folder lets files be replaced that may not be written; whoever took the permission away did not mean that.
  void replace(const struct stat& status) {
    constexpr mode_t anybody_may_write = 0222;
    if ((status.st_mode & anybody_may_write) == 0 || faccessat(AT_FDCWD, target_.c_str(), W_OK, AT_EACCESS) != 0)
      fail_writing(path_, EACCES);
    const int readable = open(target_.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    const Descriptor old(readable >= 0 ? readable : open(target_.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK));
    if (!old.is_open()) fail_writing(path_, errno);
    temporary_.emplace(target_, path_).take_attributes_of(old);
  }

  void write_pending() {
    if (direct_) {
      write_all(*direct_, pending_, path_);
    } else {
      temporary_->add(pending_);
    }
    pending_.clear();
  }

  std::string path_;
  std::string target_;
  std::optional<TemporaryFile> temporary_;
  std::optional<Descriptor> direct_;
  std::string pending_;
};

NewContent::NewContent(const std::string& path, Links links) : file_(std::make_unique<File>(path, links)) {}

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

bool write_file_if_changed(const std::string& path, std::string_view bytes, Sync sync, Links links) {
  if (has_content(path, bytes, links)) return false;
  NewContent content(path, links);
  content.add(bytes);
  content.finish(sync);
  return true;
}

}  // namespace contacts
