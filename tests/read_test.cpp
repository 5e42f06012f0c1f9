#include "files/read.hpp"

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <sstream>
#include <stdexcept>
#include <streambuf>
#include <string>
#include <string_view>
#include <thread>
#include <unistd.h>
#include <vector>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "temporary_folder.hpp"

using contacts::is_folder_with_directory;
using contacts::read_path;
using contacts::ReadFile;
using contacts::TemporaryFolder;

namespace fs = std::filesystem;

namespace {

std::vector<ReadFile> read(const std::string& path) {
  std::istringstream in("standard input");
  return read_path(path, in);
}

// The problem with the one file that a path stands for; empty where there is none.
std::string problem_with(const std::string& path) {
  const std::vector<ReadFile> files = read(path);
  REQUIRE(files.size() == 1);
  CHECK(files.front().path == path);
  if (files.front().problem) CHECK(files.front().bytes.empty());
  return files.front().problem.value_or("");
}

std::string bytes_of(const std::string& path) {
  CHECK(problem_with(path).empty());
  return std::string(read(path).front().bytes.view());
}

std::string names_of(const std::vector<ReadFile>& files) {
  std::string names;
  for (const ReadFile& file : files)
    names += (names.empty() ? "" : " ") + fs::path(file.path).filename().string();
  return names;
}

// A stream that breaks after a few bytes, as a disk does.
class BrokenBuffer : public std::streambuf {
 protected:
  int_type underflow() override {
    if (gptr() != nullptr) throw std::runtime_error("broken");
    setg(text_.data(), text_.data(), text_.data() + text_.size());
    return traits_type::to_int_type(text_.front());
  }

 private:
  std::string text_ = "[[contact]]\n";
};

}  // namespace

TEST_CASE("a file is read as it is") {
  const TemporaryFolder folder;
  const std::string all_bytes = "\xEF\xBB\xBF[[contact]]\r\nname = \"H\xE5kan\"\n\x1b\x7F";
  CHECK(bytes_of(folder.add("a.toml", all_bytes)) == all_bytes);
  CHECK(bytes_of(folder.add("empty.toml", "")).empty());
  CHECK(bytes_of(folder.add("name without ending", "x")) == "x");
  const std::string large(3000001, 'x');
  CHECK(bytes_of(folder.add("large.toml", large)) == large);
}

TEST_CASE("what cannot be opened is a problem and not an exception") {
  const TemporaryFolder folder;
  folder.add("file", "x");
  CHECK(problem_with(folder.path("missing.toml")) == "cannot be opened: No such file or directory");
  CHECK(problem_with(folder.path("file/a.toml")) == "cannot be opened: Not a directory");
  CHECK(problem_with(folder.path("file/")) == "cannot be opened: Not a directory");
  CHECK(problem_with("") == "cannot be opened: No such file or directory");
  CHECK(problem_with(folder.path(std::string(300, 'x'))) == "cannot be opened: File name too long");
  fs::create_symlink("nowhere", folder.path("dangling"));
  CHECK(problem_with(folder.path("dangling")) == "cannot be opened: No such file or directory");
  fs::create_symlink("loop", folder.path("loop"));
  CHECK(problem_with(folder.path("loop")) == "cannot be opened: Too many levels of symbolic links");
  if (geteuid() != 0) {
    REQUIRE(chmod(folder.path("file").c_str(), 0) == 0);
    CHECK(problem_with(folder.path("file")) == "cannot be opened: Permission denied");
  }
}

TEST_CASE("what cannot be read is a problem") {
  CHECK(problem_with("/proc/self/mem") == "cannot be read: Input/output error");
}

TEST_CASE("a folder is its toml files in the order of their names") {
  const TemporaryFolder folder;
  for (const std::string_view name : {"b.toml", "a.toml", "B.toml", "å.toml", "10.toml", "9.toml", ".hidden.toml",
                                      "c.toml~", "c.txt", "toml", "d.TOML", "below/e.toml", "folder.toml/f.toml"}) {
    folder.add(name, name);
  }
  fs::create_symlink("c.txt", folder.path("link.toml"));
  const std::vector<ReadFile> files = read(folder.path());
  CHECK(names_of(files) == "10.toml 9.toml B.toml a.toml b.toml link.toml å.toml");
  for (const ReadFile& file : files) {
    CHECK_FALSE(file.problem);
    CHECK(file.path == folder.path(fs::path(file.path).filename().string()));
  }
  CHECK(files[3].bytes == "a.toml");
  CHECK(files[5].bytes == "c.txt");
  CHECK(names_of(read(folder.path() + "/")) == names_of(files));
}

TEST_CASE("a link to a folder is the folder and a dangling link in it is a problem of its own") {
  const TemporaryFolder folder;
  folder.add("real/a.toml", "x");
  fs::create_symlink("nowhere", folder.path("real/b.toml"));
  fs::create_symlink("real", folder.path("link"));
  const std::vector<ReadFile> files = read(folder.path("link"));
  REQUIRE(names_of(files) == "a.toml b.toml");
  CHECK(files[0].bytes == "x");
  CHECK(files[1].problem == "cannot be opened: No such file or directory");
}

TEST_CASE("a folder without toml files is a problem") {
  const TemporaryFolder folder;
  CHECK(problem_with(folder.path()) == "this is a folder without *.toml files");
  folder.add("a.txt", "");
  folder.add(".a.toml", "");
  CHECK(problem_with(folder.path()) == "this is a folder without *.toml files");
}

TEST_CASE("a folder has a directory where it has a toml file") {
  const TemporaryFolder folder;
  CHECK_FALSE(is_folder_with_directory(folder.path()));
  CHECK_FALSE(is_folder_with_directory(folder.path("missing")));
  folder.add("a.toml", "");
  CHECK(is_folder_with_directory(folder.path()));
  CHECK_FALSE(is_folder_with_directory(folder.path("a.toml")));
  CHECK_FALSE(is_folder_with_directory(""));
}

TEST_CASE("a named pipe is read to its end") {
  const TemporaryFolder folder;
  const std::string path = folder.path("pipe");
  REQUIRE(mkfifo(path.c_str(), 0600) == 0);
  const std::string text(200000, 'x');
  std::thread writer([&] { std::ofstream(path) << text; });
  std::istringstream in;
  const std::vector<ReadFile> files = read_path(path, in);
  writer.join();
  REQUIRE(files.size() == 1);
  CHECK(files.front().bytes == text);
}

TEST_CASE("reading stops at a NUL byte so that a special file has an end") {
  const std::string zeros = bytes_of("/dev/zero");
  CHECK_FALSE(zeros.empty());
  CHECK(zeros.find_first_not_of('\0') == std::string::npos);
  CHECK(bytes_of("/dev/null").empty());
}

TEST_CASE("a hyphen is standard input") {
  const std::vector<ReadFile> files = read("-");
  REQUIRE(files.size() == 1);
  CHECK(files.front().path == "<stdin>");
  CHECK(files.front().bytes == "standard input");
  CHECK_FALSE(files.front().problem);
}

TEST_CASE("standard input may be empty or large or never end") {
  std::istringstream empty;
  CHECK(read_path("-", empty).front().bytes.empty());
  const std::string large(3000001, 'x');
  std::istringstream in(large);
  CHECK(read_path("-", in).front().bytes == large);
  std::ifstream zeros("/dev/zero");
  CHECK_FALSE(read_path("-", zeros).front().bytes.empty());
}

TEST_CASE("standard input that breaks off is a problem") {
  BrokenBuffer buffer;
  std::istream in(&buffer);
  const std::vector<ReadFile> files = read_path("-", in);
  REQUIRE(files.size() == 1);
  CHECK(files.front().problem == "cannot be read");
  CHECK(files.front().bytes.empty());
}
