#include "lookup/survey.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "lookup/blocks.hpp"
#include "lookup/unescape.hpp"
#include "text/bytes.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

constexpr std::string_view organisation_root = "organisation";
constexpr std::string_view directory_root = "directory";

// Appends what was found in a part that `lines_before` lines stand before.
void append(std::vector<FoundEntry>& to, const std::vector<FoundEntry>& found, std::size_t lines_before) {
  for (FoundEntry entry : found) {
    entry.line += lines_before;
    to.push_back(entry);
  }
}

struct PartSurvey {
  Survey survey;
  std::size_t lines = 0;
  bool has_failed = false;
};

// Surveys a part of a text: while a block is in the cache it is cut, folded and searched.
class Surveyor {
 public:
  Surveyor(const TextSource& text, const NeededText& needed, const FilePart& part)
      : needed_(needed), key_(needed.key()), counter_(part) {
    const auto take = [&](const EntryBlock& block) { take_block(block); };
    result_.has_failed = !for_each_block(text, part, take) || is_not_utf8_;
    result_.lines = counter_.lines();
  }

  PartSurvey take() { return std::move(result_); }

 private:
  void take_block(const EntryBlock& block) {
    fold_block(block);
    result_.survey.entries += block.entries().size();
    is_candidate_.assign(block.entries().size(), false);
    if (!key_.empty()) find_those_with_key(block);
    for (std::size_t i = 0; i < block.entries().size(); ++i)
      sort_in(block, i);
    counter_.count_to(block, block.end_in_file());
  }

  void fold_block(const EntryBlock& block) {
    folded_.clear();
    begins_.clear();
    for (const CutEntry& entry : block.entries()) {
      begins_.push_back(folded_.size());
      if (!folded_.append(block.text_of(entry))) is_not_utf8_ = true;
    }
    begins_.push_back(folded_.size());
  }

  [[nodiscard]] EntryText text_at(const EntryBlock& block, std::size_t index) {
    const CutEntry& entry = block.entries()[index];
    if (entry.has_escape) return maker_.make(block.text_of(entry));
    return {block.text_of(entry), folded_.text().substr(begins_[index], begins_[index + 1] - begins_[index])};
  }

  void find_those_with_key(const EntryBlock& block) {
    const std::string_view text = folded_.text();
    for (std::size_t at = find_bytes(text, key_); at != std::string_view::npos;) {
      const auto after = std::ranges::upper_bound(begins_, at);
      const auto index = static_cast<std::size_t>(std::distance(begins_.begin(), after)) - 1;
      is_candidate_[index] = needed_.is_in(text_at(block, index));
      at = find_bytes(text, key_, begins_[index + 1]);
    }
  }

  // A key does not show where it is written with escapes.
  void sort_in(const EntryBlock& block, std::size_t index) {
    const CutEntry& entry = block.entries()[index];
    const bool is_organisation = entry.root == organisation_root;
    const bool is_directory = entry.root == directory_root;
    const bool must_ask = key_.empty() || entry.has_escape;
    const bool is_candidate = must_ask ? needed_.is_in(text_at(block, index)) : is_candidate_[index];
    if (!is_candidate && !is_organisation && !is_directory) return;
    FoundEntry found = block.place_of(entry);
    counter_.count_to(block, found.begin);
    found.line += counter_.lines();
    if (is_candidate) result_.survey.candidates.push_back(found);
    if (is_directory) result_.survey.directories.push_back(found);
    if (!is_organisation) return;
    result_.survey.organisations.push_back(found);
    result_.survey.organisation_texts.emplace_back(block.text_of(entry));
    if (needed_.is_partly_in(text_at(block, index))) result_.survey.called_organisations.push_back(found);
  }

  const NeededText& needed_;
  std::string_view key_;
  LineCounter counter_;
  FoldBuffer folded_;
  std::vector<std::size_t> begins_;  // of the entries in folded_, and its end
  std::vector<bool> is_candidate_;
  EntryTextMaker maker_;
  bool is_not_utf8_ = false;
  PartSurvey result_;
};

bool has_value(std::string_view text, const SlugSet& slugs, Values values) {
  return !find_values(text, slugs, values).empty() ||
         (text.find('\\') != std::string_view::npos && !find_values(unescaped(text), slugs, values).empty());
}

struct PartFound {
  std::vector<FoundEntry> entries;
  std::size_t lines = 0;
  bool has_failed = false;
};

void take_those_with(const EntryBlock& block, const SlugSet& slugs, Values values, LineCounter& counter,
                     PartFound& result) {
  std::vector<bool> is_found(block.entries().size());
  for (const std::size_t place : find_values(block.text(), slugs, values))
    is_found[index_at(block.entries(), block.begin() + place)] = true;
  for (std::size_t i = 0; i < block.entries().size(); ++i) {
    const CutEntry& entry = block.entries()[i];
    if (!is_found[i] && !entry.has_escape) continue;
    if (!has_value(block.text_of(entry), slugs, values)) continue;
    FoundEntry found = block.place_of(entry);
    counter.count_to(block, found.begin);
    found.line += counter.lines();
    result.entries.push_back(found);
  }
  counter.count_to(block, block.end_in_file());
}

}  // namespace

std::optional<Survey> survey(const TextSource& text, const NeededText& needed, Threads threads) {
  const auto work = [&](const FilePart& part) { return Surveyor(text, needed, part).take(); };
  Survey whole;
  std::size_t lines = 0;
  for (PartSurvey& part : of_parts(text, threads, work)) {
    if (part.has_failed) return std::nullopt;
    append(whole.candidates, part.survey.candidates, lines);
    append(whole.directories, part.survey.directories, lines);
    append(whole.organisations, part.survey.organisations, lines);
    std::ranges::move(part.survey.organisation_texts, std::back_inserter(whole.organisation_texts));
    append(whole.called_organisations, part.survey.called_organisations, lines);
    whole.entries += part.survey.entries;
    lines += part.lines;
  }
  return whole;
}

std::optional<std::vector<FoundEntry>> entries_with(const TextSource& text, const SlugSet& slugs, Values values,
                                                    Threads threads) {
  const auto work = [&](const FilePart& part) {
    PartFound result;
    LineCounter counter(part);
    const auto take = [&](const EntryBlock& block) { take_those_with(block, slugs, values, counter, result); };
    result.has_failed = !for_each_block(text, part, take);
    result.lines = counter.lines();
    return result;
  };
  std::vector<FoundEntry> all;
  std::size_t lines = 0;
  for (const PartFound& part : of_parts(text, threads, work)) {
    if (part.has_failed) return std::nullopt;
    append(all, part.entries, lines);
    lines += part.lines;
  }
  return all;
}

std::vector<FoundEntry> organisations_with(const Survey& survey, const SlugSet& slugs) {
  std::vector<FoundEntry> found;
  for (std::size_t i = 0; i < survey.organisations.size(); ++i) {
    if (has_value(survey.organisation_texts[i], slugs, Values::All)) found.push_back(survey.organisations[i]);
  }
  return found;
}

std::string text_of(const TextSource& text, const FoundEntry& entry) {
  std::string memory;
  return std::string(text.read(entry.begin, entry.end, memory));
}

}  // namespace contacts
