// Symbolic links.
#pragma once

#include <string>

namespace contacts {

// The file that a path leads to through symbolic links; it need not exist. Throws Error where links go round in
// circles.
[[nodiscard]] std::string followed(const std::string& path);

// The folder that a path names something in: "." where it names none.
[[nodiscard]] std::string folder_of(const std::string& path);

// Whether two paths are one, or lead to one file.
[[nodiscard]] bool is_same_file(const std::string& left, const std::string& right);

}  // namespace contacts
