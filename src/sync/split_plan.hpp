// What an export of one file an entry writes into a folder, and which cards of it are somebody else's by now.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "mapping/organisations.hpp"
#include "model/directory.hpp"
#include "sync/card_plan.hpp"
#include "sync/folder.hpp"
#include "sync/groups.hpp"
#include "sync/memory.hpp"
#include "sync/plan.hpp"

namespace contacts {

struct SplitRules {
  bool is_forced = false;  // overwrites what somebody changed, and lifts the guard against many removals
  // True for a card that has exactly the bytes that an export gives for what it says.
  std::function<bool(const FolderCard& card)> is_own;
};

struct SplitPlan {
  CardPlan cards;
  bool is_remembered = false;         // the memory has all of it already; CardPlan::memory is empty
  std::vector<std::string> messages;  // a line each, without its end
  std::string removed;                // cards that somebody had changed
  bool needs_decision = false;        // exit status 3
  bool is_refused = false;            // by the guard: nothing is to be done
};

class SplitPlanner {
 public:
  // All must outlive this.
  SplitPlanner(const Directory& directory, CardFolder& folder, const std::vector<Remembered>& memory, SplitRules rules);

  // `bytes`: the card that is exported of the entry. It replaces a card that the program wrote; one of somebody else
  // that says the same as when they were last in step is edited; one that says something else is left alone and named.
  void take(const Entry& entry, std::string bytes);

  // Removes the cards of entries that the directory does not have any more: those that the program wrote and nobody has
  // changed since.
  void prune();

  // For after the last.
  [[nodiscard]] SplitPlan finish();

 private:
  void find_cards();
  [[nodiscard]] FolderCard* card_of(const Entry& entry, const Remembered* before) const;
  void write(const Entry& entry, const Remembered* before, const FolderCard* card, std::string bytes);
  void bring_in_step(const Entry& entry, const Remembered* before, FolderCard& card, std::string bytes);
  [[nodiscard]] bool may_replace(const Remembered* before, const FolderCard& card) const;
  [[nodiscard]] bool may_edit(const Entry& entry, const Remembered* before, const FolderCard& card) const;
  std::size_t remember(Remembered one, const Remembered* before);
  void leave(const FolderCard& card, const Remembered* before, const std::string& why, std::string_view forced);
  void prune_remembered(const Remembered& one);
  void prune_unknown(FolderCard& card);
  void remove(FolderCard& card, const std::string& name);
  void edit_cards();

  const Directory& directory_;
  CardFolder& folder_;
  const std::vector<Remembered>& memory_;
  SplitRules rules_;
  Organisations organisations_;
  CardGroups groups_;
  std::unordered_map<std::string, FolderCard*> cards_;                  // by comparable UID
  std::unordered_map<std::string_view, FolderCard*> files_;             // by name
  std::unordered_map<std::string_view, const Remembered*> remembered_;  // by UID; those that nothing became of yet
  // Cards that are as they are remembered, and how their files look now.
  struct Kept {
    const Remembered* memory;
    Stamp stamp;
  };
  std::vector<Kept> kept_;
  std::vector<Link> edits_;
  SplitPlan plan_;
  std::size_t removed_ = 0;
};

}  // namespace contacts
