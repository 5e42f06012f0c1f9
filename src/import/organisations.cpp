#include "import/organisations.hpp"

#include <algorithm>
#include <set>

#include "text/fold.hpp"
#include "vcard/values.hpp"

namespace contacts {

namespace {

bool is_same_folded(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  return std::ranges::equal(left, right, [](const std::string& a, const std::string& b) { return fold(a) == fold(b); });
}

}  // namespace

void Organisations::add(std::string_view name, std::string_view id, const std::vector<std::string>& aliases,
                        std::string_view part_of) {
  const std::size_t index = organisations_.size();
  organisations_.push_back({std::string(name), std::string(id), std::string(part_of)});
  std::set<std::string> names = {fold(name), std::string(id)};
  for (const std::string& alias : aliases)
    names.insert(fold(alias));
  for (const std::string& one : names)
    by_name_.emplace(one, index);
}

bool Organisations::has(std::string_view reference) const {
  return by_name_.contains(fold(reference));
}

Organisations::Place Organisations::place_of(const std::vector<std::string>& components) const {
  for (std::size_t depth = components.size(); depth > 0; --depth) {
    const std::vector<std::string> names(components.begin(), components.begin() + static_cast<std::ptrdiff_t>(depth));
    const auto [begin, end] = by_name_.equal_range(fold(names.back()));
    for (auto found = begin; found != end; ++found) {
      const Organisation& organisation = organisations_[found->second];
      std::vector<std::string> lineage = lineage_of(organisation);
      if (!is_same_folded(lineage, names)) continue;
      return {reference_to(organisation), std::move(lineage),
              joined({components.begin() + static_cast<std::ptrdiff_t>(depth), components.end()}, ", ")};
    }
  }
  if (components.empty()) return {};
  Place place{components.front(), {}, joined({components.begin() + 1, components.end()}, ", ")};
  if (!place.reference.empty()) place.lineage = {place.reference};
  return place;
}

std::vector<std::string> Organisations::lineage_of(const Organisation& organisation) const {
  constexpr std::size_t deepest = 32;  // a circle has no end
  std::vector<std::string> names = {organisation.name};
  for (const Organisation* at = &organisation; !at->part_of.empty() && names.size() < deepest;) {
    const auto parent = by_name_.find(fold(at->part_of));
    if (parent == by_name_.end()) {
      names.push_back(at->part_of);
      break;
    }
    at = &organisations_[parent->second];
    names.push_back(at->name);
  }
  std::ranges::reverse(names);
  return names;
}

std::string Organisations::reference_to(const Organisation& organisation) const {
  return by_name_.count(fold(organisation.name)) == 1 ? organisation.name : organisation.id;
}

}  // namespace contacts
