// Which entry and which card belong together.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "import/known_entries.hpp"
#include "mapping/organisations.hpp"
#include "model/directory.hpp"
#include "sync/folder.hpp"
#include "sync/memory.hpp"
#include "sync/plan.hpp"

namespace contacts {

// The links that UIDs, the memory and marks that people have in common tell. Cards that are new to everybody become
// entries (SyncPlan::added), and so do the organisations that they name.
class Linking {
 public:
  // `organisations` gets those that come.
  Linking(const Directory& directory, CardFolder& folder, const std::vector<Remembered>& memory, const SyncRules& rules,
          Organisations& organisations, const CardGroups& groups, SyncPlan& plan);

  void link();

  // An organisation that an entry is to refer to, and that may have no entry yet.
  void mention(const std::string& name);

 private:
  void find_cards();
  void link_remembered();
  void link_renamed();
  void link_by_uid();
  void link_new_cards();
  void link_new_entries();
  void take_new_card(FolderCard& card, bool is_of_organisation, KnownEntries& known);
  void add_entry(FolderCard& card, Entry entry);
  [[nodiscard]] Link* link_of(std::size_t position);
  [[nodiscard]] bool is_free(const FolderCard& card) const { return !taken_.contains(&card); }
  void tell(std::string message) { plan_.messages.push_back(std::move(message)); }

  const Directory& directory_;
  CardFolder& folder_;
  const std::vector<Remembered>& memory_;
  const SyncRules& rules_;
  Organisations& organisations_;
  const CardGroups& groups_;
  SyncPlan& plan_;
  std::unordered_map<std::string, FolderCard*> cards_;     // by comparable UID
  std::unordered_set<std::string> blocked_uids_;           // of cards that cannot be told apart, or read
  std::unordered_set<std::string_view> unreadable_names_;  // of files
  std::unordered_set<const FolderCard*> taken_;
  std::unordered_map<std::size_t, std::size_t> links_;  // by position of the entry
  std::unordered_set<std::string> ids_;
  std::vector<std::string> added_from_;  // the files of new entries, whose numbers follow those of the directory
};

}  // namespace contacts
