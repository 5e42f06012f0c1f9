#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "change/unified_diff.hpp"
#include "cli/card_writes.hpp"
#include "cli/change.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "cli/status.hpp"
#include "cli/sync_memory.hpp"
#include "error.hpp"
#include "files/locate.hpp"
#include "store/writer.hpp"
#include "sync/card_plan.hpp"
#include "sync/folder.hpp"
#include "sync/plan.hpp"
#include "text/escape.hpp"

// contacts sync: read both sides and the memory, plan, then write cards, directory and memory, in this order. Whatever
// is written when it is interrupted, both sides say it then, and the next sync finds the same change on both.

namespace contacts {

namespace {

// What lives from the decision until it is written.
struct SyncRun {
  SyncRun(const SyncOptions& options, std::string memory_path, const Advance& advance)
      : memory(std::move(memory_path)), folder(options.folder, memory.by_name(), advance) {}

  SyncMemory memory;
  CardFolder folder;
  CardPlan cards;
};

// ---- The directory

bool refuses_errors(const Session& session, const LoadedDirectory& loaded) {
  if (!report_errors(session, loaded, [](const Diagnostic&, std::string_view) { return true; })) return false;
  session.err << "contacts: a directory with errors is not synced; mend them first: contacts check\n";
  return true;
}

ChangedDirectory change_directory(const LoadedDirectory& loaded, const SyncPlan& plan, const SyncRules& rules) {
  DirectoryChange change(loaded.directory, loaded.diagnostics);
  const std::vector<Entry>& entries = loaded.directory.entries();
  for (const auto& [position, entry] : plan.edited)
    change.edit(entries[position]) = entry;
  for (const std::size_t position : plan.removed)
    change.remove(entries[position]);
  for (const Entry& entry : plan.added)
    change.add(rules.new_file, with_written_kinds(entry));
  std::vector<std::pair<const Entry*, std::string>> renamed;
  for (const std::size_t position : plan.renamed) {
    const auto edited = plan.edited.find(position);
    if (edited != plan.edited.end()) renamed.emplace_back(&entries[position], edited->second.name);
  }
  ChangedDirectory changed = finish_with_references(change, loaded.directory, renamed);
  if (!changed.moved.empty()) {
    throw Error(fmt::format("{} would no longer refer to '{}'; nothing is changed", names_of_referrers(changed.moved),
                            changed.moved.front().target->name));
  }
  return changed;
}

// ---- The cards

std::string diff_of_cards(const SyncRun& run) {
  std::string diff;
  for (const CardWrite& write : run.cards.writes)
    diff += unified_diff(run.folder.path_of(write.name), write.before, write.after);
  return diff;
}

// ---- Both

void tell(const Directory& before, const ChangedDirectory& changed, Decision& decision) {
  add_changes_and_additions(before, changed, decision);
  for (const std::string& text : changed.removed_texts)
    decision.removed += text;
}

void tell(const CardPlan& cards, Decision& decision) {
  for (const std::string& line : cards.changes)
    decision.out += line + '\n';
  for (const CardWrite& write : cards.writes) {
    if (!write.is_removed) continue;
    std::string text = write.before;
    std::erase(text, '\r');
    decision.removed += text;
  }
}

std::shared_ptr<SyncRun> read_cards(const SyncOptions& options, const Session& session,
                                    const std::string& memory_path) {
  Progress progress(session, "cards read", 0);
  return std::make_shared<SyncRun>(options, memory_path, progress.advancing());
}

SyncPlan plan_visibly(const Session& session, const Directory& directory, SyncRun& run, const SyncRules& rules) {
  Progress progress(session, "entries compared with their cards", 0);
  return plan_sync(directory, run.folder, run.memory.all(), rules, progress.advancing());
}

CardPlan plan_cards_visibly(const Session& session, const Directory& directory, const std::vector<Link>& links,
                            const std::function<const Entry&(const Link& link)>& entry_of, CardFolder& folder,
                            const SyncRules& rules) {
  Progress progress(session, "cards compared with their entries", links.size());
  return plan_cards(directory, links, entry_of, folder, rules, progress.advancing());
}

bool changes_directory(const SyncPlan& plan) {
  return !plan.edited.empty() || !plan.removed.empty() || !plan.added.empty();
}

Decision decide(const SyncOptions& options, Session& session, const std::string& memory_path,
                const LoadedDirectory& loaded) {
  Decision decision;
  decision.status = status_trouble;
  if (refuses_errors(session, loaded)) return decision;
  decision.status = status_done;
  const std::shared_ptr<SyncRun> run = read_cards(options, session, memory_path);
  const std::optional<std::size_t> file = file_for_new_entries(options.into, loaded.directory);
  SyncRules rules{options.prefer, options.force, options.version.value_or(VcardVersion::V3), file.value_or(0)};
  for (const std::string& path : session.global.files)
    rules.program += " -f " + path;
  const SyncPlan plan = plan_visibly(session, loaded.directory, *run, rules);
  for (const std::string& message : plan.messages)
    decision.err += message + '\n';
  decision.status_written = plan.has_trouble ? status_trouble : plan.needs_decision ? status_several : status_done;
  if (plan.is_refused) return decision;
  if (!plan.added.empty() && !file) return refused_without_file(loaded.directory);
  std::optional<ChangedDirectory> changed;
  if (changes_directory(plan)) {
    changed = change_directory(loaded, plan, rules);
    tell(loaded.directory, *changed, decision);
  }
  const Directory& directory = changed ? changed->directory : loaded.directory;
  const auto entry_of = [&](const Link& link) -> const Entry& {
    if (!changed) return directory.entries()[*link.position];
    return directory.entries()[link.added ? changed->added[*link.added] : changed->positions[*link.position].value()];
  };
  run->cards = plan_cards_visibly(session, directory, plan.links, entry_of, run->folder, rules);
  tell(run->cards, decision);
  if (options.dry_run) {
    decision.dry_out = decision.out;
    decision.diff = diff_of_cards(*run);
  }
  decision.write_before = [run, &options, &session] { write_cards(run->cards, run->folder, options.folder, session); };
  decision.write_after = [run] { run->memory.write(std::move(run->cards.memory)); };
  return decision;
}

}  // namespace

int run_command(const SyncOptions& options, Session& session) {
  const std::vector<std::string> paths =
      session.global.files.empty() ? locate_directory(session.environment) : session.global.files;
  ChangeRequest request;
  request.load = [&] { return load_visibly(session, find_directory(session, session.global.files)); };
  for (const FoundFile& file : find_directory(session, session.global.files)) {
    if (file.path == "<stdin>") throw Error("standard input cannot be synced; name a file with --file");
    if (file.text != nullptr) request.changing.push_back(file.path);
  }
  const std::string memory = memory_path(session.environment, options.folder, paths);
  request.decide = [&](const LoadedDirectory& loaded) { return decide(options, session, memory, loaded); };
  request.dry_run = options.dry_run;
  return run_change(session, request);
}

}  // namespace contacts
