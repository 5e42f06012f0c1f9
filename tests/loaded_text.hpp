// A text read as a directory file, for tests.
#pragma once

#include <string>
#include <string_view>

#include "store/loader.hpp"

namespace contacts {

inline LoadedFile load(std::string_view text) {
  return load_toml("file.toml", std::string(text), 0);
}

// In file order, with a space between them.
inline std::string names_of(const LoadedFile& loaded) {
  std::string names;
  for (const Entry& entry : loaded.entries)
    names += (names.empty() ? "" : " ") + entry.name;
  return names;
}

}  // namespace contacts
