// Group cards of a folder: tags that live in their MEMBER lines.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/entry.hpp"
#include "sync/folder.hpp"

namespace contacts {

class CardGroups {
 public:
  explicit CardGroups(std::vector<FolderCard>& files);

  // The names of the groups that have a card of this UID as a member, one a line.
  [[nodiscard]] std::string names_of(std::string_view uid) const;

  [[nodiscard]] bool is_empty() const { return groups_.empty(); }

  // The group of this name, compared folded; null where there is none.
  [[nodiscard]] FolderCard* find(std::string_view name) const;

  // What one of them is called.
  [[nodiscard]] std::string name_of(const FolderCard& group) const;

 private:
  struct Group {
    FolderCard* file;
    std::string name;
  };

  std::vector<Group> groups_;
  std::unordered_map<std::string, std::string> names_by_member_;
};

// Gives the entry of a card its groups (see names_of()) as tags.
void add_groups(std::string_view names, Entry& entry);

// The names, each by itself, and the inverse, sorted.
[[nodiscard]] std::vector<std::string> split_groups(std::string_view names);
[[nodiscard]] std::string joined_groups(std::vector<std::string> names);

}  // namespace contacts
