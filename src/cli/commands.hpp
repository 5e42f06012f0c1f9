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
[[nodiscard]] int run_command(const PinOptions& options, Session& session);
[[nodiscard]] int run_command(const MergeOptions& options, Session& session);
[[nodiscard]] int run_command(const RemoveOptions& options, Session& session);
[[nodiscard]] int run_command(const RenameOptions& options, Session& session);
[[nodiscard]] int run_command(const AddOptions& options, Session& session);
[[nodiscard]] int run_command(const EditOptions& options, Session& session);
[[nodiscard]] int run_command(const SetOptions& options, Session& session);
[[nodiscard]] int run_command(const CompletionOptions& options, Session& session);
[[nodiscard]] int run_command(const SchemaOptions& options, Session& session);
[[nodiscard]] int run_command(const FilesOptions& options, Session& session);
[[nodiscard]] int run_command(const InitOptions& options, Session& session);
[[nodiscard]] int run_command(const DuplicatesOptions& options, Session& session);
[[nodiscard]] int run_command(const BirthdaysOptions& options, Session& session);
[[nodiscard]] int run_command(const SyncOptions& options, Session& session);
[[nodiscard]] int run_command(const DiffOptions& options, Session& session);

}  // namespace contacts
