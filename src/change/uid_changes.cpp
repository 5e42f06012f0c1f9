#include "change/uid_changes.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "compare/same_value.hpp"
#include "model/keys.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

using WithUid = std::pair<const Entry*, std::string>;

std::vector<WithUid> only_in(const Directory& directory, const Directory& other) {
  std::set<std::string> uids;
  for (const Entry& entry : other.entries())
    uids.insert(other.uid_of(entry));
  std::vector<WithUid> found;
  for (const Entry& entry : directory.entries()) {
    std::string uid = directory.uid_of(entry);
    if (!uids.contains(uid)) found.emplace_back(&entry, std::move(uid));
  }
  return found;
}

// The names, numbers and addresses of an entry in forms that can be compared.
std::set<std::string> marks_of(const Directory& directory, const Entry& entry) {
  std::set<std::string> marks = {"name " + fold(entry.name)};
  for (const Key& key : keys) {
    const auto* const typed = std::get_if<TypedValuesKey>(&key.type);
    if (typed == nullptr || typed->form == ValueForm::Url) continue;
    for (const TypedValue& value : entry.*typed->member)
      marks.insert(std::string(key.name) + " " + common_form(typed->form, value.value, directory.country(entry)));
  }
  return marks;
}

bool are_one(const Directory& before, const Entry& gone, const Directory& after, const Entry& come) {
  if (gone.type != come.type) return false;
  const std::set<std::string> marks = marks_of(before, gone);
  return std::ranges::any_of(marks_of(after, come), [&](const std::string& mark) { return marks.contains(mark); });
}

}  // namespace

std::vector<UidChange> uid_changes(const Directory& before, const Directory& after) {
  const std::vector<WithUid> gone = only_in(before, after);
  std::vector<WithUid> come = only_in(after, before);
  const bool are_only_ones = gone.size() == 1 && come.size() == 1;
  std::vector<UidChange> all;
  for (const auto& [entry, uid] : gone) {
    UidChange change{entry, nullptr, uid};
    const auto found = std::ranges::find_if(come, [&, old = entry](const WithUid& one) {
      return are_only_ones || are_one(before, *old, after, *one.first);
    });
    if (found != come.end()) {
      change.after = found->first;
      come.erase(found);
    }
    all.push_back(std::move(change));
  }
  for (auto& [entry, uid] : come)
    all.push_back({nullptr, entry, std::move(uid)});
  return all;
}

}  // namespace contacts
