#include "cli/export_folder.hpp"

#include <cerrno>
#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <system_error>
#include <unordered_set>
#include <utility>
#include <vector>

#include "cli/card_writes.hpp"
#include "cli/progress.hpp"
#include "cli/status.hpp"
#include "cli/sync_memory.hpp"
#include "error.hpp"
#include "files/locate.hpp"
#include "model/identity.hpp"
#include "sync/card_side.hpp"
#include "sync/split_plan.hpp"
#include "text/escape.hpp"

namespace contacts {

namespace {

// Two entries of one UID, in a directory with errors, would be one file.
bool is_first_of_uid(ExportJob& job, const Entry& entry, std::unordered_set<std::string>& uids) {
  if (uids.insert(comparable_uid(job.directory.uid_of(entry))).second) return true;
  job.lose(entry.name, "left out: another entry has its uid");
  return false;
}

// Where there is no home folder there is no memory: then only cards are overwritten that can be known for the program's
// by what they say.
std::optional<SyncMemory> memory_of(const Session& session, const std::string& folder) {
  if (state_folder(session.environment).empty()) return std::nullopt;
  std::vector<std::string> paths = session.global.files;
  if (paths.empty() && !session.global.example) paths = locate_directory(session.environment);
  return SyncMemory(memory_path(session.environment, folder, paths));
}

// A home that nobody may write in, as services have it, is no error: the cards are written.
void remember(const Session& session, const std::optional<SyncMemory>& memory, CardPlan& plan) {
  if (!memory) return;
  if (const std::string problem = memory->make_folder(); !problem.empty()) {
    remark(session, "what was written is not remembered: " + escape_controls(problem));
  } else {
    memory->write(std::move(plan.memory));
  }
}

CardFolder cards_of_folder(const Session& session, const std::string& path, const std::optional<SyncMemory>& memory) {
  Progress progress(session, "cards read", 0);
  return {path, memory ? memory->by_name() : std::unordered_map<std::string_view, const Remembered*>(),
          progress.advancing()};
}

SplitPlan plan_of(ExportJob& job, CardFolder& folder, const std::vector<Remembered>& memory, bool is_pruned) {
  const Organisations organisations = organisations_of(job.directory);
  const auto is_own = [&](const FolderCard& card) { return is_export(job, organisations, card.card, card.bytes); };
  SplitPlanner planner(job.directory, folder, memory, {job.options.force, is_own});
  std::unordered_set<std::string> uids;
  for (const Entry* const entry : job.entries) {
    if (is_first_of_uid(job, *entry, uids)) planner.take(*entry, vcard_of(job, *entry));
    job.progress.advance();
  }
  job.progress.wipe();
  if (is_pruned) planner.prune();
  return planner.finish();
}

}  // namespace

int write_folder(Session& session, ExportJob& job, bool has_errors) {
  const std::string& path = job.options.folder;
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error) throw Error("'" + path + "' cannot be made: " + error.message());
  const std::optional<SyncMemory> memory = memory_of(session, path);
  const std::vector<Remembered> nothing;
  CardFolder folder = cards_of_folder(session, path, memory);
  const bool is_pruned = job.options.prune && !has_errors;
  SplitPlan plan = plan_of(job, folder, memory ? memory->all() : nothing, is_pruned);
  if (job.options.prune && has_errors)
    session.err << "contacts: no card is removed as long as the directory has errors\n";
  for (const std::string& message : plan.messages)
    session.err << message << '\n';
  if (!plan.is_refused) {
    session.out << plan.removed;
    session.out.flush();
    if (!session.out) return status_trouble;
    try {
      write_cards(plan.cards, folder, path, session);
    } catch (...) {
      remember(session, memory, plan.cards);
      throw;
    }
    if (!plan.is_remembered) remember(session, memory, plan.cards);
    for (const std::string& change : plan.cards.changes)
      session.out << change << '\n';
    remark_on_unread(job);
  }
  return plan.needs_decision ? status_several : status_done;
}

}  // namespace contacts
