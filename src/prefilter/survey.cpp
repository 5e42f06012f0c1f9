#include "prefilter/survey.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "prefilter/blocks.hpp"
#include "prefilter/unescape.hpp"
#include "text/ascii.hpp"
#include "text/folded_word.hpp"
#include "toml/encoding.hpp"

namespace contacts {

namespace {

// Appends the entries found in a part, with lines counted from the beginning of the file.
void append(std::vector<EntryPlace>& to, const std::vector<EntryPlace>& found, std::size_t lines_before) {
  for (EntryPlace entry : found) {
    entry.line += lines_before;
    to.push_back(entry);
  }
}

struct PartSurvey {
  SurveyedPart part;
  std::vector<EntryPlace> candidates;
  std::vector<EntryPlace> directories;
  std::vector<EntryPlace> called_organisations;
  std::size_t lines = 0;
  bool is_ascii = true;  // up to the first character of several bytes
  bool has_multi_byte_character = false;
  bool has_key = false;  // see Survey
  bool has_failed = false;
};

// Surveys parts of a text, block by block: a block is cut, checked and searched while it is in the processor's cache.
class Surveyor {
 public:
  Surveyor(const TextSource& text, const NeededText& needed) : needed_(needed), reader_(text) {
    if (FoldedWord::is_possible(needed.key())) key_.emplace(std::string(needed.key()));
  }

  [[nodiscard]] PartSurvey survey(const ByteRange& part) {
    result_ = PartSurvey();
    result_.part.part = part;
    make_room(part.end - part.begin);
    const std::optional<std::size_t> lines =
        reader_.for_each_block(part, [&](const EntryBlock& block) { take_block(block); });
    result_.part.organisation_values = values_in(result_.part.organisation_texts);
    result_.has_failed = result_.has_failed || !lines;
    result_.has_key = result_.has_key || !key_;
    result_.lines = lines.value_or(0);
    return std::move(result_);
  }

 private:
  // Reserves more than is used. Pages that nobody touches cost nothing, while a vector that grows copies its elements.
  void make_room(std::size_t size) {
    constexpr std::size_t usual_entry = 100;  // bytes
    result_.part.entries.reserve(size / usual_entry);
    result_.part.identities.reserve(size / usual_entry);
  }

  void take_block(const EntryBlock& block) {
    look_at_encoding(block.text());
    is_candidate_.assign(block.entries().size(), false);
    if (key_) find_those_with_key(block);
    note_identities(block);
    for (std::size_t i = 0; i < block.entries().size(); ++i)
      sort_in(block, i);
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
      result_.has_key = true;
      is_candidate_[index] = is_needed(block, entry);
      at = key_->find(text, entry.end - block.begin());
    }
  }

  void note_identities(const EntryBlock& block) {
    std::size_t index = 0;
    for (const std::size_t place : block.identities()) {
      while (place >= block.entries()[index].end)
        ++index;
      const auto entry = static_cast<std::uint32_t>(result_.part.entries.size() + index);
      const std::string_view value = block.text_from(place);
      result_.part.identities.push_back({entry, ValueBeginning(value)});
      if (needed_.may_be_whole_name(value)) is_candidate_[index] = true;
    }
  }

  // Whether the entry may be needed although the key does not stand in its text: it may be written with escapes, or a
  // name may hold its term but for punctuation.
  [[nodiscard]] bool may_hide_key(std::string_view text, bool has_escape) const {
    if (!has_escape) return needed_.may_be_key_in_names(text);
    if (escapes_line_end(text)) return true;  // or a comment ends so: then a name may stand behind another key
    const std::string plain = unescaped(text);
    return key_->find(plain) != std::string_view::npos || needed_.may_be_key_in_names(plain);
  }

  [[nodiscard]] bool may_be_hidden_candidate(const EntryBlock& block, const CutEntry& entry) {
    const std::string_view text = block.text_of(entry);
    if (!key_) return needed_.may_be_in(text) && is_needed(block, entry);
    if (!may_hide_key(text, entry.has_escape)) return false;
    const std::optional<EntryText> whole = maker_.make(text);
    result_.has_failed = result_.has_failed || !whole;
    if (!whole || !needed_.is_key_in(*whole)) return false;
    result_.has_key = true;
    return needed_.is_in(*whole);
  }

  void sort_in(const EntryBlock& block, std::size_t index) {
    const CutEntry& entry = block.entries()[index];
    const EntryPlace found = block.place_of(entry);
    SurveyedPart& part = result_.part;
    if (entry.may_hide_identity)
      part.entries_with_hidden_identities.push_back(static_cast<std::uint32_t>(part.entries.size()));
    part.entries.push_back(SurveyedPart::Entry{static_cast<std::uint32_t>(found.begin - part.part.begin),
                                               static_cast<std::uint32_t>(found.line)});
    const bool may_hide_name = entry.may_hide_identity && needed_.asks_for_whole_name();
    const bool is_candidate = is_candidate_[index] || may_hide_name;
    if ((is_candidate && result_.has_key) || may_be_hidden_candidate(block, entry) || is_candidate)
      result_.candidates.push_back(found);
    if (entry.root == RootTable::Directory) result_.directories.push_back(found);
    if (entry.root != RootTable::Organisation) return;
    part.organisations.push_back({found, part.organisation_texts.size(), entry.has_escape});
    part.organisation_texts += block.text_of(entry);
    if (is_called(block.text_of(entry))) result_.called_organisations.push_back(found);
  }

  const NeededText& needed_;
  std::optional<FoldedWord> key_;  // that an entry is not needed without
  BlockReader reader_;
  std::vector<bool> is_candidate_;
  EntryTextMaker maker_;
  PartSurvey result_;
};

using FindPlaces = std::vector<std::size_t> (*)(std::string_view text, const SlugSet& slugs);

// Whether `find` finds a value in an entry with escapes. True where a line ends in a backslash: that may escape the
// line end, or be the end of a comment.
bool has_value(std::string_view text, const SlugSet& slugs, FindPlaces find) {
  return escapes_line_end(text) || !find(text, slugs).empty() || !find(unescaped(text), slugs).empty();
}

// Reads entries of a part. Those that stand close to each other are read at once.
class EntryReader {
 public:
  EntryReader(const TextSource& text, const SurveyedPart& part) : text_(text), part_(part) {}

  // Calls `take` with the number and the text of each of the entries, which must be in order. False where they cannot
  // be read.
  template <typename Take>
  [[nodiscard]] bool for_each(const std::vector<std::uint32_t>& numbers, Take take) {
    for (std::size_t first = 0; first < numbers.size();) {
      const std::size_t behind = end_of_piece(numbers, first);
      const std::size_t begin = part_.found(numbers[first]).begin;
      const std::size_t end = part_.found(numbers[behind - 1]).end;
      const FilePiece piece{text_.read(begin, end, memory_), begin};
      if (piece.text.size() < end - begin) return false;
      for (; first < behind; ++first) {
        const EntryPlace entry = part_.found(numbers[first]);
        take(numbers[first], piece.between(entry.begin, entry.end));
      }
    }
    return true;
  }

 private:
  [[nodiscard]] std::size_t end_of_piece(const std::vector<std::uint32_t>& numbers, std::size_t first) const {
    constexpr std::size_t near = std::size_t{1} << 12;
    const std::size_t begin = part_.found(numbers[first]).begin;
    std::size_t behind = first + 1;
    for (std::size_t end = part_.found(numbers[first]).end; behind < numbers.size(); ++behind) {
      const EntryPlace next = part_.found(numbers[behind]);
      if (next.begin - end > near || next.end - begin > usual_block) break;
      end = next.end;
    }
    return behind;
  }

  const TextSource& text_;
  const SurveyedPart& part_;
  ReadMemory memory_;
};

// What was found in a part; nothing where it cannot be read.
using FoundInPart = std::optional<std::vector<EntryPlace>>;

// The entries, out of those with these numbers, in which `find` finds a value.
FoundInPart with_value(const TextSource& text, const SurveyedPart& part, const std::vector<std::uint32_t>& numbers,
                       const SlugSet& slugs, FindPlaces find) {
  std::vector<EntryPlace> found;
  const auto take = [&](std::uint32_t number, std::string_view entry) {
    const bool has_escape = entry.find('\\') != std::string_view::npos;
    if (has_escape ? has_value(entry, slugs, find) : !find(entry, slugs).empty()) found.push_back(part.found(number));
  };
  return EntryReader(text, part).for_each(numbers, take) ? FoundInPart(std::move(found)) : std::nullopt;
}

std::vector<std::uint32_t> all_entries(const SurveyedPart& part) {
  std::vector<std::uint32_t> numbers(part.entries.size());
  std::iota(numbers.begin(), numbers.end(), 0U);
  return numbers;
}

std::vector<std::uint32_t> entries_that_may_be_near(const SurveyedPart& part, const SlugSet& slugs) {
  std::vector<std::uint32_t> numbers = part.entries_with_hidden_identities;
  for (const SurveyedPart::Identity& identity : part.identities) {
    if (identity.value.may_be_near(slugs)) numbers.push_back(identity.entry);
  }
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

// The indices of the organisations of a part that have a value of one of the slugs, in order.
std::vector<std::size_t> organisations_with(const SurveyedPart& part, const SlugSet& slugs) {
  const auto text_begins_behind = [](std::size_t offset, const SurveyedPart::Organisation& organisation) {
    return offset < organisation.text;
  };
  std::vector<std::size_t> indices;
  for (const PlacedValue& value : part.organisation_values) {
    if (!has_slug_of(slugs, part.organisation_texts, value)) continue;
    const auto behind =
        std::upper_bound(part.organisations.begin(), part.organisations.end(), value.quote, text_begins_behind);
    indices.push_back(static_cast<std::size_t>(std::distance(part.organisations.begin(), behind)) - 1);
  }
  for (std::size_t i = 0; i < part.organisations.size(); ++i) {
    if (part.organisations[i].has_escape && has_value(part.text_of_organisation(i), slugs, find_values))
      indices.push_back(i);
  }
  std::ranges::sort(indices);
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
  return indices;
}

// What `find` finds in all parts, in the order of the file; nothing where one cannot be read.
template <typename FindInPart>
FoundInPart in_all_parts(const Survey& survey, Threads threads, FindInPart find) {
  const auto make_finder = [&] { return [&](std::size_t part) { return find(survey.parts[part]); }; };
  std::vector<EntryPlace> all;
  for (const FoundInPart& found : of_parts(survey.parts.size(), threads, make_finder)) {
    if (!found) return std::nullopt;
    std::ranges::copy(*found, std::back_inserter(all));
  }
  return all;
}

}  // namespace

std::size_t Survey::count_entries() const {
  std::size_t count = 0;
  for (const SurveyedPart& part : parts)
    count += part.entries.size();
  return count;
}

std::optional<Survey> survey(const TextSource& text, const NeededText& needed, Threads threads) {
  const std::vector<ByteRange> parts = parts_of(text, threads);
  const auto is_too_large = [](const ByteRange& part) { return part.end - part.begin >= SurveyedPart::most_bytes; };
  if (std::ranges::any_of(parts, is_too_large)) return std::nullopt;
  const auto make_surveyor = [&] {
    return [&, surveyor = Surveyor(text, needed)](std::size_t part) mutable { return surveyor.survey(parts[part]); };
  };
  Survey whole;
  std::size_t lines = 0;
  bool is_ascii = true;
  bool has_multi_byte_character = false;
  for (PartSurvey& found : of_parts(parts.size(), threads, make_surveyor)) {
    if (found.has_failed) return std::nullopt;
    is_ascii = is_ascii && found.is_ascii;
    has_multi_byte_character = has_multi_byte_character || found.has_multi_byte_character;
    whole.has_key = whole.has_key || found.has_key;
    append(whole.candidates, found.candidates, lines);
    append(whole.directories, found.directories, lines);
    append(whole.called_organisations, found.called_organisations, lines);
    found.part.lines_before = lines;
    whole.parts.push_back(std::move(found.part));
    lines += found.lines;
  }
  if (!is_ascii && !has_multi_byte_character) return std::nullopt;
  return whole;
}

std::optional<std::vector<EntryPlace>> entries_with_value(const TextSource& text, const Survey& survey,
                                                          const SlugSet& slugs, Threads threads) {
  return in_all_parts(survey, threads, [&](const SurveyedPart& part) {
    return with_value(text, part, all_entries(part), slugs, find_values);
  });
}

std::optional<std::vector<EntryPlace>> entries_with_identity(const TextSource& text, const Survey& survey,
                                                             const SlugSet& slugs, Threads threads) {
  constexpr std::size_t worth_threads = std::size_t{1} << 16;
  const bool is_quick = survey.count_entries() < worth_threads;
  return in_all_parts(survey, is_quick ? Threads(1) : threads, [&](const SurveyedPart& part) {
    return with_value(text, part, entries_that_may_be_near(part, slugs), slugs, find_identities);
  });
}

std::vector<EntryPlace> organisations_with(const Survey& survey, const SlugSet& slugs) {
  std::vector<EntryPlace> found;
  for (const SurveyedPart& part : survey.parts) {
    for (const std::size_t index : organisations_with(part, slugs)) {
      EntryPlace organisation = part.organisations[index].place;
      organisation.line += part.lines_before;
      found.push_back(organisation);
    }
  }
  return found;
}

std::string text_of(const TextSource& text, const EntryPlace& entry) {
  ReadMemory memory;
  return std::string(text.read(entry.begin, entry.end, memory));
}

}  // namespace contacts
