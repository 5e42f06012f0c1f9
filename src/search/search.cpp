#include "search/search.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace contacts {

namespace {

// The organisation whose people these matches belong behind; null where a match stands for itself.
const Entry* host_of(const Directory& directory, const Match& match) {
  if (match.entry->type != EntryType::Contact || match.rank.group != FieldGroup::Organisation) return nullptr;
  return directory.organisation_of(*match.entry);
}

std::vector<Match> people_behind_organisations(const Directory& directory, std::vector<Match> matches) {
  std::unordered_map<const Entry*, std::vector<Match>> guests;
  for (const Match& match : matches) {
    if (match.entry->type == EntryType::Organisation && match.rank.group == FieldGroup::Name) guests[match.entry];
  }
  std::vector<Match> hosts;
  for (Match& match : matches) {
    const auto host = guests.find(host_of(directory, match));
    (host == guests.end() ? hosts : host->second).push_back(std::move(match));
  }
  std::vector<Match> ordered;
  for (Match& match : hosts) {
    const auto own_guests = guests.find(match.entry);
    ordered.push_back(std::move(match));
    if (own_guests != guests.end()) std::ranges::move(own_guests->second, std::back_inserter(ordered));
  }
  return ordered;
}

}  // namespace

std::vector<Match> search(const Directory& directory, const Query& query, std::optional<EntryType> type) {
  std::vector<Match> matches;
  for (const Entry& entry : directory.entries()) {
    if (std::optional<Match> match = match_entry(directory, entry, query)) matches.push_back(*std::move(match));
  }
  std::ranges::stable_sort(matches, {}, &Match::rank);
  matches = people_behind_organisations(directory, std::move(matches));
  std::erase_if(matches, [&](const Match& match) { return type && match.entry->type != *type; });
  return matches;
}

}  // namespace contacts
