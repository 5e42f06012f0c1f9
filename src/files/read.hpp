// Files and folders read into memory.
#pragma once

#include <cstddef>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/shared_text.hpp"
#include "text/text_source.hpp"

namespace contacts {

struct ReadFile {
  std::string path;  // as named, or "<folder>/<name>.toml", or "<stdin>"
  SharedText bytes;
  std::optional<std::string> problem;  // why there are no bytes: one sentence without the path
};

// What is looked for in a folder, and read from a file.
struct FileKind {
  std::string_view extension;  // with its dot
  bool ends_at_nul = false;    // no text follows a NUL byte, and special files may never end
};

inline constexpr FileKind directory_files = {".toml", true};
inline constexpr FileKind card_files = {".vcf", false};  // in UTF-16 every other byte may be NUL
inline constexpr FileKind text_files = {".txt", false};

// A file that is there to be read: from the disk, or in memory where it can be read only once.
struct FoundFile {
  std::string path;                        // as ReadFile's
  std::shared_ptr<const TextSource> text;  // null where there is a problem
  std::optional<std::string> problem;
};

// Opens a file; "-" is `in`; a folder is all its files of this kind in the order of their names, and a problem when
// there are none.
[[nodiscard]] std::vector<FoundFile> find_files(const std::string& path, std::istream& in,
                                                const FileKind& kind = directory_files);

// Reads all of a file, as it is at one moment: where it is written meanwhile it is read again, and when that does not
// end it is a problem.
[[nodiscard]] ReadFile read_file(const FoundFile& file, const FileKind& kind = directory_files);

// Both, one after the other.
[[nodiscard]] std::vector<ReadFile> read_path(const std::string& path, std::istream& in,
                                              const FileKind& kind = directory_files);

// True for a folder with at least one *.toml file.
[[nodiscard]] bool is_folder_with_directory(const std::string& path);

}  // namespace contacts
