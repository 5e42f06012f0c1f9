#include "import/organisations.hpp"

#include <algorithm>
#include <utility>

#include "text/fold.hpp"
#include "vcard/values.hpp"

namespace contacts {

namespace {

bool is_same_folded(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  return std::ranges::equal(left, right, [](const std::string& a, const std::string& b) { return fold(a) == fold(b); });
}

using Components = std::vector<std::string>;

Components first_of(const Components& components, std::size_t count) {
  return {components.begin(), components.begin() + static_cast<std::ptrdiff_t>(count)};
}

std::string joined_from(const Components& components, std::size_t count) {
  return joined({components.begin() + static_cast<std::ptrdiff_t>(count), components.end()}, ", ");
}

}  // namespace

void Organisations::add(std::string_view name, std::string_view id, const std::vector<std::string>& aliases,
                        std::string_view part_of) {
  const std::size_t index = organisations_.size();
  organisations_.push_back({std::string(name), std::string(id), std::string(part_of)});
  ids_.try_emplace(std::string(id), index);
  names_.try_emplace(fold(name), index);
  all_names_.emplace(fold(name), index);
  for (const std::string& alias : aliases)
    aliases_.try_emplace(fold(alias), index);
}

bool Organisations::has(std::string_view reference) const {
  return resolve(reference).has_value();
}

// As a directory does it.
std::optional<std::size_t> Organisations::resolve(std::string_view reference) const {
  const std::string folded = fold(reference);
  for (const Names* const names : {&ids_, &names_, &aliases_}) {
    if (const auto found = names->find(folded); found != names->end()) return found->second;
  }
  return std::nullopt;
}

Organisations::Place Organisations::place_of(const std::vector<std::string>& components) const {
  for (std::size_t depth = components.size(); depth > 0; --depth) {
    const Components names = first_of(components, depth);
    const auto [begin, end] = all_names_.equal_range(fold(names.back()));
    for (auto found = begin; found != end; ++found) {
      std::vector<std::string> lineage = lineage_of(found->second);
      if (!is_same_folded(lineage, names)) continue;
      return {reference_to(found->second), std::move(lineage), joined_from(components, depth)};
    }
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
  constexpr std::size_t deepest = 32;  // a circle has no end
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
