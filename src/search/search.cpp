#include "search/search.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "text/fold.hpp"

// The order of what is found, one rule:
//
//   1. where a word was found: in names (name, alias, id and the parts of a name), in what organisation somebody is of,
//      in what they do there, in addresses of any kind, in notes;
//   2. how much of a word: all of it, its beginning, its inside (as digits of a number count);
//   3. in the spelling of the query before one that is the same only when folded;
//   4. the order of the files.
//
// Of several places of a word the best counts, of several words the worst: an entry is as good as its weakest word. One
// exception keeps together what belongs together: an organisation that is found by its names is followed at once by its
// people, as far as their weakest word was found in the organisation's name.

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

std::vector<Match> matches_in(const Directory& directory, const Query& query, Writing writing) {
  std::vector<Match> matches;
  for (const Entry& entry : directory.entries()) {
    if (std::optional<Match> match = match_entry(directory, entry, query, writing))
      matches.push_back(*std::move(match));
  }
  return matches;
}

Query spelled_as_digraphs(Query query) {
  for (Term& term : query.terms) {
    term.folded = fold_as_digraphs(term.text);
    for (Term& part : term.parts)
      part.folded = fold_as_digraphs(part.text);
  }
  return query;
}

}  // namespace

std::vector<Match> search(const Directory& directory, const Query& query, std::optional<EntryType> type) {
  std::vector<Match> matches = matches_in(directory, query, Writing::Plain);
  if (matches.empty()) matches = matches_in(directory, spelled_as_digraphs(query), Writing::Digraphs);
  std::ranges::stable_sort(matches, {}, &Match::rank);
  matches = people_behind_organisations(directory, std::move(matches));
  std::erase_if(matches, [&](const Match& match) { return type && match.entry->type != *type; });
  return matches;
}

}  // namespace contacts
