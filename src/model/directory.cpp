#include "model/directory.hpp"

#include <algorithm>
#include <string_view>

#include "model/identity.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

bool is_called(const Entry& entry, std::string_view folded) {
  if (entry.id == folded || fold(entry.name) == folded) return true;
  return std::any_of(entry.aliases.begin(), entry.aliases.end(),
                     [&](const std::string& alias) { return fold(alias) == folded; });
}

template <typename Condition>
std::vector<const Entry*> entries_where(const std::vector<Entry>& entries, Condition condition) {
  std::vector<const Entry*> found;
  for (const Entry& entry : entries) {
    if (condition(entry)) found.push_back(&entry);
  }
  return found;
}

bool points_to(const Reference& reference, const Entry& entry) {
  return reference.target == entry.position;
}

}  // namespace

std::vector<const Entry*> Directory::named(std::string_view reference) const {
  const std::string folded = fold(reference);
  return entries_where(entries_, [&](const Entry& entry) { return is_called(entry, folded); });
}

const Entry* Directory::target(const Reference& reference) const {
  return reference.target ? &entries_[*reference.target] : nullptr;
}

const Entry* Directory::organisation_of(const Entry& contact) const {
  return contact.organisation ? target(*contact.organisation) : nullptr;
}

const Entry* Directory::parent_of(const Entry& organisation) const {
  return organisation.part_of ? target(*organisation.part_of) : nullptr;
}

std::vector<const Entry*> Directory::people_of(const Entry& organisation) const {
  return entries_where(
      entries_, [&](const Entry& entry) { return entry.organisation && points_to(*entry.organisation, organisation); });
}

std::vector<const Entry*> Directory::parts_of(const Entry& organisation) const {
  return entries_where(entries_,
                       [&](const Entry& entry) { return entry.part_of && points_to(*entry.part_of, organisation); });
}

std::vector<const Entry*> Directory::members_of(const Entry& organisation) const {
  return entries_where(entries_, [&](const Entry& entry) {
    return std::any_of(entry.member_of.begin(), entry.member_of.end(),
                       [&](const Reference& one) { return points_to(one, organisation); });
  });
}

std::string_view Directory::name_of(const Reference& reference) const {
  const Entry* const entry = target(reference);
  return entry == nullptr ? std::string_view(reference.text) : std::string_view(entry->name);
}

std::vector<std::string_view> Directory::lineage(const Reference& organisation) const {
  std::vector<std::string_view> names;
  for (const Reference* reference = &organisation; reference != nullptr;) {
    names.push_back(name_of(*reference));
    const Entry* const entry = target(*reference);
    reference = entry != nullptr && entry->part_of ? &*entry->part_of : nullptr;
  }
  std::reverse(names.begin(), names.end());
  return names;
}

std::string_view Directory::directory_name(const Entry& entry) const {
  return said_of(entry, &SourceFile::name);
}

std::string_view Directory::country(const Entry& entry) const {
  return said_of(entry, &SourceFile::country);
}

std::string_view Directory::said_of(const Entry& entry, std::string SourceFile::*what) const {
  if (entry.location.file < files_.size() && !(files_[entry.location.file].*what).empty()) {
    return files_[entry.location.file].*what;
  }
  const auto first =
      std::find_if(files_.begin(), files_.end(), [&](const SourceFile& file) { return !(file.*what).empty(); });
  return first == files_.end() ? std::string_view() : std::string_view((*first).*what);
}

std::string Directory::uid_of(const Entry& entry) const {
  std::string given = bare_uid(entry.uid);
  if (!given.empty()) return given;
  return derived_uid(directory_name(entry), entry.type, entry.id);
}

}  // namespace contacts
