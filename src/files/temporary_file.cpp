#include "files/temporary_file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <vector>

#include <sys/stat.h>
#include <sys/xattr.h>

#include "error.hpp"
#include "files/links.hpp"

namespace contacts {

namespace {

// ---- What a signal leaves

constexpr std::array<int, 3> ending_signals = {SIGINT, SIGTERM, SIGHUP};

// The name of the temporary file that is there, for the handler: it may use no memory that others change.
std::array<char, PATH_MAX> name_to_remove;
volatile std::sig_atomic_t is_to_be_removed = 0;

void remove_and_end(int signal) {
  if (is_to_be_removed != 0) unlink(name_to_remove.data());
  static_cast<void>(std::signal(signal, SIG_DFL));
  static_cast<void>(std::raise(signal));
}

// A signal that somebody ignores, such as nohup, or handles stays as it is.
void handle_ending_signals() {
  for (const int signal : ending_signals) {
    struct sigaction action {};
    if (sigaction(signal, nullptr, &action) != 0 || action.sa_handler != SIG_DFL) continue;
    action.sa_handler = remove_and_end;
    sigaction(signal, &action, nullptr);
  }
}

// None of those signals comes while this exists.
class WithoutSignals {
 public:
  WithoutSignals() {
    sigset_t blocked;
    sigemptyset(&blocked);
    for (const int signal : ending_signals)
      sigaddset(&blocked, signal);
    pthread_sigmask(SIG_BLOCK, &blocked, &before_);
  }
  WithoutSignals(const WithoutSignals&) = delete;
  WithoutSignals(WithoutSignals&&) = delete;
  WithoutSignals& operator=(const WithoutSignals&) = delete;
  WithoutSignals& operator=(WithoutSignals&&) = delete;
  ~WithoutSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

void remember(const std::string& name) {
  is_to_be_removed = 0;
  if (name.size() >= name_to_remove.size()) return;
  *std::ranges::copy(name, name_to_remove.begin()).out = '\0';
  is_to_be_removed = 1;
}

// ---- Attributes

constexpr std::string_view access_control_list = "system.posix_acl_access";

// Capabilities are to a program what setuid is.
bool is_to_be_kept(std::string_view attribute) {
  return attribute != "security.capability";
}

std::vector<std::string> attributes_of(int descriptor) {
  std::vector<char> names(static_cast<std::size_t>(std::max<ssize_t>(flistxattr(descriptor, nullptr, 0), 0)));
  const ssize_t size = names.empty() ? 0 : flistxattr(descriptor, names.data(), names.size());
  std::vector<std::string> attributes;
  for (std::size_t begin = 0; begin < static_cast<std::size_t>(std::max<ssize_t>(size, 0));) {
    attributes.emplace_back(names.data() + begin);
    begin += attributes.back().size() + 1;
  }
  return attributes;
}

bool copy_attribute(int from, int to, const std::string& name) {
  const ssize_t size = fgetxattr(from, name.c_str(), nullptr, 0);
  if (size < 0) return false;
  std::vector<char> value(static_cast<std::size_t>(size));
  const ssize_t read = fgetxattr(from, name.c_str(), value.data(), value.size());
  return read >= 0 && fsetxattr(to, name.c_str(), value.data(), static_cast<std::size_t>(read), 0) == 0;
}

// Whether the new file has the list of the old one, or none where that has none: its folder may have given it another.
bool copy_access_control_list(int from, int to, bool has_list) {
  const std::string name(access_control_list);
  if (has_list) return copy_attribute(from, to, name);
  return fremovexattr(to, name.c_str()) == 0 || errno == ENODATA || errno == ENOTSUP;
}

bool keep_owner_and_group(int descriptor, const struct stat& old) {
  if (fchown(descriptor, old.st_uid, old.st_gid) == 0) return true;
  return fchown(descriptor, static_cast<uid_t>(-1), old.st_gid) == 0;
}

bool is_on_disk(bool worked) {
  return worked || errno == EINVAL || errno == ENOTSUP || errno == ENOSYS || errno == EROFS;
}

}  // namespace

void fail_writing(const std::string& path, int error) {
  throw Error("'" + path + "' cannot be written: " + std::generic_category().message(error));
}

void write_all(const Descriptor& descriptor, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail_writing(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

bool sync_folder(const std::string& folder) {
  const Descriptor descriptor(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return !descriptor.is_open() || is_on_disk(fsync(descriptor.get()) == 0);
}

bool sync_folder_and_files(const std::string& folder) {
  const Descriptor descriptor(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return !descriptor.is_open() || is_on_disk(syncfs(descriptor.get()) == 0);
}

TemporaryFile::TemporaryFile(const std::string& target, const std::string& path)
    : name_((target.find('/') == std::string::npos ? "" : target.substr(0, target.rfind('/') + 1)) +
            ".contacts-XXXXXX.tmp"),
      path_(path),
      descriptor_(create(name_, path)) {}

TemporaryFile::~TemporaryFile() {
  if (!name_.empty()) unlink(name_.c_str());
  is_to_be_removed = 0;
}

int TemporaryFile::create(std::string& name, const std::string& path) {
  constexpr int suffix_length = 4;  // ".tmp"
  handle_ending_signals();
  const WithoutSignals until_it_is_known;
  const int number = mkostemps(name.data(), suffix_length, O_CLOEXEC);
  if (number < 0) fail_writing(path, errno);
  remember(name);
  return number;
}

void TemporaryFile::take_attributes_of(const Descriptor& old) {
  constexpr mode_t kept = 0777;
  constexpr mode_t of_group = 0070;
  struct stat status {};
  if (fstat(old.get(), &status) != 0) fail_writing(path_, errno);
  const int from = old.get();
  const int to = descriptor_.get();
  bool has_group = keep_owner_and_group(to, status);
  bool has_list = false;
  for (const std::string& attribute : attributes_of(from)) {
    if (attribute == access_control_list) {
      has_list = true;
    } else if (is_to_be_kept(attribute)) {
      static_cast<void>(copy_attribute(from, to, attribute));  // what is the system's, only the system may write
    }
  }
  has_group = copy_access_control_list(from, to, has_list && has_group) && has_group;
  set_mode(status.st_mode & (has_group ? kept : kept & ~of_group));
}

void TemporaryFile::take_attributes_of_new_file() {
  const mode_t mask = umask(0);
  umask(mask);
  set_mode(static_cast<mode_t>(0666) & ~mask);
}

void TemporaryFile::set_mode(mode_t mode) {
  if (fchmod(descriptor_.get(), mode) != 0) fail_writing(path_, errno);
}

void TemporaryFile::add(std::string_view bytes) {
  write_all(descriptor_, bytes, path_);
}

void TemporaryFile::close_now(Sync sync) {
  if (sync == Sync::Yes && fsync(descriptor_.get()) != 0) fail_writing(path_, errno);
  if (!descriptor_.close_now()) fail_writing(path_, errno);
}

void TemporaryFile::rename_to(const std::string& target) {
  if (rename(name_.c_str(), target.c_str()) != 0) fail_writing(path_, errno);
  name_.clear();
  is_to_be_removed = 0;
}

}  // namespace contacts
