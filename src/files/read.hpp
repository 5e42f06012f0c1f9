// Files and folders read into memory.
#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string>
#include <vector>

namespace contacts {

struct ReadFile {
  std::string path;  // as named, or "<folder>/<name>.toml", or "<stdin>"
  std::string bytes;
  std::optional<std::string> problem;  // why there are no bytes: one sentence without the path
};

// Reads a file; "-" is `in`; a folder is all its *.toml files in the order of their names, and a problem when there are
// none. Reading stops early at a NUL byte: no text follows it, and special files may never end.
[[nodiscard]] std::vector<ReadFile> read_path(const std::string& path, std::istream& in);

// True for a folder with at least one *.toml file.
[[nodiscard]] bool is_folder_with_directory(const std::string& path);

}  // namespace contacts
