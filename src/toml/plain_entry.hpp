// The quick way to read an entry: without toml++, where it is written plainly and nothing about it is to be reported.
#pragma once

#include <optional>

#include "directory/entry.hpp"
#include "toml/document.hpp"

namespace contacts {

// The entry exactly as toml++ would have it read, places included. Nothing where it is written in any other way than
// plain_entry.cpp knows, or has anything doubtful: toml++ has to read it then.
[[nodiscard]] std::optional<Entry> read_plain_entry(const FileText& file, const RawEntry& raw);

}  // namespace contacts
