// contacts export --split: one file an entry.
#pragma once

#include "cli/export_formats.hpp"
#include "cli/session.hpp"

namespace contacts {

// Writes the entries of the job into its folder, and remembers outside of it what stands there. `has_errors`: the
// directory has some, so that an entry that is not there need not be gone. Returns the exit status.
[[nodiscard]] int write_folder(Session& session, ExportJob& job, bool has_errors);

}  // namespace contacts
