#include "files/file_lock.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "error.hpp"
#include "files/write.hpp"
#include "temporary_folder.hpp"

using namespace contacts;

namespace {

constexpr std::chrono::milliseconds no_patience{0};

// What the Error says; empty where the lock was free.
std::string problem_with_lock(const std::string& path) {
  try {
    const FileLock lock(path, no_patience);
    return {};
  } catch (const Error& error) {
    return error.what();
  }
}

bool is_free(const std::string& path) {
  return problem_with_lock(path).empty();
}

}  // namespace

TEST_CASE("a file is locked as long as the lock is there, under whatever name") {
  const TemporaryFolder folder;
  const std::string path = folder.add("a", "x");
  std::filesystem::create_symlink("a", folder.path("link"));
  {
    const FileLock lock(folder.path("link"));
    CHECK(problem_with_lock(path) ==
          "'" + path + "' is being changed by another program, which does not end; nothing is written");
    CHECK_FALSE(is_free(folder.path("link")));
    CHECK(is_free(folder.add("b", "x")));
  }
  CHECK(is_free(path));
  CHECK(folder.size() == 3);
}

TEST_CASE("a file that is not there is locked by its folder, until it is there") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path("real"));
  std::filesystem::create_symlink("real/new", folder.path("link"));
  const FileLock lock(folder.path("link"));
  CHECK_FALSE(is_free(folder.path("real/new")));
  CHECK_FALSE(is_free(folder.path("link")));
  CHECK(is_free(folder.path("other")));
  write_file(folder.path("link"), "made");
  CHECK(is_free(folder.path("real/new")));
}

TEST_CASE("who waits gets the file that the path means by then") {
  const TemporaryFolder folder;
  const std::string path = folder.add("a", "old");
  std::optional<FileLock> first(std::in_place, path);
  std::string seen;
  bool is_locked = false;
  std::thread second([&] {
    const FileLock lock(path);
    seen = folder.content("a");
    is_locked = !is_free(path);
  });
  write_file(path, "new");
  first.reset();
  second.join();
  CHECK(seen == "new");
  CHECK(is_locked);
}

TEST_CASE("what is no regular file is not locked, and what cannot be opened is an error") {
  const TemporaryFolder folder;
  const std::string pipe = folder.path("pipe");
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  const FileLock first(pipe);
  CHECK(is_free(pipe));
  CHECK(is_free("/dev/null"));
  std::filesystem::create_symlink("loop", folder.path("loop"));
  CHECK(problem_with_lock(folder.path("loop")) ==
        "'" + folder.path("loop") + "' cannot be written: Too many levels of symbolic links");
  CHECK(problem_with_lock(folder.path("none/a")).ends_with("cannot be written: No such file or directory"));
  CHECK(problem_with_lock(folder.path(std::string(300, 'x'))).ends_with("cannot be written: File name too long"));
}
