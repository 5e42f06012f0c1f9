// Files and folders read into memory.
#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace contacts {

struct ReadFile {
  std::string path;  // as named, or "<folder>/<name>.toml", or "<stdin>"
  std::string bytes;
  std::optional<std::string> problem;  // why there are no bytes: one sentence without the path
};

// What is looked for in a folder, and read from a file.
struct FileKind {
  std::string_view extension;  // with its dot
  bool ends_at_nul = false;    // no text follows a NUL byte, and special files may never end
};

inline constexpr FileKind directory_files = {".toml", true};
inline constexpr FileKind card_files = {".vcf", false};  // in UTF-16 every other byte may be NUL

// Reads a file; "-" is `in`; a folder is all its files of this kind in the order of their names, and a problem when
// there are none.
[[nodiscard]] std::vector<ReadFile> read_path(const std::string& path, std::istream& in,
                                              const FileKind& kind = directory_files);

// True for a folder with at least one *.toml file.
[[nodiscard]] bool is_folder_with_directory(const std::string& path);

}  // namespace contacts
