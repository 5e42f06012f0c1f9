#include "prefilter/name_counts.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "prefilter/called_organisation.hpp"

// The number at the end of a made id ("ek-7") is at most the number of entries that have the slug before it, or took it
// with a number. Of a long name only the first words are noted. How many these are depends on the bytes of its letters,
// so entries that share a name may be counted in several ways. The greatest counts of all ways are added up.

namespace contacts {

namespace {

using Known = ValueBeginning::Known;
using Counts = std::unordered_map<std::string, std::size_t>;

constexpr std::size_t telling_letters = 4;  // that all beginnings of a word share

class NameCounts {
 public:
  void add(ValueBeginning::KnownSlug slug) {
    const bool is_short_beginning = slug.known == Known::Beginning && slug.text.size() < telling_letters;
    if (slug.known == Known::Nothing || is_short_beginning) return add_unknown(1);
    if (slug.known == Known::Beginning) {
      ++beginnings_[slug.text.substr(0, telling_letters)];
    } else if (slug.known == Known::FirstWords) {
      const bool is_one_word = slug.text.find('-') == std::string::npos;
      ++(is_one_word ? first_words_ : first_two_words_)[slug.text];
      if (!is_one_word) long_words_.insert(slug.text.substr(0, slug.text.find('-')));
    } else {
      add_whole(std::move(slug.text));
    }
  }

  void add_unknown(std::size_t count) { unknown_ += count; }

  [[nodiscard]] std::size_t most() const {
    std::size_t most_of_whole = 0;
    for (const auto& [slug, sharers] : whole_) {
      if (sharers.count > most_of_whole && (sharers.has_slug_itself || may_be_long(slug)))
        most_of_whole = sharers.count;
    }
    return most_of_whole + most_of(first_two_words_) + most_of(first_words_) + most_of(beginnings_) + unknown_;
  }

 private:
  struct Sharers {
    std::size_t count = 0;
    bool has_slug_itself = false;
  };

  void add_whole(std::string slug) {
    std::string base = without_number(slug);
    if (!base.empty() && base != slug) ++whole_[std::move(base)].count;
    Sharers& sharers = whole_[std::move(slug)];
    ++sharers.count;
    sharers.has_slug_itself = true;
  }

  // Whether an entry of which only the beginning of the name is noted may have this slug.
  [[nodiscard]] bool may_be_long(const std::string& slug) const {
    const std::string word = slug.substr(0, slug.find('-'));
    return unknown_ > 0 || first_words_.contains(word) || long_words_.contains(word) ||
           beginnings_.contains(slug.substr(0, telling_letters));
  }

  static std::size_t most_of(const Counts& counts) {
    std::size_t most = 0;
    for (const auto& [key, count] : counts)
      most = std::max(most, count);
    return most;
  }

  std::unordered_map<std::string, Sharers> whole_;
  Counts first_two_words_;
  Counts first_words_;
  std::unordered_set<std::string> long_words_;  // the first ones of two
  Counts beginnings_;
  std::size_t unknown_ = 0;
};

}  // namespace

std::size_t most_of_one_name(const std::vector<Survey>& surveys) {
  NameCounts counts;
  for (const Survey& survey : surveys) {
    for (const SurveyedPart& part : survey.parts) {
      counts.add_unknown(part.entries_with_hidden_identities.size());
      for (const SurveyedPart::Identity& identity : part.identities)
        counts.add(identity.value.known_slug());
    }
  }
  return counts.most();
}

}  // namespace contacts
