#include "search/entry_named.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "search/search.hpp"
#include "search/suggest.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"
#include "text/split.hpp"

namespace contacts {

namespace {

constexpr std::size_t most_suggestions = 3;

template <typename IsCalled>
std::vector<const Entry*> entries_where(const Directory& directory, IsCalled is_called) {
  std::vector<const Entry*> entries;
  for (const Entry& entry : directory.entries()) {
    if (is_called(entry)) entries.push_back(&entry);
  }
  return entries;
}

std::vector<const Entry*> called(const Directory& directory, const std::string& folded) {
  const auto has_name = [&](const Entry& entry) { return fold(entry.name) == folded; };
  const auto has_alias = [&](const Entry& entry) {
    return std::ranges::any_of(entry.aliases, [&](const std::string& alias) { return fold(alias) == folded; });
  };
  std::vector<const Entry*> entries = entries_where(directory, [&](const Entry& entry) { return entry.id == folded; });
  if (entries.empty()) entries = entries_where(directory, has_name);
  if (entries.empty()) entries = entries_where(directory, has_alias);
  return entries;
}

std::vector<std::string> words_of(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  std::vector<std::string> words;
  for_each_word(text, blanks, [&](std::string_view word) { words.emplace_back(word); });
  return words;
}

// The best place of a term is in names wherever it is in names at all, and an entry is as good as its worst term.
std::vector<const Entry*> with_words_in_names(const Directory& directory, std::string_view wanted) {
  const Query query = query_for_named(wanted);
  if (query.terms.empty()) return {};
  std::vector<const Entry*> entries;
  for (const Match& match : search(directory, query, std::nullopt)) {
    if (match.rank.group == FieldGroup::Name) entries.push_back(match.entry);
  }
  return entries;
}

// The names of entries whose name, alias or id is near as a whole, nearest first.
std::vector<std::string_view> names_near(const Directory& directory, std::string_view wanted) {
  std::vector<std::string_view> callings;
  std::vector<std::string_view> names;  // of each calling, that of its entry
  const auto add = [&](const Entry& entry, std::string_view calling) {
    callings.push_back(calling);
    names.emplace_back(entry.name);
  };
  for (const Entry& entry : directory.entries()) {
    add(entry, entry.name);
    add(entry, entry.id);
    for (const std::string& alias : entry.aliases)
      add(entry, alias);
  }
  std::vector<std::string_view> near;
  for (const std::string_view calling : WordList(callings).nearest_ones(wanted, most_suggestions)) {
    const auto at = std::ranges::find(callings, calling.data(), &std::string_view::data);
    const std::string_view name = names[static_cast<std::size_t>(at - callings.begin())];
    if (std::ranges::find(near, name) == near.end()) near.push_back(name);
  }
  return near;
}

std::string listed(std::string_view introduction, const std::vector<std::string_view>& names) {
  std::string text;
  for (const std::string_view name : names)
    text += (text.empty() ? std::string(introduction) + " '" : ", '") + escape_controls(name) + "'";
  return text;
}

}  // namespace

Query query_for_named(std::string_view text) {
  Query query;
  for (const std::string& word : words_of(text)) {
    for (Term& term : literal_query(word).terms)
      query.terms.push_back(std::move(term));
  }
  return query;
}

NamedEntries entries_named(const Directory& directory, std::string_view wanted) {
  std::string folded = fold(wanted);
  folded.erase(0, std::min(folded.find_first_not_of(' '), folded.size()));
  folded.erase(folded.find_last_not_of(' ') + 1);
  NamedEntries named;
  if (folded.empty()) return named;
  named.entries = called(directory, folded);
  if (!named.entries.empty()) return named;
  std::vector<const Entry*> found = with_words_in_names(directory, wanted);
  (found.size() == 1 ? named.entries : named.candidates) = std::move(found);
  return named;
}

std::string no_entry_named(const Directory& directory, std::string_view wanted,
                           const std::vector<const Entry*>& candidates) {
  std::string sentence = "no entry is called '" + escape_controls(wanted) + "'";
  if (!candidates.empty()) {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < std::min(most_suggestions, candidates.size()); ++i)
      names.emplace_back(candidates[i]->name);
    sentence += listed("; its words are in the names of", names);
    return candidates.size() > most_suggestions ? sentence + ", …" : sentence;
  }
  const std::string near = listed("; did you mean", names_near(directory, wanted));
  return sentence + (near.empty() ? did_you_mean_names(directory, query_for_named(wanted)) : near + "?");
}

}  // namespace contacts
