// Entries as the text of a directory file.
#pragma once

#include <string>
#include <string_view>

#include "directory/entry.hpp"

namespace contacts {

// The entry from its header to its last line end: reading it gives the same values. Values whose kind is not given
// are of kind "other" beside others that have one. References are written as their text.
[[nodiscard]] std::string write_toml(const Entry& entry);

// A text as a TOML string on one line. What had better not reach a terminal raw is escaped.
[[nodiscard]] std::string toml_string(std::string_view text);

}  // namespace contacts
