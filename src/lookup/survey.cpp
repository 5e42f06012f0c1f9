#include "lookup/survey.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "lookup/blocks.hpp"
#include "lookup/unescape.hpp"
#include "text/ascii.hpp"
#include "text/folded_word.hpp"
#include "toml/encoding.hpp"

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
  bool is_ascii = true;  // up to the first character of several bytes
  bool has_multi_byte_character = false;
  bool has_failed = false;
};

// Surveys a part of a text: while a block is in the cache it is cut, checked and searched.
class Surveyor {
 public:
  Surveyor(const TextSource& text, const NeededText& needed, const FilePart& part)
      : needed_(needed), counter_(part.begin) {
    if (FoldedWord::is_possible(needed.key())) key_.emplace(std::string(needed.key()));
    const auto take = [&](const EntryBlock& block) { take_block(block); };
    if (!for_each_block(text, part, take)) result_.has_failed = true;
    result_.lines = counter_.lines();
  }

  PartSurvey take() { return std::move(result_); }

 private:
  void take_block(const EntryBlock& block) {
    look_at_encoding(block.text());
    is_candidate_.assign(block.entries().size(), false);
    if (key_) find_those_with_key(block);
    for (std::size_t i = 0; i < block.entries().size(); ++i)
      sort_in(block, i);
    counter_.count_to(block.piece(), block.end_in_file());
  }

  void look_at_encoding(std::string_view text) {
    if (result_.has_multi_byte_character) return;
    result_.has_multi_byte_character = has_multi_byte_character(text);
    result_.is_ascii = result_.is_ascii && is_ascii(text);
  }

  [[nodiscard]] bool is_needed(const EntryBlock& block, const CutEntry& entry) {
    const std::optional<EntryText> text = maker_.make(block.text_of(entry));
    result_.has_failed = result_.has_failed || !text;
    return text && needed_.is_in(*text);
  }

  [[nodiscard]] bool is_called(std::string_view organisation) {
    if (!needed_.may_be_partly_in(organisation)) return false;
    const std::optional<EntryText> text = maker_.make(organisation);
    return !text || needed_.is_partly_in(*text);
  }

  void find_those_with_key(const EntryBlock& block) {
    const std::string_view text = block.text();
    for (std::size_t at = key_->find(text); at != std::string_view::npos;) {
      const std::size_t index = index_at(block.entries(), block.begin() + at);
      const CutEntry& entry = block.entries()[index];
      is_candidate_[index] = is_needed(block, entry);
      at = key_->find(text, entry.end - block.begin());
    }
  }

  // A key does not show where it is written with escapes.
  void sort_in(const EntryBlock& block, std::size_t index) {
    const CutEntry& entry = block.entries()[index];
    const FoundEntry place = block.place_of(entry);
    result_.survey.begins.push_back(place.begin);
    const bool is_organisation = entry.root == organisation_root;
    const bool is_directory = entry.root == directory_root;
    const bool is_candidate = !key_ || entry.has_escape ? is_needed(block, entry) : is_candidate_[index];
    if (!is_candidate && !is_organisation && !is_directory) return;
    counter_.count_to(block.piece(), place.begin);
    const FoundEntry found{place.begin, place.end, place.line + counter_.lines()};
    if (is_candidate) result_.survey.candidates.push_back(found);
    if (is_directory) result_.survey.directories.push_back(found);
    if (!is_organisation) return;
    result_.survey.organisations.push_back(found);
    result_.survey.organisation_texts += block.text_of(entry);
    if (is_called(block.text_of(entry))) result_.survey.called_organisations.push_back(found);
  }

  const NeededText& needed_;
  std::optional<FoldedWord> key_;  // that an entry is not needed without
  LineCounter counter_;
  std::vector<bool> is_candidate_;
  EntryTextMaker maker_;
  PartSurvey result_;
};

// Of an entry with escapes. Where one escapes a line end, it may as well be no escape but the end of a comment, and yes
// is the answer.
bool has_value(std::string_view text, const SlugSet& slugs, FindPlaces find) {
  return escapes_line_end(text) || !find(text, slugs).empty() || !find(unescaped(text), slugs).empty();
}

// Looks for values in entries of a surveyed text, which are numbered.
class ValueFinder {
 public:
  struct Found {
    std::vector<FoundEntry> entries;
    std::size_t lines = 0;
    bool has_failed = false;
  };

  ValueFinder(const TextSource& text, const Survey& survey, const SlugSet& slugs, FindPlaces find)
      : text_(text), begins_(survey.begins), slugs_(slugs), find_(find) {}

  // What stands before the first entry is a part of it here, so that all lines are counted.
  [[nodiscard]] Found find_in(std::size_t first, std::size_t last) const {
    Found found;
    LineCounter counter(first == 0 ? 0 : begin_of(first));
    std::string memory;
    while (first < last && !found.has_failed) {
      const std::size_t begin = first == 0 ? 0 : begin_of(first);
      const std::size_t next = std::min(number_of(begin + usual_block) + 1, last);
      const FilePiece piece{text_.read(begin, begin_of(next), memory), begin};
      found.has_failed = piece.text.size() < begin_of(next) - begin;
      if (!found.has_failed) find_in(piece, counter, found.entries);
      first = next;
    }
    found.lines = counter.lines();
    return found;
  }

 private:
  [[nodiscard]] std::size_t begin_of(std::size_t number) const {
    return number < begins_.size() ? begins_[number] : text_.size();
  }

  // The number of the entry that a byte of the file stands in, or before.
  [[nodiscard]] std::size_t number_of(std::size_t offset) const {
    const auto after = std::ranges::upper_bound(begins_, offset);
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(std::distance(begins_.begin(), after), 1)) - 1;
  }

  void find_in(const FilePiece& piece, LineCounter& counter, std::vector<FoundEntry>& found) const {
    std::vector<std::size_t> numbers;
    for (const std::size_t place : find_(piece.text, slugs_))
      numbers.push_back(number_of(piece.offset + place));
    find_with_escapes(piece, numbers);
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    for (const std::size_t number : numbers) {
      counter.count_to(piece, begin_of(number));
      found.push_back(FoundEntry{begin_of(number), begin_of(number + 1), 1 + counter.lines()});
    }
    counter.count_to(piece, piece.offset + piece.text.size());
  }

  void find_with_escapes(const FilePiece& piece, std::vector<std::size_t>& numbers) const {
    for (std::size_t at = piece.text.find('\\'); at != std::string_view::npos;) {
      const std::size_t number = number_of(piece.offset + at);
      const std::size_t end = begin_of(number + 1);
      if (has_value(piece.between(begin_of(number), end), slugs_, find_)) numbers.push_back(number);
      at = piece.text.find('\\', end - piece.offset);
    }
  }

  const TextSource& text_;
  const std::vector<std::size_t>& begins_;
  const SlugSet& slugs_;
  FindPlaces find_;
};

}  // namespace

std::optional<Survey> survey(const TextSource& text, const NeededText& needed, Threads threads) {
  const std::vector<FilePart> parts = parts_of(text, threads);
  const auto work = [&](std::size_t part) { return Surveyor(text, needed, parts[part]).take(); };
  Survey whole;
  std::size_t lines = 0;
  bool is_ascii = true;
  bool has_multi_byte_character = false;
  for (PartSurvey& part : of_parts(parts.size(), threads, work)) {
    if (part.has_failed) return std::nullopt;
    is_ascii = is_ascii && part.is_ascii;
    has_multi_byte_character = has_multi_byte_character || part.has_multi_byte_character;
    append(whole.candidates, part.survey.candidates, lines);
    append(whole.directories, part.survey.directories, lines);
    append(whole.organisations, part.survey.organisations, lines);
    whole.organisation_texts += part.survey.organisation_texts;
    append(whole.called_organisations, part.survey.called_organisations, lines);
    std::ranges::copy(part.survey.begins, std::back_inserter(whole.begins));
    lines += part.lines;
  }
  if (!is_ascii && !has_multi_byte_character) return std::nullopt;
  return whole;
}

std::optional<std::vector<FoundEntry>> entries_with(const TextSource& text, const Survey& survey, const SlugSet& slugs,
                                                    FindPlaces find, Threads threads) {
  const ValueFinder finder(text, survey, slugs, find);
  const std::size_t parts = count_parts(text.size(), threads);
  const std::size_t entries = survey.begins.size();
  const auto work = [&](std::size_t part) {
    return finder.find_in(entries * part / parts, entries * (part + 1) / parts);
  };
  std::vector<FoundEntry> all;
  std::size_t lines = 0;
  for (const ValueFinder::Found& part : of_parts(parts, threads, work)) {
    if (part.has_failed) return std::nullopt;
    append(all, part.entries, lines);
    lines += part.lines;
  }
  return all;
}

std::vector<FoundEntry> organisations_with(const Survey& survey, const SlugSet& slugs) {
  std::vector<FoundEntry> found;
  const std::vector<std::size_t> places = find_same_values(survey.organisation_texts, slugs);
  std::size_t end = 0;
  for (const FoundEntry& organisation : survey.organisations) {
    const std::size_t begin = end;
    end += organisation.end - organisation.begin;
    const auto place = std::ranges::lower_bound(places, begin);
    const std::string_view text = std::string_view(survey.organisation_texts).substr(begin, end - begin);
    const bool has_escape = text.find('\\') != std::string_view::npos;
    const bool has_same = place != places.end() && *place < end;
    if (has_same || (has_escape && has_value(text, slugs, find_values))) found.push_back(organisation);
  }
  return found;
}

std::string text_of(const TextSource& text, const FoundEntry& entry) {
  std::string memory;
  return std::string(text.read(entry.begin, entry.end, memory));
}

}  // namespace contacts
