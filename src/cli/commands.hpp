// The commands. Each takes its options, prints its answer and returns the exit status (see status.hpp).
#pragma once

#include "cli/options.hpp"
#include "cli/session.hpp"

namespace contacts {

[[nodiscard]] int run_command(const FindOptions& options, Session& session);
[[nodiscard]] int run_command(const ListOptions& options, Session& session);
[[nodiscard]] int run_command(const ShowOptions& options, Session& session);
[[nodiscard]] int run_command(const ExportOptions& options, Session& session);
[[nodiscard]] int run_command(const ImportOptions& options, Session& session);
[[nodiscard]] int run_command(const CheckOptions& options, Session& session);
[[nodiscard]] int run_command(const CompletionOptions& options, Session& session);

}  // namespace contacts
