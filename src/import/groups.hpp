// Cards that are lists of others, and the tags that their members get.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/entry.hpp"
#include "vcard/property.hpp"

namespace contacts {

class Groups {
 public:
  // A card that is_group_card(), and what the group is called.
  void add(const Card& card, const std::string& name);

  // Gives an entry of a card the groups that name it, by its UID or by an e-mail address, as tags.
  void add_tags(Entry& entry) const;
  // Such an entry came.
  void meet(const Entry& entry);

  // A sentence on each group of whose members some did not come.
  [[nodiscard]] std::vector<std::string> incomplete() const;

 private:
  struct Group {
    std::string name;
    std::vector<std::string> members;  // in small letters
  };

  // Calls `use` with each member that the entry is, and with the names of its groups.
  template <typename Use>
  void find(const Entry& entry, Use use) const;

  std::vector<Group> groups_;
  std::unordered_map<std::string, std::vector<std::string>> names_by_member_;
  std::unordered_set<std::string> found_;  // members
};

}  // namespace contacts
