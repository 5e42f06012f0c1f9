#include "directory/directory.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/core.h>

#include "directory/identity.hpp"
#include "directory/organisation_names.hpp"
#include "parallel/in_parallel.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

Diagnostic error_in(const Entry& entry, const Location& location, std::string message) {
  return Diagnostic{Severity::Error, location, std::move(message), TextRange{entry.text_begin, entry.text_end}};
}

std::string quoted(std::string_view text) {
  return "'" + escape_controls(text) + "'";
}

bool is_called(const Entry& entry, std::string_view folded) {
  if (entry.id == folded || fold(entry.name) == folded) return true;
  return std::any_of(entry.aliases.begin(), entry.aliases.end(),
                     [&](const std::string& alias) { return fold(alias) == folded; });
}

// RFC 4122 writes UUIDs in small letters and reads them in either.
std::string bare_uid(std::string_view uid) {
  constexpr std::string_view urn = "urn:uuid:";
  const auto same = [](char left, char right) { return std::tolower(static_cast<unsigned char>(left)) == right; };
  const std::string_view start = uid.substr(0, urn.size());
  const bool has_urn = std::equal(start.begin(), start.end(), urn.begin(), urn.end(), same);
  return std::string(has_urn ? uid.substr(urn.size()) : uid);
}

template <typename Condition>
std::vector<const Entry*> entries_where(const std::vector<Entry>& entries, Condition condition) {
  std::vector<const Entry*> found;
  for (const Entry& entry : entries) {
    if (condition(entry)) found.push_back(&entry);
  }
  return found;
}

template <typename Change>
void for_each_in_parallel(std::vector<Entry>& entries, Change change) {
  constexpr std::size_t fewest = 500;  // entries that are worth a thread
  in_parallel(entries.size(), fewest, available_threads(), [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      change(entries[i]);
  });
}

bool points_to(const Reference& reference, const Entry& entry) {
  return reference.target == entry.position;
}

}  // namespace

Directory Directory::build(std::vector<SourceFile> files, std::vector<Entry> entries,
                           std::vector<Diagnostic>& diagnostics) {
  Directory directory;
  directory.files_ = std::move(files);
  directory.entries_ = std::move(entries);
  for (std::size_t i = 0; i < directory.entries_.size(); ++i)
    directory.entries_[i].position = i;
  directory.assign_ids(diagnostics);
  directory.resolve_references();
  directory.cut_circles(diagnostics);
  directory.report_shared_uids(diagnostics);
  return directory;
}

// Given ids come first, so that no made one takes their place.
void Directory::assign_ids(std::vector<Diagnostic>& diagnostics) {
  std::unordered_map<std::string_view, std::size_t> taken;  // ids of entries, which stay where they are
  taken.reserve(entries_.size());
  for (Entry& entry : entries_) {
    if (!entry.id_is_given) continue;
    const auto [place, is_new] = taken.try_emplace(entry.id, entry.position);
    if (is_new) continue;
    diagnostics.push_back(error_in(entry, entry.location,
                                   fmt::format("id '{}' is that of {} already; give this entry another", entry.id,
                                               quoted(entries_[place->second].name))));
    entry.id_is_given = false;
  }
  for_each_in_parallel(entries_, [](Entry& entry) {
    if (!entry.id_is_given) entry.id = slug_of(entry.name);
  });
  std::unordered_map<std::string, std::size_t> next_number;  // for ids that several entries would have
  for (Entry& entry : entries_) {
    if (entry.id_is_given) continue;
    entry.id_is_of_name = !taken.contains(entry.id);
    if (!entry.id_is_of_name && entry.organisation) entry.id += "-" + slug_of(entry.organisation->text);
    if (taken.contains(entry.id)) {
      const std::string base = entry.id;
      std::size_t& number = next_number.try_emplace(base, 2).first->second;
      while (taken.contains(entry.id))
        entry.id = fmt::format("{}-{}", base, number++);
    }
    taken.emplace(entry.id, entry.position);
  }
}

void Directory::resolve_references() {
  const OrganisationNames names(entries_);
  const auto resolve = [&](Reference& reference) {
    if (const auto found = names.find(fold(reference.text))) reference.target = found->position;
  };
  for_each_in_parallel(entries_, [&](Entry& entry) {
    if (entry.organisation) resolve(*entry.organisation);
    if (entry.part_of) resolve(*entry.part_of);
    for (Reference& reference : entry.member_of)
      resolve(reference);
  });
}

// Follows part_of from each organisation. One that is met again on the same way up closes a circle, which is cut there.
void Directory::cut_circles(std::vector<Diagnostic>& diagnostics) {
  constexpr std::size_t never = 0;
  std::vector<std::size_t> met_on_way(entries_.size(), never);
  for (std::size_t start = 0; start < entries_.size(); ++start) {
    const std::size_t way = start + 1;
    for (std::size_t at = start; met_on_way[at] == never;) {
      met_on_way[at] = way;
      Entry& entry = entries_[at];
      if (!entry.part_of || !entry.part_of->target) break;
      const std::size_t parent = *entry.part_of->target;
      if (met_on_way[parent] == way) {
        diagnostics.push_back(error_in(
            entry, entry.part_of->location,
            fmt::format("{} would be part of itself; 'part_of' must lead upwards", quoted(entries_[parent].name))));
        entry.part_of.reset();
        break;
      }
      at = parent;
    }
  }
}

void Directory::report_shared_uids(std::vector<Diagnostic>& diagnostics) const {
  std::unordered_map<std::string, const Entry*> owners;
  for (const Entry& entry : entries_) {
    if (entry.uid.empty()) continue;
    const std::string uid = bare_uid(entry.uid);
    if (uid.empty() || owners.try_emplace(uid, &entry).second) continue;
    diagnostics.push_back(error_in(
        entry, entry.location,
        fmt::format("this uid is that of {} already; a uid belongs to one entry", quoted(owners.at(uid)->name))));
  }
}

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
