// The quick way to read an entry: without toml++, where it is written plainly and nothing about it is to be reported.
#pragma once

#include "model/entry.hpp"
#include "store/document.hpp"
#include "toml/cut.hpp"

namespace contacts {

// What an entry is read for.
enum class ReadFor : unsigned char {
  Values,   // all of it
  Outline,  // only what others refer to it by, and by what it refers to them: everything is checked, but only its name,
            // id, uid and aliases, its organisation and what it is part of need to be kept
  Again,    // all of it, where it was found to be without errors before
};

// Reads an entry that stands in one place exactly as toml++ would have it read, places included. False where it is
// written in any other way than plain_entry.cpp knows, or has anything doubtful: toml++ has to read it then, and
// `entry` may hold a part of it.
[[nodiscard]] bool read_plain_entry(const FileText& file, const EntryPlace& place, Entry& entry,
                                    ReadFor use = ReadFor::Values);

}  // namespace contacts
