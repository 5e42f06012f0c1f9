// Where the directory is when the command line does not say.
#pragma once

#include <string>
#include <vector>

#include "environment.hpp"

namespace contacts {

// The paths in $CONTACTS_FILE (joined by ":"); else ${XDG_DATA_HOME:-~/.local/share}/contacts where that folder has
// *.toml files; else none, which means the directory that ships with the program.
[[nodiscard]] std::vector<std::string> locate_directory(const Environment& environment);

// The folder of the user's own directory: ${XDG_DATA_HOME:-~/.local/share}/contacts. Empty where there is no home.
[[nodiscard]] std::string user_folder(const Environment& environment);

// Where the program remembers what is no data: ${XDG_STATE_HOME:-~/.local/state}/contacts. Empty where there is no
// home folder.
[[nodiscard]] std::string state_folder(const Environment& environment);

// Whether HOME or XDG_DATA_HOME names an existing folder. A service's user may have neither, and nobody wrote a
// directory there.
[[nodiscard]] bool has_home(const Environment& environment);

}  // namespace contacts
