#include "import/groups.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "mapping/card_entry.hpp"
#include "text/ascii.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"

namespace contacts {

void Groups::add(const Card& card, const std::string& name) {
  groups_.push_back({name, {}});
  for (const std::string& member : members_of_group(card)) {
    names_by_member_[lower_case(member)].push_back(name);
    groups_.back().members.push_back(lower_case(member));
  }
}

template <typename Use>
void Groups::find(const Entry& entry, Use use) const {
  if (names_by_member_.empty()) return;
  const auto find_member = [&](const std::string& member) {
    const auto found = names_by_member_.find(lower_case(member));
    if (found != names_by_member_.end()) use(found->first, found->second);
  };
  if (!entry.uid.empty()) find_member(entry.uid);
  for (const TypedValue& email : entry.emails)
    find_member("mailto:" + email.value);
}

void Groups::add_tags(Entry& entry) const {
  find(entry, [&](const std::string& /*member*/, const std::vector<std::string>& groups) {
    for (const std::string& group : groups) {
      const auto is_group = [&](const std::string& tag) { return fold(tag) == fold(group); };
      if (std::ranges::none_of(entry.tags, is_group)) entry.tags.push_back(group);
    }
  });
}

void Groups::meet(const Entry& entry) {
  find(entry, [&](const std::string& member, const std::vector<std::string>& /*groups*/) { found_.insert(member); });
}

std::vector<std::string> Groups::incomplete() const {
  std::vector<std::string> sentences;
  for (const Group& group : groups_) {
    const std::ptrdiff_t missing =
        std::ranges::count_if(group.members, [&](const std::string& member) { return !found_.contains(member); });
    if (missing == 0) continue;
    sentences.push_back(fmt::format("{} of the {} members of the group '{}' {} not get its tag: no card has that UID",
                                    missing, group.members.size(), escape_controls(group.name),
                                    missing == 1 ? "does" : "do"));
  }
  return sentences;
}

}  // namespace contacts
