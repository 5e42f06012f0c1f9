#include "cli/sync_memory.hpp"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <sstream>
#include <system_error>
#include <utility>

#include "error.hpp"
#include "files/descriptor.hpp"
#include "files/locate.hpp"
#include "files/read.hpp"
#include "files/temporary_file.hpp"
#include "files/write.hpp"
#include "model/identity.hpp"

namespace contacts {

namespace {

namespace fs = std::filesystem;

std::string real_path(const std::string& path) {
  std::error_code error;
  fs::path real = fs::weakly_canonical(path, error);
  if (error || real.empty()) return path;
  if (!real.has_filename()) real = real.parent_path();  // "cards/"
  return real.is_absolute() ? real.string() : fs::absolute(real, error).string();
}

// So that write_file(), which keeps the rights of a file, never makes one that others may read.
void make_private(const std::string& path) {
  constexpr mode_t of_owner = 0600;
  const Descriptor file(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, of_owner));
  if (!file.is_open() && errno != EEXIST) fail_writing(path, errno);
}

}  // namespace

std::string memory_path(const Environment& environment, const std::string& folder,
                        const std::vector<std::string>& directory) {
  const std::string state = state_folder(environment);
  if (state.empty())
    throw Error("there is no place to remember a sync: neither HOME nor XDG_STATE_HOME names a folder");
  std::string key = "sync\n" + real_path(folder);
  for (const std::string& path : directory)
    key += "\n" + (path == "-" ? path : real_path(path));  // standard input is nowhere
  return state + "/sync-" + uid_of_text(key);
}

SyncMemory::SyncMemory(std::string path) : path_(std::move(path)) {
  std::error_code error;
  if (!fs::exists(path_, error)) return;
  std::istringstream none;
  const ReadFile read = read_path(path_, none, FileKind{"", false}).front();
  if (read.problem) throw Error("'" + path_ + "': " + *read.problem);
  bytes_ = std::string(read.bytes);
  if (bytes_.empty()) return;
  std::optional<std::vector<Remembered>> all = read_memory(bytes_);
  if (!all) {
    throw Error("'" + path_ +
                "', which remembers the last sync, is damaged; remove it, and the next sync will be as the first");
  }
  all_ = *std::move(all);
}

std::unordered_map<std::string_view, const Remembered*> SyncMemory::by_name() const {
  std::unordered_map<std::string_view, const Remembered*> names;
  for (const Remembered& one : all_)
    names.emplace(one.name, &one);
  return names;
}

std::string SyncMemory::make_folder() const {
  std::error_code error;
  const std::string folder = fs::path(path_).parent_path().string();
  fs::create_directories(folder, error);
  return error ? "'" + folder + "' cannot be made: " + error.message() : std::string();
}

void SyncMemory::write(std::vector<Remembered> all) const {
  std::erase_if(all, [](const Remembered& one) { return one.name.empty(); });
  const std::string bytes = write_memory(std::move(all));
  if (bytes == bytes_) return;
  if (const std::string problem = make_folder(); !problem.empty()) throw Error(problem);
  make_private(path_);
  write_file(path_, bytes);
}

}  // namespace contacts
