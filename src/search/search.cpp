#include "search/search.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

// The order of what is found, one rule:
//
//   1. where a word was found: in names (name, alias, id and the parts of a name), in what organisation somebody is of,
//      in what they do there, in addresses of any kind, in notes;
//   2. how much of a word: all of it, its beginning, its inside (as digits of a number count);
//   3. in the spelling of the query, before one with other capitals, and that before one with other accents;
//   4. the order of the files.
//
// Of several places of a word the best counts, of several words the worst: an entry is as good as its weakest word. One
// exception keeps together what belongs together: an organisation that is found by its names is followed at once by its
// people, as far as their weakest word was found in the organisation's name.

namespace contacts {

namespace {

using Guests =
    std::unordered_map<const Entry*, std::vector<Match>>;  // of each organisation that was found by its names

// The nearest organisation above that a match belongs behind; end() where it stands for itself.
Guests::iterator host_of(const Directory& directory, const Match& match, Guests& guests) {
  if (match.entry->type != EntryType::Contact || match.rank.group != FieldGroup::Organisation) return guests.end();
  const Entry* organisation = directory.organisation_of(*match.entry);
  for (; organisation != nullptr; organisation = directory.parent_of(*organisation)) {
    if (const auto host = guests.find(organisation); host != guests.end()) return host;
  }
  return guests.end();
}

std::vector<Match> people_behind_organisations(const Directory& directory, std::vector<Match> matches) {
  Guests guests;
  for (const Match& match : matches) {
    if (match.entry->type == EntryType::Organisation && match.rank.group == FieldGroup::Name) guests[match.entry];
  }
  std::vector<Match> hosts;
  for (Match& match : matches) {
    const auto host = host_of(directory, match, guests);
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
  Matcher matcher(directory, query, writing);
  for (const Entry& entry : directory.entries()) {
    if (std::optional<Match> match = matcher.match(entry)) matches.push_back(*std::move(match));
  }
  return matches;
}

Query spelled_as_digraphs(Query query) {
  for (Term& term : query.terms) {
    term.folded = folded_in(term, Writing::Digraphs);
    for (Term& part : term.parts)
      part.folded = folded_in(part, Writing::Digraphs);
    for (Term& other : term.alternatives)
      other.folded = folded_in(other, Writing::Digraphs);
  }
  return query;
}

// What is tried where the plain spelling finds nothing, in the order of the entries; of one that is found in both, the
// better match.
std::vector<Match> matches_in_other_writings(const Directory& directory, const Query& query) {
  const Query digraphs = spelled_as_digraphs(query);
  Matcher with_digraphs(directory, digraphs, Writing::Digraphs);
  Matcher with_squeezed(directory, query, Writing::Squeezed);
  std::vector<Match> matches;
  for (const Entry& entry : directory.entries()) {
    std::optional<Match> match = with_digraphs.match(entry);
    std::optional<Match> other = with_squeezed.match(entry);
    if (other && (!match || other->rank < match->rank)) match = std::move(other);
    if (match) matches.push_back(*std::move(match));
  }
  return matches;
}

}  // namespace

std::vector<Match> search(const Directory& directory, const Query& query, std::optional<EntryType> type) {
  std::vector<Match> matches = matches_in(directory, query, Writing::Plain);
  if (matches.empty()) matches = matches_in_other_writings(directory, query);
  std::ranges::stable_sort(matches, {}, &Match::rank);
  matches = people_behind_organisations(directory, std::move(matches));
  std::erase_if(matches, [&](const Match& match) { return type && match.entry->type != *type; });
  return matches;
}

}  // namespace contacts
