#include "files/read.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <system_error>
#include <unistd.h>

#include <fmt/core.h>
#include <sys/stat.h>

#include "files/descriptor.hpp"

namespace contacts {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t block_size = std::size_t{1} << 18;
constexpr std::size_t most_bytes = std::size_t{1} << 32;  // nobody has so many contacts

std::string reason(int error) {
  return std::generic_category().message(error);
}

// Takes a block; true when there is no point in reading on.
bool take_block(ReadFile& file, const FileKind& kind, const char* block, std::size_t size) {
  file.bytes.append(block, size);
  if (file.bytes.size() > most_bytes) {
    file.bytes.clear();
    file.problem = "this is larger than 4 GiB";
    return true;
  }
  return kind.ends_at_nul && std::memchr(block, '\0', size) != nullptr;
}

void read_descriptor(ReadFile& file, const FileKind& kind, const Descriptor& descriptor) {
  std::vector<char> block(block_size);
  while (true) {
    const ssize_t size = read(descriptor.get(), block.data(), block.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) {
      file.bytes.clear();
      file.problem = "cannot be read: " + reason(errno);
    }
    if (size <= 0 || take_block(file, kind, block.data(), static_cast<std::size_t>(size))) return;
  }
}

ReadFile read_regular(const std::string& path, const FileKind& kind) {
  ReadFile file{path, {}, std::nullopt};
  const Descriptor descriptor(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!descriptor.is_open()) {
    file.problem = "cannot be opened: " + reason(errno);
    return file;
  }
  struct stat status {};
  if (fstat(descriptor.get(), &status) == 0 && S_ISREG(status.st_mode)) {
    file.bytes.reserve(static_cast<std::size_t>(std::min<off_t>(status.st_size, most_bytes)));
  }
  read_descriptor(file, kind, descriptor);
  return file;
}

ReadFile read_stream(std::istream& in, const FileKind& kind) {
  ReadFile file{"<stdin>", {}, std::nullopt};
  std::vector<char> block(block_size);
  while (in.read(block.data(), static_cast<std::streamsize>(block.size())) || in.gcount() > 0) {
    if (take_block(file, kind, block.data(), static_cast<std::size_t>(in.gcount()))) break;
  }
  if (in.bad()) {
    file.bytes.clear();
    file.problem = "cannot be read";
  }
  return file;
}

// Names of the files of this kind in a folder, sorted by their bytes. Hidden files are left out: editors keep copies
// there.
std::vector<std::string> files_in(const std::string& folder, const FileKind& kind, std::error_code& error) {
  std::vector<std::string> paths;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename();
    std::error_code ignored;
    if (name.ends_with(kind.extension) && !name.starts_with('.') && !fs::is_directory(at->path(), ignored)) {
      paths.push_back(at->path());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

std::vector<ReadFile> read_path(const std::string& path, std::istream& in, const FileKind& kind) {
  std::vector<ReadFile> files;  // not returned as {…}: that would copy the bytes
  std::error_code error;
  if (path == "-" || !fs::is_directory(path, error)) {
    files.push_back(path == "-" ? read_stream(in, kind) : read_regular(path, kind));
    return files;
  }
  const std::vector<std::string> paths = files_in(path, kind, error);
  if (error) return {ReadFile{path, {}, "cannot be opened: " + error.message()}};
  if (paths.empty()) return {ReadFile{path, {}, fmt::format("this is a folder without *{} files", kind.extension)}};
  for (const std::string& one : paths)
    files.push_back(read_regular(one, kind));
  return files;
}

bool is_folder_with_directory(const std::string& path) {
  std::error_code error;
  return !files_in(path, directory_files, error).empty();
}

}  // namespace contacts
