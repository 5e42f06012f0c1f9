#include "files/links.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "files/temporary_file.hpp"

namespace contacts {

namespace fs = std::filesystem;

std::string followed(const std::string& path) {
  constexpr int most_links = 40;  // as the kernel
  fs::path target = path;
  std::error_code error;
  for (int links = 0; fs::is_symlink(target, error); ++links) {
    if (links == most_links) fail_writing(path, ELOOP);
    target = target.parent_path() / fs::read_symlink(target, error);
  }
  return target.string();
}

std::string folder_of(const std::string& path) {
  const fs::path folder = fs::path(path).parent_path();
  return folder.empty() ? "." : folder.string();
}

bool is_same_file(const std::string& left, const std::string& right) {
  std::error_code error;
  return left == right || std::filesystem::equivalent(left, right, error);
}

}  // namespace contacts
