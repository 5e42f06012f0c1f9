#include "model/organisation_names.hpp"

#include <algorithm>
#include <utility>

#include "text/fold.hpp"

namespace contacts {

OrganisationNames::OrganisationNames(const std::vector<Entry>& entries) {
  for (const Entry& entry : entries) {
    if (entry.type == EntryType::Organisation) add(entry);
  }
}

void OrganisationNames::add(const Entry& organisation) {
  add(organisation.position, organisation.id, organisation.name, organisation.aliases);
}

void OrganisationNames::add(std::size_t position, std::string_view id, std::string_view name,
                            const std::vector<std::string>& aliases) {
  add(ids_, std::string(id), position);
  add(names_, fold(name), position);
  for (const std::string& alias : aliases)
    add(aliases_, fold(alias), position);
}

std::optional<OrganisationNames::Found> OrganisationNames::find(const std::string& folded) const {
  std::optional<Found> result;
  for (const Names* const names : {&ids_, &names_, &aliases_}) {
    const auto found = names->find(folded);
    if (found == names->end()) continue;
    const bool is_another = result && result->position != found->second.position;
    if (!result) result = found->second;
    result->is_ambiguous = result->is_ambiguous || found->second.is_ambiguous || is_another;
  }
  return result;
}

std::vector<std::string_view> OrganisationNames::all() const {
  std::vector<std::string_view> result;
  for (const Names* const names : {&names_, &aliases_}) {
    for (const auto& [name, found] : *names)
      result.push_back(name);
  }
  std::sort(result.begin(), result.end());
  return result;
}

void OrganisationNames::add(Names& names, std::string folded, std::size_t position) {
  const auto [place, is_new] = names.try_emplace(std::move(folded), Found{position, false});
  if (!is_new && place->second.position != position) place->second.is_ambiguous = true;
}

}  // namespace contacts
