// What a file keeps when it gets new content, and what is on the disk by then.

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <fcntl.h>
#include <filesystem>
#include <grp.h>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <sys/xattr.h>

#include "app_fixture.hpp"
#include "error.hpp"
#include "files/write.hpp"
#include "temporary_folder.hpp"

using namespace contacts;
using namespace contacts::app_fixture;
using namespace std::string_literals;

namespace {

// What was brought to the disk, in order: "file" or "folder".
std::vector<std::string> synced;
bool is_disk_broken = false;

}  // namespace

// In place of the C library's.
extern "C" int fsync(int descriptor) {
  struct stat status {};
  fstat(descriptor, &status);
  synced.emplace_back(S_ISDIR(status.st_mode) ? "folder" : "file");
  if (is_disk_broken && S_ISDIR(status.st_mode)) {
    errno = EIO;
    return -1;
  }
  return static_cast<int>(syscall(SYS_fsync, descriptor));
}

extern "C" int syncfs(int descriptor) {
  synced.emplace_back("all");
  return static_cast<int>(syscall(SYS_syncfs, descriptor));
}

namespace {

std::string rights_of(const std::string& path) {
  struct stat status {};
  REQUIRE(stat(path.c_str(), &status) == 0);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%u:%u %04o", status.st_uid, status.st_gid, status.st_mode & 07777U);
  return text.data();
}

// Writes as this user, with these groups besides 65534; whether it was written.
bool write_as(uid_t user, const std::vector<gid_t>& groups, const std::string& path) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    if (setgroups(groups.size(), groups.data()) != 0 || setgid(65534) != 0 || setuid(user) != 0) _exit(3);
    try {
      write_file(path, "new", Sync::No);
      _exit(0);
    } catch (const Error&) {
      _exit(1);
    }
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  REQUIRE(WEXITSTATUS(status) < 2);
  return WEXITSTATUS(status) == 0;
}

bool is_root() {
  return geteuid() == 0;
}

// The list of acl(5) as the kernel keeps it: version 2, then entries of tag, permissions and id, little-endian.
std::string access_control_list(unsigned user) {
  std::string list("\x02\0\0\0", 4);
  const auto add = [&](unsigned tag, unsigned permissions, unsigned id) {
    for (const unsigned part :
         {tag & 0xFFU, tag >> 8U, permissions, 0U, id & 0xFFU, (id >> 8U) & 0xFFU, (id >> 16U) & 0xFFU, id >> 24U})
      list += static_cast<char>(part);
  };
  add(0x01, 6, 0xFFFFFFFF);
  add(0x02, 4, user);
  add(0x04, 0, 0xFFFFFFFF);
  add(0x10, 4, 0xFFFFFFFF);
  add(0x20, 0, 0xFFFFFFFF);
  return list;
}

constexpr const char* list_name = "system.posix_acl_access";

std::string attribute_of(const std::string& path, const char* name) {
  std::array<char, 256> value{};
  const ssize_t size = getxattr(path.c_str(), name, value.data(), value.size());
  return size < 0 ? "none" : std::string(value.data(), static_cast<std::size_t>(size));
}

bool set_attribute(const std::string& path, const char* name, const std::string& value) {
  return setxattr(path.c_str(), name, value.data(), value.size(), 0) == 0;
}

}  // namespace

TEST_CASE("a file that is written by root keeps its owner and group") {
  if (!is_root()) return;
  const TemporaryFolder folder;
  const std::string path = folder.add("a", "old");
  REQUIRE(chown(path.c_str(), 1000, 1001) == 0);
  REQUIRE(chmod(path.c_str(), 0640) == 0);
  write_file(path, "new", Sync::No);
  CHECK(rights_of(path) == "1000:1001 0640");
}

TEST_CASE(
    "a file that a member of its group writes keeps its group, and one that a stranger writes gives groups nothing") {
  if (!is_root()) return;
  const TemporaryFolder folder;
  REQUIRE(chmod(folder.path().c_str(), 0777) == 0);
  struct Row {
    mode_t mode;
    std::vector<gid_t> groups;
    std::string rights;
  };
  const std::vector<Row> rows = {
      {0660, {1001}, "65534:1001 0660"},
      {0666, {}, "65534:65534 0606"},
      {06777, {1001}, "65534:1001 0777"},
  };
  for (const Row& row : rows) {
    const std::string path = folder.add("a", "old");
    REQUIRE(chown(path.c_str(), 1000, 1001) == 0);
    REQUIRE(chmod(path.c_str(), row.mode) == 0);
    CHECK(write_as(65534, row.groups, path));
    CHECK(rights_of(path) == row.rights);
    CHECK(folder.content("a") == "new");
    std::filesystem::remove(path);
  }
}

TEST_CASE("a file without write permission is refused, by root too") {
  const TemporaryFolder folder;
  const std::string path = folder.add("a", "old");
  REQUIRE(chmod(path.c_str(), 0444) == 0);
  CHECK_THROWS_WITH_AS(write_file(path, "new"), ("'" + path + "' cannot be written: Permission denied").c_str(), Error);
  CHECK_THROWS_AS(write_file_if_changed(path, "new", Sync::No, Links::Replace), Error);
  CHECK(folder.content("a") == "old");
  CHECK(folder.size() == 1);
  if (!is_root()) return;
  REQUIRE(chmod(folder.path().c_str(), 0777) == 0);
  REQUIRE(chmod(path.c_str(), 0644) == 0);
  CHECK_FALSE(write_as(65534, {}, path));
  CHECK(folder.content("a") == "old");
}

TEST_CASE("extended attributes and the access control list stay, and no other list comes from the folder") {
  const TemporaryFolder folder;
  const std::string path = folder.add("a", "old");
  if (set_attribute(path, "user.note", "kept\0too"s)) {
    write_file(path, "new", Sync::No);
    CHECK(attribute_of(path, "user.note") == "kept\0too"s);
  }
  const std::string list = access_control_list(65534);
  if (!set_attribute(path, list_name, list)) return;
  write_file(path, "newer", Sync::No);
  CHECK(attribute_of(path, list_name) == list);
  CHECK(rights_of(path).ends_with(" 0640"));
  // The list of whoever is let in goes with the group that could not be kept.
  if (is_root()) {
    REQUIRE(chmod(folder.path().c_str(), 0777) == 0);
    REQUIRE(chown(path.c_str(), 1000, 1001) == 0);
    const std::string writable = std::string(list).replace(14, 1, "\x06").replace(30, 1, "\x06");
    REQUIRE(set_attribute(path, list_name, writable));
    CHECK(write_as(65534, {}, path));
    CHECK(attribute_of(path, list_name) == "none");
    CHECK(rights_of(path) == "65534:65534 0600");
  }
  const std::string plain = folder.add("plain", "old");
  REQUIRE(chmod(plain.c_str(), 0664) == 0);
  REQUIRE(set_attribute(folder.path(), "system.posix_acl_default", list));
  write_file(plain, "new", Sync::No);
  CHECK(attribute_of(plain, list_name) == "none");
}

TEST_CASE("the file and then its folder are on the disk when writing ends") {
  const TemporaryFolder folder;
  synced.clear();
  write_file(folder.path("a"), "new");
  CHECK(synced == std::vector<std::string>{"file", "folder"});
  synced.clear();
  write_file(folder.path("a"), "newer", Sync::No);
  CHECK(synced.empty());
  is_disk_broken = true;
  CHECK_THROWS_AS(write_file(folder.path("a"), "newest"), Error);
  is_disk_broken = false;
}

TEST_CASE("a folder of cards is on the disk when it is written, and left alone when nothing is") {
  const TemporaryFolder folder;
  const std::vector<std::string> split = {"-f", "-", "export", "--split", folder.path()};
  synced.clear();
  CHECK(run_with(split, {}, two_people).status == 0);
  CHECK(synced == std::vector<std::string>{"all"});
  synced.clear();
  CHECK(run_with(split, {}, two_people).status == 0);
  CHECK(synced.empty());
}

TEST_CASE("a signal that ends the program leaves no temporary file") {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    const TemporaryFolder folder;
    const std::string path = folder.add("a", "old");
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      static_cast<void>(std::signal(signal, SIG_DFL));
      NewContent content(path);
      content.add(std::string(200'000, 'x'));
      raise(signal);
      _exit(0);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == signal);
    CHECK(folder.size() == 1);
    CHECK(folder.content("a") == "old");
  }
}

TEST_CASE("a link is replaced where it is not to be followed") {
  const TemporaryFolder folder;
  folder.add("victim", "old");
  std::filesystem::create_symlink("victim", folder.path("link"));
  CHECK(write_file_if_changed(folder.path("link"), "old", Sync::No, Links::Replace));
  CHECK_FALSE(std::filesystem::is_symlink(folder.path("link")));
  CHECK(write_file_if_changed(folder.path("link"), "new", Sync::No, Links::Replace));
  CHECK(folder.content("victim") == "old");
  CHECK(folder.content("link") == "new");
}
