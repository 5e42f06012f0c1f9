#include "sync/groups.hpp"

#include <algorithm>
#include <cstddef>

#include "mapping/card_entry.hpp"
#include "mapping/values.hpp"
#include "model/identity.hpp"
#include "text/fold.hpp"
#include "vcard/structured_name.hpp"

namespace contacts {

namespace {

std::string name_of_group(const Card& card) {
  for (const Property& property : card.properties) {
    std::string name = is_named(property, "FN") ? text_value(property) : std::string();
    if (!is_blank(name)) return name;
  }
  return {};
}

}  // namespace

CardGroups::CardGroups(std::vector<FolderCard>& files) {
  for (FolderCard& file : files) {
    if (!file.is_group || !file.problem.empty()) continue;
    const std::string name = name_of_group(file.card);
    if (name.empty() || name.find('\n') != std::string::npos) continue;
    groups_.push_back({&file, name});
    for (const std::string& member : members_of_group(file.card)) {
      std::string& names = names_by_member_[comparable_uid(member)];
      std::vector<std::string> all = split_groups(names);
      all.push_back(name);
      names = joined_groups(std::move(all));
    }
  }
}

std::string CardGroups::names_of(std::string_view uid) const {
  if (names_by_member_.empty()) return {};
  const auto found = names_by_member_.find(comparable_uid(uid));
  return found == names_by_member_.end() ? std::string() : found->second;
}

FolderCard* CardGroups::find(std::string_view name) const {
  const std::string folded = fold(name);
  const auto found = std::ranges::find_if(groups_, [&](const Group& group) { return fold(group.name) == folded; });
  return found == groups_.end() ? nullptr : found->file;
}

std::string CardGroups::name_of(const FolderCard& group) const {
  const auto found = std::ranges::find(groups_, &group, [](const Group& one) -> const FolderCard* { return one.file; });
  return found == groups_.end() ? std::string() : found->name;
}

std::string joined_groups(std::vector<std::string> names) {
  std::ranges::sort(names);
  std::string all;
  for (const std::string& name : names)
    all += (all.empty() ? "" : "\n") + name;
  return all;
}

std::vector<std::string> split_groups(std::string_view names) {
  std::vector<std::string> all;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find('\n'), names.size());
    all.emplace_back(names.substr(0, end));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return all;
}

void add_groups(std::string_view names, Entry& entry) {
  for (std::string& name : split_groups(names)) {
    const auto is_it = [&](const std::string& tag) { return fold(tag) == fold(name); };
    if (std::ranges::none_of(entry.tags, is_it)) entry.tags.push_back(std::move(name));
  }
}

}  // namespace contacts
