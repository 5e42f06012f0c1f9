// The quick way to read an entry: without toml++, where it is written plainly and nothing about it is to be reported.
#pragma once

#include "model/entry.hpp"
#include "store/document.hpp"
#include "toml/cut.hpp"

namespace contacts {

// Reads an entry that stands in one place exactly as toml++ would have it read, places included. False where it is
// written in any other way than plain_entry.cpp knows, or has anything doubtful: toml++ has to read it then, and
// `entry` may hold a part of it.
[[nodiscard]] bool read_plain_entry(const FileText& file, const EntryPlace& place, Entry& entry);

}  // namespace contacts
