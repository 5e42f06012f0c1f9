#include "mapping/organisations.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

#include "mapping/values.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

using Lineage = std::vector<std::string>;

// Parents that are asked for, since a circle of them has no end; so no longer beginning of ORG is an organisation.
constexpr std::size_t deepest = 32;

Lineage first_of(const Lineage& components, std::size_t count) {
  return {components.begin(), components.begin() + static_cast<std::ptrdiff_t>(count)};
}

std::string key_of(const Lineage& lineage) {
  std::string key;
  for (const std::string& name : lineage)
    (key += fold(name)) += '\n';
  return key;
}

std::string joined_from(const Lineage& components, std::size_t count) {
  return joined({components.begin() + static_cast<std::ptrdiff_t>(count), components.end()}, ", ");
}

}  // namespace

void Organisations::add(std::string_view name, std::string_view id, const std::vector<std::string>& aliases,
                        std::string_view part_of) {
  const std::size_t index = organisations_.size();
  std::vector<std::string> calls = {std::string(id), fold(name)};
  for (const std::string& alias : aliases)
    calls.push_back(fold(alias));
  std::vector<std::optional<std::size_t>> before;
  for (const std::string& call : calls)
    before.push_back(resolve(call));

  organisations_.push_back({std::string(name), std::string(id), std::string(part_of), calls, {}});
  names_.add(index, id, name, aliases);
  if (!part_of.empty()) parts_[fold(part_of)].push_back(index);
  file_by_lineage(index);
  for (std::size_t i = 0; i < calls.size(); ++i) {
    if (resolve(calls[i]) == before[i]) continue;
    for (const std::size_t part : parts_called(calls[i]))
      file_by_lineage(part);
  }
}

void Organisations::add(const Entry& organisation) {
  add(organisation.name, organisation.id, organisation.aliases,
      organisation.part_of ? organisation.part_of->text : std::string());
}

void Organisations::add_all(const Directory& directory) {
  for (const Entry& entry : directory.entries()) {
    if (entry.type == EntryType::Organisation) add(entry);
  }
}

std::vector<std::size_t> Organisations::parts_called(const std::string& parent) const {
  const auto parts = parts_.find(parent);
  return parts == parts_.end() ? std::vector<std::size_t>() : parts->second;
}

void Organisations::file_by_lineage(std::size_t organisation) {
  std::vector<std::size_t> changed = {organisation};
  std::unordered_set<std::size_t> seen = {organisation};  // parts may go round in a circle
  for (std::size_t i = 0; i < changed.size(); ++i) {
    const std::size_t index = changed[i];
    Organisation& one = organisations_[index];
    if (!one.lineage.empty()) by_lineage_[one.lineage].erase(index);
    one.lineage = key_of(lineage_of(index));
    by_lineage_[one.lineage].insert(index);
    for (const std::string& call : one.calls) {
      if (resolve(call) != index) continue;
      std::ranges::copy_if(parts_called(call), std::back_inserter(changed),
                           [&](std::size_t part) { return seen.insert(part).second; });
    }
  }
}

bool Organisations::has(std::string_view reference) const {
  return resolve(reference).has_value();
}

std::optional<std::size_t> Organisations::resolve(std::string_view reference) const {
  const auto found = names_.find(fold(reference));
  return found ? std::optional(found->position) : std::nullopt;
}

Organisations::Place Organisations::place_of(const std::vector<std::string>& components) const {
  for (std::size_t depth = std::min(components.size(), deepest); depth > 0; --depth) {
    const Lineage names = first_of(components, depth);
    const auto found = by_lineage_.find(key_of(names));
    if (found == by_lineage_.end() || found->second.empty()) continue;
    const std::size_t first = *found->second.begin();
    return {reference_to(first), lineage_of(first), joined_from(components, depth)};
  }
  if (components.empty()) return {};
  Place place{components.front(), {}, joined_from(components, 1)};
  if (const std::optional<std::size_t> known = resolve(place.reference)) {
    place.lineage = lineage_of(*known);
  } else if (!place.reference.empty()) {
    place.lineage = {place.reference};
  }
  return place;
}

std::vector<std::string> Organisations::lineage_of(std::size_t organisation) const {
  std::vector<std::string> names = {organisations_[organisation].name};
  for (const std::string* above = &organisations_[organisation].part_of; !above->empty() && names.size() < deepest;) {
    const std::optional<std::size_t> parent = resolve(*above);
    names.push_back(parent ? organisations_[*parent].name : *above);
    if (!parent) break;
    above = &organisations_[*parent].part_of;
  }
  std::ranges::reverse(names);
  return names;
}

std::string Organisations::reference_to(std::size_t organisation) const {
  const Organisation& one = organisations_[organisation];
  return resolve(one.name) == organisation ? one.name : one.id;
}

}  // namespace contacts
