// What a sync does to the directory: who belongs to whom, what each side changed, what becomes of it.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compare/merge.hpp"
#include "mapping/organisations.hpp"
#include "model/directory.hpp"
#include "parallel/advance.hpp"
#include "sync/folder.hpp"
#include "sync/groups.hpp"
#include "sync/memory.hpp"

namespace contacts {

struct SyncRules {
  Wins wins = Wins::Neither;                // Mine: the file's value counts, Theirs: the card's
  bool is_forced = false;                   // the guard against many removals is lifted
  VcardVersion version = VcardVersion::V3;  // of new cards
  std::size_t new_file = 0;                 // index of the file that entries of new cards go to
  std::string program = "contacts";         // as a command that decides a conflict calls it
};

// An entry and its card.
struct Link {
  enum class Fate {
    Both,        // each is to say what the other says
    RemoveCard,  // the entry is gone
    Leave,       // the card is there and cannot be read: nothing is done, nothing forgotten
    Keep,        // a card that was removed, or never was: it is written
  };

  Fate fate = Fate::Both;
  const Remembered* before = nullptr;    // null: for the first time
  std::optional<std::size_t> position;   // of the entry in the directory as it is
  std::optional<std::size_t> added;      // or index into SyncPlan::added
  FolderCard* card = nullptr;            // null where there is none
  std::vector<Conflict> conflicts = {};  // that nobody decided: their values stay as they were in the memory
};

struct SyncPlan {
  std::vector<Link> links;
  std::map<std::size_t, Entry> edited;  // by position: what these entries are to say
  std::set<std::size_t> removed;        // positions
  std::vector<Entry> added;
  // Organisations that are called otherwise now: what refers to them by the old name is to follow.
  std::vector<std::size_t> renamed;
  std::vector<std::string> messages;  // a line each, without its end
  bool needs_decision = false;        // exit status 3
  bool has_trouble = false;           // exit status 2
  bool is_refused = false;            // by the guard: nothing is done
};

// The guard against a side that is gone by mistake: whether so many of all are not removed without being asked to, and
// how that is told.
[[nodiscard]] bool is_too_much(std::size_t removed, std::size_t all);
[[nodiscard]] std::string guarded(const std::string& why);

// `memory` must outlive the plan, and so must `directory`, which has no errors. `advance`
// counts entries and cards, those that belong together as one.
[[nodiscard]] SyncPlan plan_sync(const Directory& directory, CardFolder& folder, const std::vector<Remembered>& memory,
                                 const SyncRules& rules, const Advance& advance = {});

}  // namespace contacts
