#include <algorithm>

#include <fmt/format.h>

#include "change/redirect.hpp"
#include "cli/change.hpp"
#include "cli/commands.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"

// contacts rename: the name, the alias and every reference. Where several files change, the entry's comes first, and
// answers to the old name until the others are written; so each moment's directory resolves.

namespace contacts {

namespace {

bool is_called(const Entry& entry, const std::string& name) {
  const auto is_same = [&](const std::string& other) { return fold(other) == fold(name); };
  return is_same(entry.name) || std::ranges::any_of(entry.aliases, is_same);
}

Entry renamed(const Entry& entry, const RenameOptions& options) {
  Entry after = entry;
  after.name = options.name;
  std::erase(after.aliases, options.name);
  if (!options.no_alias && !is_called(after, entry.name)) after.aliases.push_back(entry.name);
  return after;
}

// The entry with its old name and id as aliases, while other files still refer to it by them.
void answer_to_old_names(Entry& after, const Entry& before) {
  for (const std::string& name : {before.name, before.id}) {
    if (!is_called(after, name)) after.aliases.push_back(name);
  }
}

Decision decide(const RenameOptions& options, Session& session, const LoadedDirectory& loaded) {
  Decision decision;
  const Entry* const entry = entry_to_change(loaded, options.entry, decision);
  if (entry == nullptr) return decision;
  try {
    Entry checked = *entry;
    assign({Assignment{"name", {}, Assign::Set, options.name}}, assignment_context(session, loaded.directory, *entry),
           checked);
  } catch (const AssignmentError& error) {
    return refused(error);
  }
  const std::vector<MovedReference> by_name = references_by_name(loaded.directory, *entry);
  const auto change_all = [&](bool is_between) {
    DirectoryChange change(loaded.directory, loaded.diagnostics);
    change.edit(*entry) = renamed(*entry, options);
    if (is_between) answer_to_old_names(change.edit(*entry), *entry);
    redirect(change, by_name, options.name);
    return finish_redirected(change, entry->position);
  };
  const ChangedDirectory changed = change_all(false);
  if (!changed.moved.empty()) {
    return refused(status_several, fmt::format("'{}' would mean another entry to {}", escape_controls(options.name),
                                               names_of_referrers(changed.moved)));
  }
  add_changes(loaded.directory, changed, decision);
  const std::string& own_path = loaded.directory.files()[entry->location.file].path;
  const auto is_own = [&](const FileToWrite& file) { return file.path == own_path; };
  std::stable_partition(decision.files.begin(), decision.files.end(),
                        [&](const FileToWrite& file) { return !is_own(file); });
  if (decision.files.size() > 1 && is_own(decision.files.back())) {
    Decision between;
    add_changes(loaded.directory, change_all(true), between);
    const auto first = std::ranges::find_if(between.files, is_own);
    const std::string& last = decision.files.back().after;
    if (first != between.files.end() && first->after == last) decision.files.pop_back();
    if (first != between.files.end()) decision.files.insert(decision.files.begin(), *first);
  }
  for (const auto& [key, value] : {std::pair("given_name", entry->given_name), {"family_name", entry->family_name}}) {
    if (!value.empty()) decision.err += fmt::format("contacts: {} is still '{}'\n", key, escape_controls(value));
  }
  return decision;
}

}  // namespace

int run_command(const RenameOptions& options, Session& session) {
  return run_change(session, session.global.files, options.dry_run,
                    [&](const LoadedDirectory& loaded) { return decide(options, session, loaded); });
}

}  // namespace contacts
