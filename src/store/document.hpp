// One entry's text as a TOML table, with every syntax error in it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/diagnostic.hpp"
#include "toml/splitter.hpp"
#include "toml/tree.hpp"

namespace contacts {

// A file that is being read.
struct FileText {
  std::string_view text;
  std::size_t file = 0;  // what Location::file of its diagnostics is
};

struct ParsedEntry {
  toml::table document;  // as if the entry's text were a whole file: { contact = [ { ... } ] }
  std::vector<Diagnostic> diagnostics;
  bool name_is_lost = false;  // a statement that gives the name is among those left out
};

// Parses an entry. A statement that is not TOML is reported and left out; all others are there. (One entry lists at
// most a hundred errors.)
[[nodiscard]] ParsedEntry parse_entry(const FileText& file, const RawEntry& entry);

// Where in the file a position is that toml++ gives within the entry's text.
[[nodiscard]] Location location_in_file(const FileText& file, const RawEntry& entry,
                                        const toml::source_position& position);

// The same as a byte offset in the file's text.
[[nodiscard]] std::size_t offset_in_file(const FileText& file, const RawEntry& entry,
                                         const toml::source_position& position);

// The text of an entry as a part of the file, for diagnostics.
[[nodiscard]] ByteRange text_range(const RawEntry& entry);

}  // namespace contacts
