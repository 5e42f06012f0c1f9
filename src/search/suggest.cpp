#include "search/suggest.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "text/escape.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"
#include "text/split.hpp"

namespace contacts {

namespace {

constexpr std::size_t most_names = 3;
constexpr std::size_t most_terms = 8;  // of a query are compared: nobody mistypes ten thousand words

// The domain behind the last "@", folded; empty where there is none.
std::string domain_of(std::string_view address) {
  const std::size_t at = address.rfind('@');
  return at == std::string_view::npos ? std::string() : fold(address.substr(at + 1));
}

// "olofstrom.se" of "https://www.olofstrom.se:80/x".
std::string host_of(std::string_view url) {
  if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  std::string host = fold(url.substr(0, url.find_first_of("/:?#")));
  if (host.starts_with("www.")) host.erase(0, 4);
  return host;
}

bool has_domain(const Entry& entry, const std::string& domain) {
  const auto in_address = [&](const TypedValue& email) { return domain_of(email.value) == domain; };
  const auto in_url = [&](const TypedValue& url) { return host_of(url.value) == domain; };
  return std::ranges::any_of(entry.emails, in_address) ||
         (entry.type == EntryType::Organisation && std::ranges::any_of(entry.urls, in_url));
}

}  // namespace

void append_words(std::string_view name, std::vector<std::string_view>& words) {
  constexpr std::string_view separators = " \t\n.,;:()\"/";
  for_each_word(name, separators, [&](std::string_view word) { words.push_back(word); });
}

std::vector<std::string_view> words_of_names(const Entry& entry) {
  std::vector<std::string_view> words;
  append_words(entry.name, words);
  for (const std::string& alias : entry.aliases)
    append_words(alias, words);
  return words;
}

std::vector<const Term*> terms_to_suggest_for(const Query& query) {
  std::vector<const Term*> terms;
  for (std::size_t i = 0; i < std::min(query.terms.size(), most_terms); ++i) {
    const Term& term = query.terms[i];
    if (!term.is_negated && term.asks == Asks::Text && term.digits.empty()) terms.push_back(&term);
  }
  return terms;
}

std::vector<std::string> nearest_names(const Directory& directory, const Query& query) {
  std::vector<std::string_view> words;
  for (const Entry& entry : directory.entries())
    std::ranges::copy(words_of_names(entry), std::back_inserter(words));
  std::vector<std::string> folded_words;
  for (const std::string_view word : words)
    folded_words.push_back(fold(word));
  const WordList list(words);
  std::vector<std::string> suggestions;
  for (const Term* const term : terms_to_suggest_for(query)) {
    const auto holds_term = [&](const std::string& word) { return word.find(term->folded) != std::string::npos; };
    if (std::ranges::any_of(folded_words, holds_term)) continue;
    for (const std::string_view word : list.nearest_ones(term->folded, most_names)) {
      const bool is_new = std::ranges::find(suggestions, word) == suggestions.end();
      if (is_new && suggestions.size() < most_names) suggestions.emplace_back(word);
    }
  }
  return suggestions;
}

std::string did_you_mean_names(const Directory& directory, const Query& query) {
  std::string text;
  for (const std::string& name : nearest_names(directory, query)) {
    text += (text.empty() ? "; did you mean '" : ", '") + escape_controls(name) + "'";
  }
  return text.empty() ? text : text + "?";
}

std::string domain_asked_for(const Query& query) {
  const bool is_one_term = query.terms.size() == 1 && !query.terms.front().is_negated;
  return is_one_term ? domain_of(query.terms.front().text) : std::string();
}

const Entry* owner_of_domain(const Directory& directory, const Query& query) {
  const std::string domain = domain_asked_for(query);
  if (domain.empty()) return nullptr;
  const Entry* employer = nullptr;
  bool is_shared = false;
  for (const Entry& entry : directory.entries()) {
    if (!has_domain(entry, domain)) continue;
    if (entry.type == EntryType::Organisation) return &entry;
    const Entry* const organisation = directory.organisation_of(entry);
    is_shared = is_shared || organisation == nullptr || (employer != nullptr && employer != organisation);
    employer = organisation;
  }
  return is_shared ? nullptr : employer;
}

}  // namespace contacts
