#include <algorithm>

#include <fmt/format.h>

#include "change/redirect.hpp"
#include "change/unite.hpp"
#include "cli/change.hpp"
#include "cli/commands.hpp"
#include "text/escape.hpp"

// contacts merge: the first entry gets what the others say, references follow, the others go. Where several files
// change, what is new is written first, then the references, and what goes last; so each moment's directory resolves.

namespace contacts {

namespace {

struct Merged {
  Entry entry;
  std::vector<std::string_view> conflicts;
};

// A reference of the united entry to one that it takes in leads nowhere any more.
void drop_references(const Directory& directory, const std::vector<const Entry*>& entries, Entry& entry) {
  const auto is_inner = [&](const Reference& reference) {
    const Entry* const target = directory.target(reference);
    return target != nullptr && std::ranges::find(entries, target) != entries.end();
  };
  if (entry.organisation && is_inner(*entry.organisation)) entry.organisation.reset();
  if (entry.part_of && is_inner(*entry.part_of)) entry.part_of = {};
  std::erase_if(entry.member_of, is_inner);
}

Merged merged(const Directory& directory, const std::vector<const Entry*>& entries, Prefer prefer) {
  Merged result{*entries.front(), {}};
  for (std::size_t i = 1; i < entries.size(); ++i) {
    const std::string_view region = directory.country(*entries[i]);
    for (const std::string_view key : unite(result.entry, *entries[i], prefer, region)) {
      if (std::ranges::find(result.conflicts, key) == result.conflicts.end()) result.conflicts.push_back(key);
    }
  }
  drop_references(directory, entries, result.entry);
  return result;
}

Decision refused_for(const Merged& merged, const Entry& first) {
  return refused(status_several,
                 fmt::format("they have different values of {}; --prefer first keeps those of '{}', --prefer second "
                             "takes the others",
                             fmt::join(merged.conflicts, ", "), escape_controls(first.name)));
}

// The files in an order in which references always lead to an entry.
void order_files(const LoadedDirectory& loaded, const std::vector<const Entry*>& entries, const Merged& merged,
                 Decision& decision) {
  if (decision.files.size() < 2) return;
  const auto path_of = [&](const Entry* entry) { return loaded.directory.files()[entry->location.file].path; };
  std::ranges::stable_sort(decision.files, {}, [&](const FileToWrite& file) {
    const auto is_of_file = [&](const Entry* entry) { return path_of(entry) == file.path; };
    return std::any_of(entries.begin() + 1, entries.end(), is_of_file);
  });
  DirectoryChange change(loaded.directory, loaded.diagnostics);
  change.edit(*entries.front()) = merged.entry;
  Decision first;
  add_changes(loaded.directory, change.finish(), first);
  decision.files.insert(decision.files.begin(), first.files.begin(), first.files.end());
}

Decision decide(const MergeOptions& options, const LoadedDirectory& loaded) {
  std::vector<const Entry*> entries;
  for (const std::string& wanted : options.entries) {
    Decision refusal;
    const Entry* const entry = entry_to_change(loaded, wanted, refusal);
    if (entry == nullptr) return refusal;
    if (std::ranges::find(entries, entry) == entries.end()) entries.push_back(entry);
  }
  if (entries.size() < 2) return refused(status_trouble, "merge which entries? Name at least two");
  const auto is_other_type = [&](const Entry* entry) { return entry->type != entries.front()->type; };
  if (std::ranges::any_of(entries, is_other_type))
    return refused(status_trouble, "a person and an organisation cannot be one");
  const Merged result = merged(loaded.directory, entries, options.prefer);
  if (!result.conflicts.empty()) return refused_for(result, *entries.front());
  DirectoryChange change(loaded.directory, loaded.diagnostics);
  change.edit(*entries.front()) = result.entry;
  std::for_each(entries.begin() + 1, entries.end(), [&](const Entry* entry) { change.remove(*entry); });
  const ChangedDirectory changed = finish_redirected(change, entries.front()->position);
  Decision decision;
  add_changes(loaded.directory, changed, decision);
  order_files(loaded, entries, result, decision);
  for (auto entry = entries.begin() + 1; entry != entries.end(); ++entry) {
    decision.out +=
        fmt::format("{}:{}: - {}\n", escape_controls(loaded.directory.files()[(*entry)->location.file].path),
                    (*entry)->location.line, escape_controls((*entry)->name));
  }
  return decision;
}

}  // namespace

int run_command(const MergeOptions& options, Session& session) {
  return run_change(session, session.global.files, options.dry_run,
                    [&](const LoadedDirectory& loaded) { return decide(options, loaded); });
}

}  // namespace contacts
