// The file that imported entries go into, and the directory around it.
#pragma once

#include <string>
#include <vector>

#include "cli/options.hpp"
#include "cli/session.hpp"

namespace contacts {

struct ImportTarget {
  std::vector<std::string> directory;  // what answers otherwise; may be empty
  std::string path;                    // as the directory names it; empty: no file is named
  bool is_part = false;                // of the directory
};

[[nodiscard]] ImportTarget target_of(const ImportOptions& options, const Session& session);

// The directory that entries must be new to. A file that is no part of it stands before it, so that what its entries
// are called does not depend on others. The file need not be there.
[[nodiscard]] LoadedDirectory load_around(const ImportTarget& target, const Session& session);
[[nodiscard]] LoadedDirectory load_alone(const ImportTarget& target, const Session& session);

}  // namespace contacts
