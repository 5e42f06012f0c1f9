// Cuts a directory file into entries, so that each can be parsed on its own.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "toml/header.hpp"

namespace contacts {

// Bytes [begin, end) of the file; `line` is the number of the line that `begin` stands in, from 1, and `joined_line`
// that of the same line in joined_text().
struct Section {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t line = 1;
  std::size_t joined_line = 1;
};

// Whether a table of this name is one of the entries: "contact" or "organisation".
[[nodiscard]] bool is_name_of_entries(std::string_view root);

// The text of one entry: from its header to the next header that is not part of it. It has more than one section where
// a table of it ([organisation.address]) stands after later entries, which TOML allows.
struct RawEntry {
  Header header;  // of depth 0 for what stands before the first header of the file
  std::vector<Section> sections;
  bool has_deep_key = false;  // see most_key_parts
  // Where a line in one of its texts would begin an entry outside of it: either somebody writes about directory files,
  // or two texts lack their ends.
  std::optional<std::size_t> header_in_text;
};

// Cuts `text` into entries. Each byte is in exactly one section. A text without an end
// whose quotes pair up with those of a later entry ends before that entry, if it can be told that the end is missing:
// what follows the pair is not TOML.
[[nodiscard]] std::vector<RawEntry> split_entries(std::string_view text);

// The text that toml++ gets to see: all sections, one after the other.
[[nodiscard]] std::string joined_text(std::string_view text, const RawEntry& entry);

}  // namespace contacts
