#include "change/redirect.hpp"

#include <algorithm>
#include <utility>

#include "text/fold.hpp"

namespace contacts {

std::vector<MovedReference> references_by_name(const Directory& directory, const Entry& target) {
  std::vector<MovedReference> found;
  const auto take = [&](const Entry& entry, const Reference& reference) {
    const bool is_meant = directory.target(reference) == &target && fold(reference.text) == fold(target.name);
    if (is_meant) found.push_back({&entry, &target, reference.text});
  };
  for (const Entry& entry : directory.entries()) {
    if (entry.organisation) take(entry, *entry.organisation);
    if (entry.part_of) take(entry, *entry.part_of);
    for (const Reference& reference : entry.member_of)
      take(entry, reference);
  }
  return found;
}

void redirect(DirectoryChange& change, const std::vector<MovedReference>& references, const std::string& text) {
  for (const MovedReference& moved : references) {
    Entry& entry = change.edit(*moved.from);
    if (entry.organisation && entry.organisation->text == moved.text) entry.organisation->text = text;
    if (entry.part_of && entry.part_of->text == moved.text) entry.part_of->text = text;
    std::vector<Reference> kept;
    for (Reference& reference : entry.member_of) {
      if (reference.text == moved.text) reference.text = text;
      if (std::ranges::find(kept, reference.text, &Reference::text) == kept.end()) kept.push_back(std::move(reference));
    }
    entry.member_of = std::move(kept);
  }
}

ChangedDirectory finish_redirected(DirectoryChange& change, std::size_t position) {
  ChangedDirectory changed = change.finish();
  if (changed.moved.empty()) return changed;
  const auto target = [&](const ChangedDirectory& after) -> const Entry& {
    return after.directory.entries()[after.positions[position].value()];
  };
  const std::vector<MovedReference> moved = changed.moved;
  const auto leads_there = [&](const ChangedDirectory& after, const std::string& text) {
    const std::vector<const Entry*> named = after.directory.named(text);
    const auto is_organisation = [](const Entry* entry) { return entry->type == EntryType::Organisation; };
    const auto first = std::ranges::find_if(named, is_organisation);
    return first != named.end() && *first == &target(after);
  };
  const Entry& entry = target(changed);
  redirect(change, moved, leads_there(changed, entry.name) ? entry.name : entry.id);
  return change.finish();
}

}  // namespace contacts
