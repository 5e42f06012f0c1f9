#include "prefilter/called_organisation.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_map>

#include "model/identity.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

// Adds the names that are not there yet. Returns whether there was one.
bool add_all(std::vector<std::string>& names, const std::vector<std::string>& others) {
  const std::size_t before = names.size();
  for (const std::string& other : others) {
    if (std::ranges::find(names, other) == names.end()) names.push_back(other);
  }
  return names.size() > before;
}

using ByCall = std::unordered_map<std::string, std::vector<std::size_t>>;

// Adds to each organisation the names of those that it is part of. Returns whether one of them got a new name.
bool hand_names_down(std::vector<CalledOrganisation>& organisations, const ByCall& by_call) {
  bool has_grown = false;
  for (CalledOrganisation& part : organisations) {
    for (const std::string& call : {part.parent, without_number(part.parent)}) {
      const auto parents = by_call.find(call);
      if (call.empty() || parents == by_call.end()) continue;
      for (const std::size_t parent : parents->second)
        has_grown = add_all(part.names, organisations[parent].names) || has_grown;
    }
  }
  return has_grown;
}

}  // namespace

std::vector<std::string> names_of(const Entry& entry) {
  std::vector<std::string> names = {fold(entry.name)};
  for (const std::string& alias : entry.aliases)
    names.push_back(fold(alias));
  return names;
}

std::string without_number(const std::string& id) {
  const std::size_t hyphen = id.rfind('-');
  const bool has_number =
      hyphen != std::string::npos && id.find_first_not_of("0123456789", hyphen + 1) == std::string::npos;
  return has_number ? id.substr(0, hyphen) : std::string();
}

CalledOrganisation called_organisation(const Entry& entry) {
  CalledOrganisation organisation{names_of(entry), {}, {}};
  organisation.names.push_back(slug_of(entry.name));
  if (entry.id_is_given) organisation.names.push_back(entry.id);
  organisation.calls = organisation.names;
  if (entry.part_of) organisation.parent = slug_of(entry.part_of->text);
  return organisation;
}

std::vector<CalledOrganisation> called_organisations(const std::vector<Entry>& entries) {
  std::vector<CalledOrganisation> organisations;
  ByCall by_call;
  for (const Entry& entry : entries) {
    if (entry.type != EntryType::Organisation) continue;
    organisations.push_back(called_organisation(entry));
    for (const std::string& call : organisations.back().calls)
      by_call[slug_of(call)].push_back(organisations.size() - 1);
  }
  while (hand_names_down(organisations, by_call))
    continue;
  return organisations;
}

}  // namespace contacts
