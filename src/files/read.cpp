#include "files/read.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <system_error>
#include <unistd.h>
#include <utility>

#include <fmt/core.h>

#include "files/descriptor.hpp"
#include "files/opened_file.hpp"
#include "files/read_buffer.hpp"

namespace contacts {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t block_size = std::size_t{1} << 18;
std::string reason(int error) {
  return std::generic_category().message(error);
}

FoundFile file_with_problem(std::string path, std::string problem) {
  return FoundFile{std::move(path), nullptr, std::move(problem)};
}

FoundFile file_in_memory(std::string path, ReadBytes read) {
  if (read.problem) return file_with_problem(std::move(path), *std::move(read.problem));
  return FoundFile{std::move(path), std::make_shared<TextInMemory>(std::move(read.bytes)), std::nullopt};
}

FoundFile find_file(const std::string& path, const FileKind& kind) {
  Descriptor descriptor(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!descriptor.is_open()) return file_with_problem(path, "cannot be opened: " + reason(errno));
  auto file = std::make_shared<const OpenedFile>(std::move(descriptor), path);
  if (!file->is_regular()) return file_in_memory(path, file->read_all(kind.ends_at_nul));
  return FoundFile{path, std::move(file), std::nullopt};
}

ReadBytes read_stream(std::istream& in, const FileKind& kind) {
  ReadBuffer buffer(block_size);
  while (true) {
    char* const block = buffer.room(block_size);
    in.read(block, static_cast<std::streamsize>(block_size));
    const auto size = static_cast<std::size_t>(in.gcount());
    buffer.add(size);
    if (buffer.size() > ReadBuffer::most_bytes) return {{}, std::string(ReadBuffer::too_large)};
    if (!in || ends_text({block, size}, buffer.size() == size, kind.ends_at_nul)) break;
  }
  if (in.bad()) return {{}, "cannot be read"};
  return {buffer.take(), std::nullopt};
}

// A pipe would be waited for, and a device may never end. A link that leads nowhere is told of.
bool may_be_read(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  return fs::is_regular_file(status) || !fs::exists(status);
}

// Names of the files of this kind in a folder, sorted by their bytes. Hidden files are left out: editors keep copies
// there.
std::vector<std::string> files_in(const std::string& folder, const FileKind& kind, std::error_code& error) {
  std::vector<std::string> paths;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename();
    if (name.ends_with(kind.extension) && !name.starts_with('.') && may_be_read(at->path())) {
      paths.push_back(at->path());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

std::vector<FoundFile> find_files(const std::string& path, std::istream& in, const FileKind& kind) {
  if (path == "-") return {file_in_memory("<stdin>", read_stream(in, kind))};
  std::error_code error;
  if (!fs::is_directory(path, error)) return {find_file(path, kind)};
  const std::vector<std::string> paths = files_in(path, kind, error);
  if (error) return {file_with_problem(path, "cannot be opened: " + error.message())};
  if (paths.empty())
    return {file_with_problem(path, fmt::format("this is a folder without *{} files", kind.extension))};
  std::vector<FoundFile> files;
  for (const std::string& one : paths)
    files.push_back(find_file(one, kind));
  return files;
}

ReadFile read_file(const FoundFile& file, const FileKind& kind) {
  if (file.problem) return ReadFile{file.path, {}, file.problem};
  if (const auto* const text = dynamic_cast<const TextInMemory*>(file.text.get())) {
    return ReadFile{file.path, text->text(), std::nullopt};
  }
  ReadBytes read = dynamic_cast<const OpenedFile&>(*file.text).read_all(kind.ends_at_nul);
  return ReadFile{file.path, std::move(read.bytes), std::move(read.problem)};
}

std::vector<ReadFile> read_path(const std::string& path, std::istream& in, const FileKind& kind) {
  std::vector<ReadFile> files;
  for (const FoundFile& file : find_files(path, in, kind))
    files.push_back(read_file(file, kind));
  return files;
}

bool is_folder_with_directory(const std::string& path) {
  std::error_code error;
  return !files_in(path, directory_files, error).empty();
}

}  // namespace contacts
