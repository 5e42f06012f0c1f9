#include "extract/organisation_index.hpp"

#include <algorithm>

#include "extract/host_name.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

constexpr std::size_t name_beginning_size = 3;  // letters by which organisations are looked up for a host

std::string key_of(std::string_view name) {
  std::string folded = fold(name);
  for (const std::string_view article : {"the ", "die ", "der ", "das ", "de ", "het ", "la ", "le "}) {
    if (folded.starts_with(article) && article == "the ") return folded.substr(article.size());
  }
  return folded;
}

}  // namespace

namespace {

// "Nour Haddad (Université de Tunis)": in the sentence of a name, behind it.
bool follows_name(const ReadLine& line, const OrganisationMention& mention) {
  return std::ranges::any_of(line.names, [&](const NameMention& name) {
    if (!name.is_likely || name.end > mention.first) return false;
    return std::none_of(line.words.begin() + static_cast<std::ptrdiff_t>(name.end),
                        line.words.begin() + static_cast<std::ptrdiff_t>(mention.first) + 1,
                        [](const TextWord& word) { return word.gap == Gap::Sentence; });
  });
}

}  // namespace

OrganisationIndex::OrganisationIndex(const ReadText& text) : text_(text) {
  by_line_.resize(text.lines.size());
  for (std::size_t line = 0; line < text.lines.size(); ++line) {
    for (const OrganisationMention& mention : text.lines[line].organisations) {
      const std::size_t index = index_of(mention.name, line);
      ++all_[index].mentions;
      all_[index].is_unit = mention.is_unit;
      all_[index].is_known = all_[index].is_known || mention.is_known;
      by_line_[line].push_back(index);
      const ReadLine& read = text.lines[line];
      if (!read.tokens.empty() || !follows_name(read, mention)) all_[index].is_of_people = false;
    }
  }
  merge_short_names();
}

std::size_t OrganisationIndex::index_of(std::string_view name, std::size_t line) {
  const std::string key = key_of(name);
  const auto [found, is_new] = by_key_.emplace(key, all_.size());
  if (is_new) {
    FoundOrganisation made;
    made.name = key.size() < fold(name).size() ? std::string(name.substr(name.find(' ') + 1)) : std::string(name);
    made.line = line;
    all_.push_back(std::move(made));
    const std::string letters = letters_of(key);
    by_beginning_[letters.substr(0, name_beginning_size)].push_back(found->second);
  }
  return found->second;
}

std::size_t OrganisationIndex::find(std::string_view name) const {
  const auto found = by_key_.find(key_of(name));
  return found == by_key_.end() ? nobody : found->second;
}

// By the last word: the name without its legal form.
void OrganisationIndex::merge_short_names() {
  for (std::size_t i = 0; i < all_.size(); ++i) {
    const std::string key = key_of(all_[i].name);
    const std::size_t blank = key.rfind(' ');
    if (blank == std::string::npos) continue;
    const std::string last = all_[i].name.substr(all_[i].name.rfind(' ') + 1);
    if (!is_legal_form(last)) continue;
    const auto shorter = by_key_.find(key.substr(0, blank));
    if (shorter == by_key_.end() || shorter->second == i) continue;
    const std::size_t other = shorter->second;
    all_[i].mentions += all_[other].mentions;
    all_[i].line = std::min(all_[i].line, all_[other].line);
    all_[other].mentions = 0;
    shorter->second = i;
    for (std::vector<std::size_t>& line : by_line_)
      std::ranges::replace(line, other, i);
  }
}

std::vector<std::size_t> OrganisationIndex::of_line(std::size_t line) const {
  std::vector<std::size_t> found;
  for (const std::size_t index : by_line_[line]) {
    if (!all_[index].is_unit) found.push_back(index);
  }
  return found.empty() ? by_line_[line] : found;
}

std::size_t OrganisationIndex::by_host(std::string_view address_or_page) const {
  const std::string host = host_name(address_or_page);
  if (host.size() < 2) return nobody;
  constexpr std::size_t most = 200;  // are compared
  std::size_t best = nobody;
  std::size_t best_likeness = 0;
  const std::size_t count = std::min(all_.size(), most);
  for (std::size_t i = 0; i < count; ++i) {
    if (all_[i].mentions == 0) continue;
    const std::size_t letters = host_likeness(host, all_[i].name);
    if (letters <= best_likeness) continue;
    best_likeness = letters;
    best = i;
  }
  return best;
}

std::size_t OrganisationIndex::main() const {
  std::size_t only = nobody;
  std::size_t count = 0;
  for (std::size_t i = 0; i < all_.size(); ++i) {
    if (all_[i].mentions == 0 || all_[i].is_unit || all_[i].is_of_people) continue;
    only = i;
    ++count;
  }
  if (count == 1) return only;
  if (count == 0) {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (all_[i].mentions > 0 && !all_[i].is_of_people) return i;
    }
    return nobody;
  }
  // The first line that names one, in the heading.
  std::size_t lines = 0;
  for (std::size_t line = 0; line < text_.lines.size() && lines < 3; ++line) {
    if (text_.lines[line].is_blank) continue;
    ++lines;
    const std::vector<std::size_t> named = of_line(line);
    if (!named.empty()) return named.front();
  }
  return nobody;
}

}  // namespace contacts
