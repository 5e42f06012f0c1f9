#include "files/write.hpp"

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <unistd.h>
#include <vector>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "error.hpp"
#include "temporary_folder.hpp"

using contacts::Error;
using contacts::NewContent;
using contacts::Sync;
using contacts::TemporaryFolder;
using contacts::write_file;
using contacts::write_file_if_changed;

namespace fs = std::filesystem;
using namespace std::string_view_literals;

namespace {

struct stat status_of(const std::string& path) {
  struct stat status {};
  REQUIRE(stat(path.c_str(), &status) == 0);
  return status;
}

mode_t mode_of(const std::string& path) {
  return status_of(path).st_mode & static_cast<mode_t>(07777);
}

// What the Error says; "no error" where there is none.
std::string error_of_writing(const std::string& path) {
  for (const bool only_if_changed : {true, false}) {
    try {
      only_if_changed ? static_cast<void>(write_file_if_changed(path, "new", Sync::No)) : write_file(path, "new");
      return "no error";
    } catch (const Error& error) {
      if (!only_if_changed) return error.what();
    }
  }
  return "no error";
}

std::string cannot_write(const std::string& path, std::string_view reason) {
  return "'" + path + "' cannot be written: " + std::string(reason);
}

// The status of a child process that runs `action`; the action's own result is its exit status.
template <typename Action>
int status_of_child(Action action) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) _exit(action());
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return status;
}

bool is_left_over(const fs::path& path) {
  const std::string name = path.filename();
  return name.starts_with(".contacts-") && name.ends_with(".tmp");
}

// Writes one of two large texts after the other until it is killed. Says on `started` when it begins.
[[noreturn]] void write_for_ever(const std::string& path, const std::array<std::string, 2>& texts, int started) {
  static_cast<void>(write(started, "x", 1));
  for (std::size_t i = 0;; ++i)
    write_file(path, texts.at(i % 2), Sync::No);
}

}  // namespace

TEST_CASE("a new file has the bytes and the mode that umask leaves") {
  const TemporaryFolder folder;
  const mode_t before = umask(027);
  write_file(folder.path("a"), "one\r\n\0two"sv);
  umask(077);
  write_file(folder.path("b"), "", Sync::No);
  CHECK(umask(before) == 077);
  CHECK(folder.content("a") == "one\r\n\0two"sv);
  CHECK(mode_of(folder.path("a")) == 0640);
  CHECK(folder.content("b").empty());
  CHECK(mode_of(folder.path("b")) == 0600);
  CHECK(folder.size() == 2);
}

TEST_CASE("an existing file keeps its mode and nothing else of what it was") {
  const TemporaryFolder folder;
  for (const mode_t mode : {0600U, 0755U, 0222U, 0666U}) {
    const std::string path = folder.add("a", "old content that is longer");
    REQUIRE(chmod(path.c_str(), mode) == 0);
    write_file(path, "new");
    CHECK(folder.content("a") == "new");
    CHECK(mode_of(path) == mode);
    REQUIRE(chmod(path.c_str(), 0600) == 0);
  }
  CHECK(folder.size() == 1);
}

TEST_CASE("all bytes of a large text are written") {
  const TemporaryFolder folder;
  std::string bytes;
  std::mt19937 random(1);
  for (int i = 0; i < 3000001; ++i)
    bytes += static_cast<char>(random());
  write_file(folder.path("a"), bytes, Sync::No);
  CHECK(folder.content("a") == bytes);
}

TEST_CASE("a path without a folder is in the working directory") {
  const TemporaryFolder folder;
  const fs::path before = fs::current_path();
  fs::current_path(folder.path());
  write_file("a", "one");
  write_file("./b", "two");
  fs::current_path(before);
  CHECK(folder.content("a") == "one");
  CHECK(folder.content("b") == "two");
}

TEST_CASE("symbolic links stay and what they lead to is written") {
  const TemporaryFolder folder;
  folder.add("real/a", "old");
  fs::create_directory(folder.path("links"));
  fs::create_symlink(folder.path("real/a"), folder.path("absolute"));
  fs::create_symlink("real/a", folder.path("relative"));
  fs::create_symlink("../relative", folder.path("links/chain"));
  fs::create_symlink("real", folder.path("folder"));
  for (const std::string_view name : {"absolute", "relative", "links/chain", "folder/a"}) {
    CAPTURE(name);
    write_file(folder.path(name), name);
    CHECK(folder.content("real/a") == name);
    CHECK(fs::is_symlink(folder.path(name)) == (name != "folder/a"));
    CHECK_FALSE(fs::is_symlink(folder.path("real/a")));
  }
  CHECK(folder.size() == 5);
}

TEST_CASE("a dangling link has its target made") {
  const TemporaryFolder folder;
  fs::create_directory(folder.path("real"));
  fs::create_symlink("real/new", folder.path("link"));
  fs::create_symlink(folder.path("link"), folder.path("chain"));
  write_file(folder.path("chain"), "x");
  CHECK(folder.content("real/new") == "x");
  CHECK(fs::is_symlink(folder.path("link")));
  CHECK(fs::is_symlink(folder.path("chain")));
}

TEST_CASE("where a file cannot be written the error says why and nothing is left behind") {
  const TemporaryFolder folder;
  folder.add("file", "old");
  fs::create_directory(folder.path("folder"));
  fs::create_symlink("folder", folder.path("to-folder"));
  fs::create_symlink("missing/x", folder.path("to-missing"));
  fs::create_symlink("loop", folder.path("loop"));
  struct Row {
    std::string path;
    std::string_view reason;
  };
  const std::vector<Row> rows{
      {folder.path("missing/a"), "No such file or directory"},
      {folder.path("missing/"), "No such file or directory"},
      {folder.path("to-missing"), "No such file or directory"},
      {folder.path("folder"), "Is a directory"},
      {folder.path("folder/"), "Is a directory"},
      {folder.path("to-folder"), "Is a directory"},
      {folder.path("file/a"), "Not a directory"},
      {folder.path("file/"), "Not a directory"},
      {folder.path("loop"), "Too many levels of symbolic links"},
      {folder.path(std::string(256, 'x')), "File name too long"},
      {"", "No such file or directory"},
      {"/dev/full", "No space left on device"},
  };
  const std::size_t size = folder.size();
  for (const Row& row : rows) {
    CAPTURE(row.path);
    CHECK(error_of_writing(row.path) == cannot_write(row.path, row.reason));
    CHECK(folder.size() == size);
  }
  CHECK(folder.content("file") == "old");
  CHECK(fs::is_empty(folder.path("folder")));
}

TEST_CASE("when the disk is full the old file stays and no other") {
  const TemporaryFolder folder;
  const std::string path = folder.add("a", "old");
  const int status = status_of_child([&] {
    static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
    const rlimit limit{1000, 1000};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) return 2;
    try {
      write_file(path, std::string(100000, 'x'));
    } catch (const Error& error) {
      return error.what() == cannot_write(path, "File too large") ? 0 : 3;
    }
    return 4;
  });
  CHECK(status == 0);
  CHECK(folder.content("a") == "old");
  CHECK(folder.size() == 1);
}

TEST_CASE("what is no regular file is written to directly") {
  write_file("/dev/null", "x");
  const TemporaryFolder folder;
  const std::string path = folder.path("pipe");
  REQUIRE(mkfifo(path.c_str(), 0600) == 0);
  const std::string bytes(200000, 'x');
  std::string read;
  std::thread reader([&] { read = folder.content("pipe"); });
  write_file(path, bytes);
  reader.join();
  CHECK(read == bytes);
  CHECK(S_ISFIFO(status_of(path).st_mode));
  CHECK(folder.size() == 1);
}

TEST_CASE("a file that has the bytes already is left alone") {
  const TemporaryFolder folder;
  for (const std::string_view text : {"", "same", "same\r\nlines\n"}) {
    const std::string path = folder.add("a", text);
    fs::create_symlink("a", folder.path("link"));
    const struct stat before = status_of(path);
    CHECK_FALSE(write_file_if_changed(path, text, Sync::Yes));
    CHECK_FALSE(write_file_if_changed(folder.path("link"), text, Sync::No));
    const struct stat after = status_of(path);
    CHECK(after.st_ino == before.st_ino);
    CHECK(after.st_mtim.tv_sec == before.st_mtim.tv_sec);
    CHECK(after.st_mtim.tv_nsec == before.st_mtim.tv_nsec);
    fs::remove(folder.path("link"));
  }
}

TEST_CASE("a file that has other bytes or is not there is written") {
  const TemporaryFolder folder;
  struct Row {
    std::string_view before, after;
  };
  for (const Row& row : {Row{"old", "new"}, Row{"old", "older"}, Row{"old", "ol"}, Row{"old", ""}, Row{"", "new"}}) {
    const std::string path = folder.add("a", row.before);
    CHECK(write_file_if_changed(path, row.after, Sync::No));
    CHECK(folder.content("a") == row.after);
  }
  CHECK(write_file_if_changed(folder.path("b"), "", Sync::No));
  CHECK(fs::exists(folder.path("b")));
  CHECK(folder.size() == 2);
}

TEST_CASE("what is no regular file is written even if it would be the same") {
  CHECK(write_file_if_changed("/dev/null", "", Sync::No));
  CHECK(write_file_if_changed("/dev/zero", "x", Sync::No));
}

TEST_CASE("whoever looks sees the old text or the new one") {
  const TemporaryFolder folder;
  const std::array<std::string, 2> texts{std::string(300000, 'a'), std::string(400000, 'b')};
  const std::string path = folder.add("a", texts[0]);
  std::atomic<bool> done = false;
  std::atomic<int> wrong = 0;
  std::thread reader([&] {
    while (!done) {
      const std::string seen = folder.content("a");
      if (seen != texts[0] && seen != texts[1]) ++wrong;
    }
  });
  for (std::size_t i = 1; i <= 100; ++i)
    write_file(path, texts.at(i % 2), Sync::No);
  done = true;
  reader.join();
  CHECK(wrong == 0);
}

TEST_CASE("a program that is killed while it writes leaves the old text or the new one") {
  const TemporaryFolder folder;
  const std::array<std::string, 2> texts{std::string(3000000, 'a'), std::string(4000000, 'b')};
  const std::string path = folder.add("a", texts[0]);
  std::mt19937 random(1);
  constexpr int rounds = 50;
  for (int round = 0; round < rounds; ++round) {
    std::array<int, 2> started{};
    REQUIRE(pipe(started.data()) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) write_for_ever(path, texts, started[1]);
    char byte = 0;
    REQUIRE(read(started[0], &byte, 1) == 1);
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 8000));
    REQUIRE(kill(child, SIGKILL) == 0);
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    close(started[0]);
    close(started[1]);
    CHECK(WIFSIGNALED(status));
    const std::string seen = folder.content("a");
    CHECK((seen == texts[0] || seen == texts[1]));
  }
  for (const fs::directory_entry& entry : fs::directory_iterator(folder.path()))
    CHECK((entry.path().filename() == "a" || is_left_over(entry.path())));
}

TEST_CASE("content that comes in pieces is there when it is finished and not before") {
  const TemporaryFolder folder;
  const std::string path = folder.add("x", "old");
  std::string expected;
  {
    NewContent content(path);
    for (int i = 0; i < 30000; ++i) {
      content.add("line " + std::to_string(i) + "\n");
      expected += "line " + std::to_string(i) + "\n";
    }
    CHECK(folder.content("x") == "old");
    content.finish(Sync::No);
  }
  CHECK(folder.content("x") == expected);
  CHECK(folder.size() == 1);
}

TEST_CASE("content that is never finished leaves no trace") {
  const TemporaryFolder folder;
  const std::string path = folder.add("x", "old");
  {
    NewContent content(path);
    content.add(std::string(1 << 20, 'x'));
  }
  CHECK(folder.content("x") == "old");
  CHECK(folder.size() == 1);
  { const NewContent nothing(folder.path("y")); }
  CHECK(folder.size() == 1);
}

TEST_CASE("no content at all is an empty file") {
  const TemporaryFolder folder;
  NewContent content(folder.path("x"));
  content.finish();
  CHECK(folder.size() == 1);
  CHECK(folder.content("x").empty());
}
