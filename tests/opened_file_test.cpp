// Files that somebody writes while they are read.
#include "files/opened_file.hpp"

#include <atomic>
#include <cstddef>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <unistd.h>
#include <utility>

#include <doctest/doctest.h>
#include <sys/syscall.h>

#include "app_fixture.hpp"
#include "files/descriptor.hpp"
#include "make_directory.hpp"
#include "prefilter/lookup.hpp"
#include "temporary_folder.hpp"

using contacts::Descriptor;
using contacts::Ids;
using contacts::look_up;
using contacts::OpenedFile;
using contacts::ReadMemory;
using contacts::TemporaryFolder;
using contacts::TextSource;
using contacts::app_fixture::Outcome;
using contacts::app_fixture::run_with;
using contacts::directory_fixture::query_of;

namespace fs = std::filesystem;

namespace {

// What happens behind the next reading of a file; for the test that sets it.
std::function<void()> behind_next_read;

}  // namespace

// Takes the place of the C library's, so that a file can be written between two readings of it.
extern "C" ssize_t pread(int descriptor, void* bytes, std::size_t size, off_t offset) {
  const ssize_t count = syscall(SYS_pread64, descriptor, bytes, size, offset);
  if (behind_next_read) std::exchange(behind_next_read, nullptr)();
  return count;
}

namespace {

OpenedFile opened(const std::string& path) {
  return {Descriptor(open(path.c_str(), O_RDONLY | O_CLOEXEC)), path};
}

std::string people(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
    text += "[[contact]]\nname = \"Anna " + std::to_string(i) + "\"\n";
  return text;
}

// Ends earlier than it says.
class ShrunkText : public TextSource {
 public:
  [[nodiscard]] std::size_t size() const override { return 2 * text_.size(); }
  [[nodiscard]] std::string_view read(std::size_t begin, std::size_t end, ReadMemory& /*memory*/) const override {
    const std::string_view text = text_;
    return begin < text.size() ? text.substr(begin, end - begin) : std::string_view();
  }
  [[nodiscard]] bool has_changed() const override { return true; }

 private:
  std::string text_ = people(100);
};

}  // namespace

TEST_CASE("a file that becomes shorter gives fewer bytes and has changed") {
  const TemporaryFolder folder;
  const std::string path = folder.add("a.toml", std::string(300000, 'x'));
  const OpenedFile file = opened(path);
  ReadMemory memory;
  CHECK(file.read(0, file.size(), memory).size() == 300000);
  CHECK_FALSE(file.has_changed());
  fs::resize_file(path, 1000);
  CHECK(file.read(0, file.size(), memory).size() == 1000);
  CHECK(file.has_changed());
  CHECK(file.read_all(true).bytes.size() == 1000);
}

TEST_CASE("a file that is written while all of it is read is read again") {
  const TemporaryFolder folder;
  const std::string path = folder.add("a.toml", "old and long");
  const OpenedFile file = opened(path);
  behind_next_read = [&] { (void)folder.add("a.toml", "new"); };
  CHECK(file.read_all(true).bytes.view() == "new");
}

TEST_CASE("a file that is written at every reading of it is a problem") {
  const TemporaryFolder folder;
  std::size_t size = 1000;  // less each time: the clock of a file system may be too coarse to show a change
  const std::string path = folder.add("a.toml", std::string(size, 'x'));
  const OpenedFile file = opened(path);
  const std::function<void()> write = [&] {
    (void)folder.add("a.toml", std::string(--size, 'x'));
    if (size > 0) behind_next_read = write;
  };
  behind_next_read = write;
  CHECK(file.read_all(true).problem.value_or("") == "is being written all the time; try again");
  behind_next_read = nullptr;
}

TEST_CASE("a file that grows has changed and one that is replaced has not") {
  const TemporaryFolder folder;
  const std::string path = folder.add("a.toml", "old");
  const OpenedFile grown = opened(path);
  std::ofstream(path, std::ios::app) << " and new";
  CHECK(grown.has_changed());
  CHECK(grown.read_all(true).bytes == "old and new");
  const OpenedFile replaced = opened(path);
  folder.add("b.toml", "another");
  fs::rename(folder.path("b.toml"), path);
  CHECK_FALSE(replaced.has_changed());
  CHECK(replaced.read_all(true).bytes == "old and new");
}

TEST_CASE("what has changed is not looked up") {
  CHECK_FALSE(look_up({{"a.toml", std::make_shared<ShrunkText>()}}, query_of({"anna"}), Ids::OfMatches, 2));
}

TEST_CASE("find answers from one state of a file that is written all the time") {
  const TemporaryFolder folder;
  const std::string small = people(10);
  const std::string large = people(20000);
  const std::string path = folder.add("a.toml", small);
  std::atomic<bool> is_done = false;
  std::thread writer([&] {
    for (bool is_small = false; !is_done; is_small = !is_small) {
      const std::string name = folder.add("next.toml", is_small ? small : large);
      fs::rename(name, path);
    }
  });
  for (int i = 0; i < 20; ++i) {
    const Outcome outcome = run_with({"-f", path, "find", "anna", "9", "--format", "{name}"});
    CHECK(outcome.status == 0);
    CHECK((outcome.out.starts_with("Anna 9")));
  }
  is_done = true;
  writer.join();
}
