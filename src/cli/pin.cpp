#include "cli/change.hpp"
#include "cli/commands.hpp"

// contacts pin: write UIDs down, so that no later change of names, files or order gives an entry another one.

namespace contacts {

namespace {

Decision decide(const PinOptions& options, const LoadedDirectory& loaded) {
  if (options.entries.empty() != options.all)
    return refused(status_trouble, "pin which entries? Name them, or write --all");
  DirectoryChange change(loaded.directory, loaded.diagnostics);
  if (options.all && has_errors(loaded.diagnostics))
    return refused(status_trouble, "the directory has errors; mend them first: contacts check");
  for (const Entry& entry : loaded.directory.entries()) {
    if (options.all) change.pin(entry);
  }
  for (const std::string& wanted : options.entries) {
    Decision refusal;
    const Entry* const entry = entry_to_change(loaded, wanted, refusal);
    if (entry == nullptr) return refusal;
    change.pin(*entry);
  }
  Decision decision;
  add_changes(loaded.directory, change.finish(), decision);
  return decision;
}

}  // namespace

int run_command(const PinOptions& options, Session& session) {
  return run_change(session, session.global.files, options.dry_run,
                    [&](const LoadedDirectory& loaded) { return decide(options, loaded); });
}

}  // namespace contacts
