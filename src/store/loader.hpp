// A directory file read: its entries, and all that is wrong with it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/diagnostic.hpp"
#include "model/directory.hpp"
#include "model/entry.hpp"
#include "parallel/advance.hpp"
#include "parallel/in_parallel.hpp"
#include "text/byte_range.hpp"
#include "text/shared_text.hpp"
#include "toml/cut.hpp"

namespace contacts {

struct LoadedFile {
  SourceFile source;
  std::vector<Entry> entries;           // those that have a name, in file order, with what could be read of them
  std::vector<Diagnostic> diagnostics;  // in file order
};

// A file of which nothing is read yet, without its byte order mark.
[[nodiscard]] SourceFile source_of(std::string path, SharedText bytes);

// Reads the bytes of a directory file (contacts.toml(5)). `file` becomes Location::file of all that comes from it. What
// is read does not depend on the number of threads. `advance` counts entries.
[[nodiscard]] LoadedFile load_toml(std::string path, SharedText bytes, std::size_t file,
                                   std::size_t threads = available_threads(), const Advance& advance = {});

// Reads some of the entries of a text, as load_toml reads them. The text itself stays out of the result's source.
[[nodiscard]] LoadedFile load_entries(std::string_view text, const std::vector<EntryPlace>& places, std::size_t file,
                                      std::size_t threads = available_threads());

}  // namespace contacts
