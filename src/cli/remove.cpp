#include <fmt/format.h>

#include "cli/change.hpp"
#include "cli/commands.hpp"
#include "text/escape.hpp"

// contacts remove: cut the entries out and print them, so that `>>` puts them back.

namespace contacts {

namespace {

Decision decide(const RemoveOptions& options, const LoadedDirectory& loaded) {
  DirectoryChange change(loaded.directory, loaded.diagnostics);
  for (const std::string& wanted : options.entries) {
    Decision refusal;
    const Entry* const entry = entry_to_change(loaded, wanted, refusal);
    if (entry == nullptr) return refusal;
    change.remove(*entry);
  }
  const ChangedDirectory changed = change.finish();
  if (!changed.moved.empty() && !options.force) {
    return refused(status_several,
                   fmt::format("{} would refer to nothing without '{}'; --force removes it all the same",
                               names_of_referrers(changed.moved), escape_controls(changed.moved.front().target->name)));
  }
  Decision decision;
  add_changes(loaded.directory, changed, decision);
  decision.out.clear();  // what is removed is the output, fit for >>; UIDs that are written down are told beside it
  for (const ChangeMade& made : changed.made) {
    decision.err += fmt::format("{}:{}: {}: (none) → {}\n", escape_controls(loaded.directory.files()[made.file].path),
                                made.line, made.change.key, escape_controls(made.change.after));
  }
  for (const std::string& text : changed.removed_texts)
    decision.removed += text;
  return decision;
}

}  // namespace

int run_command(const RemoveOptions& options, Session& session) {
  return run_change(session, session.global.files, options.dry_run,
                    [&](const LoadedDirectory& loaded) { return decide(options, loaded); });
}

}  // namespace contacts
