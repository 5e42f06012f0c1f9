#include "prefilter/organisations_by_id.hpp"

#include <algorithm>
#include <iterator>

#include "model/identity.hpp"
#include "prefilter/called_organisation.hpp"
#include "text/ascii.hpp"

namespace contacts {

bool may_be_id(std::string_view folded) {
  return std::ranges::all_of(folded, [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; });
}

void OrganisationsById::take(const std::vector<Entry>& entries) {
  for (; taken_ < entries.size(); ++taken_) {
    const Entry& entry = entries[taken_];
    if (entry.type != EntryType::Organisation) continue;
    by_id_[slug_of(entry.name)].push_back(taken_);
    if (entry.id_is_given) by_id_[entry.id].push_back(taken_);
    for (const std::string& name : names_of(entry))
      by_name_[name].push_back(taken_);
  }
}

std::vector<std::size_t> OrganisationsById::called(const std::string& reference) const {
  std::vector<std::size_t> found = at(by_name_, reference);
  std::ranges::copy(at(by_id_, reference), std::back_inserter(found));
  std::ranges::copy(at(by_id_, without_number(reference)), std::back_inserter(found));
  return found;
}

std::vector<std::size_t> OrganisationsById::doubtful(const std::string& reference) const {
  if (!may_be_id(reference)) return {};
  std::vector<std::size_t> found = at(by_id_, reference);
  std::ranges::copy(at(by_id_, without_number(reference)), std::back_inserter(found));
  const std::vector<std::size_t> named = at(by_name_, reference);
  const auto is_the_one = [&](std::size_t one) { return one == named.front(); };
  const bool is_clear =
      !named.empty() && std::ranges::all_of(named, is_the_one) && std::ranges::all_of(found, is_the_one);
  return is_clear ? std::vector<std::size_t>() : found;
}

std::vector<std::size_t> OrganisationsById::at(const Positions& positions, const std::string& key) {
  const auto found = positions.find(key);
  return found == positions.end() ? std::vector<std::size_t>() : found->second;
}

}  // namespace contacts
