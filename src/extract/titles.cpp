#include "extract/titles.hpp"

#include <algorithm>
#include <array>

#include "text/letter_case.hpp"

namespace contacts {

namespace {

constexpr std::size_t most_title_words = 9;

bool is_title(const TextWord& word) {
  return word.is(WordClass::Title) && word.shape != Shape::Number;
}

bool is_organisation(const ReadLine& line, std::size_t word) {
  return std::ranges::any_of(line.organisations, [&](const OrganisationMention& mention) {
    return mention.first <= word && word < mention.end && !mention.is_unit;
  });
}

bool is_link(const TextWord& word) {
  constexpr std::array<std::string_view, 16> links = {"de",  "du", "des", "la",  "le",  "of",  "the", "for",
                                                      "fur", "d'", "van", "der", "och", "and", "et",  "to"};
  return std::ranges::find(links, word.folded) != links.end();
}

bool joins_titles(const TextWord& word) {
  constexpr std::array<std::string_view, 8> ands = {"och", "og", "und", "ja", "en", "and", "et", "samt"};
  return std::ranges::find(ands, word.folded) != ands.end();
}

bool all_capitals(const ReadLine& line, std::size_t first, std::size_t end) {
  return std::all_of(
      line.words.begin() + static_cast<std::ptrdiff_t>(first), line.words.begin() + static_cast<std::ptrdiff_t>(end),
      [](const TextWord& word) { return word.shape == Shape::AllCapitals && word.end - word.begin > 3; });
}

std::string written(const ReadLine& line, std::size_t first, std::size_t end) {
  std::string text = text_of(line.text(), line.words, first, end);
  if (line.words[end - 1].has_dot && line.words[end - 1].end - line.words[end - 1].begin <= 5)
    text += '.';  // "Vice ordf."
  if (all_capitals(line, first, end)) text = small_letters(text);
  return capitalise_first(text);
}

bool may_stand_before_title(const TextWord& word) {
  const bool is_genitive = word.shape == Shape::Small && word.folded.size() > 5 &&
                           (word.folded.ends_with("ens") || word.folded.ends_with("ets"));
  return word.whole.is(WordClass::TitleBegin) || is_genitive || (is_title(word) && !word.is(WordClass::Speech));
}

bool may_begin_title(const TextWord& word) {
  return !word.whole.is(WordClass::Common) && !word.whole.is(WordClass::Speech) && !word.whole.is(WordClass::Header);
}

}  // namespace

namespace {

// "Projektleder i Ejendomscenteret Kasper Ravn"
std::string title_before_organisation(const ReadLine& line, std::size_t end) {
  const std::vector<TextWord>& words = line.words;
  while (end > 0 && is_organisation(line, end - 1))
    --end;
  const bool is_linked = end > 1 && words[end - 1].shape == Shape::Small && words[end].gap == Gap::Blank &&
                         words[end - 1].gap == Gap::Blank && is_title(words[end - 2]);
  if (!is_linked || is_organisation(line, end - 2)) return {};
  std::size_t begin = end - 2;
  while (begin > 0 && words[begin].gap == Gap::Blank && may_stand_before_title(words[begin - 1]))
    --begin;
  return written(line, begin, end - 1);
}

}  // namespace

std::string title_before(const ReadLine& line, const NameMention& mention) {
  const std::vector<TextWord>& words = line.words;
  std::size_t end = mention.first;
  while (end > 0 && words[end - 1].is(WordClass::AcademicTitle) && !is_title(words[end - 1]) &&
         words[end].gap == Gap::Blank)
    --end;
  if (end == 0) return {};
  const Gap gap = words[end].gap;
  const bool is_near =
      gap == Gap::Blank || gap == Gap::Colon || gap == Gap::Cell || gap == Gap::Dash || gap == Gap::Comma;
  if (!is_near || gap == Gap::Comma || gap == Gap::Dash) return {};
  if (is_organisation(line, end - 1)) return gap == Gap::Blank ? title_before_organisation(line, end) : std::string();
  std::size_t begin = end - 1;
  // "directrice de la communication Hélène Garnier", "Leiterin Unternehmenskommunikation Ute Schäfer".
  std::size_t head = begin;
  for (std::size_t back = 0; back < 5 && !is_title(words[head]) && head > 0 && words[head].gap == Gap::Blank; ++back)
    --head;
  if (!is_title(words[head])) return {};
  // "Projektleder i Ejendomscenteret"
  if (head + 3 == end && words[head + 1].shape == Shape::Small && words[head + 1].whole.is(WordClass::At)) {
    begin = head;
    end = head + 1;
  }
  if (head != begin && !(is_link(words[head + 1]) || (words[head].is_capital() && head + 2 == end &&
                                                      words[head + 1].shape == Shape::Capital && gap == Gap::Blank)))
    return {};
  begin = head;
  while (begin > 0 && words[begin].gap == Gap::Blank && may_stand_before_title(words[begin - 1]) &&
         !is_organisation(line, begin - 1))
    --begin;
  // "Barne- og ungdomsarbeider"
  const bool is_suspended = begin > 1 && joins_titles(words[begin - 1]) && words[begin].gap == Gap::Blank &&
                            line.text().substr(words[begin - 2].end).starts_with('-');
  if (is_suspended) begin -= 2;
  while (begin < head && !may_begin_title(words[begin]))
    ++begin;
  const bool is_plural_heading = (gap == Gap::Colon) && words[end - 1].is(WordClass::Common);
  if (is_plural_heading || words[head].whole.is(WordClass::Common)) return {};
  return written(line, begin, end);
}

std::string title_of(const ReadLine& line, std::size_t first, std::size_t end) {
  const std::vector<TextWord>& words = line.words;
  while (first < end && words[first].shape == Shape::Small && !may_begin_title(words[first]))
    ++first;
  std::size_t stop = first;
  bool has_title = false;
  while (stop < end && !is_organisation(line, stop)) {
    if (words[stop].is(WordClass::Speech) && words[stop].shape == Shape::Small) return {};
    has_title = has_title || is_title(words[stop]);
    ++stop;
  }
  // "projektledare på Norrdala Vatten AB"
  while (stop > first && stop < end && (words[stop - 1].whole.is(WordClass::At) || is_link(words[stop - 1])))
    --stop;
  if (!has_title || stop == first || stop - first > most_title_words) return {};
  return written(line, first, stop);
}

std::string title_behind(const ReadLine& line, const NameMention& mention, std::size_t& end) {
  const std::vector<TextWord>& words = line.words;
  std::size_t limit = words.size();
  for (const NameMention& other : line.names) {
    const bool is_name = other.is_likely || words[std::min(other.first, words.size() - 1)].gap != Gap::Blank;
    if (other.first >= mention.end && is_name) limit = std::min(limit, other.first);
  }
  constexpr std::size_t most_segments = 4;
  std::size_t begin = mention.end;
  for (std::size_t segments = 0; begin < limit && segments < most_segments; ++segments) {
    const Gap gap = words[begin].gap;
    if (gap == Gap::Token || gap == Gap::Sentence || gap == Gap::Blank || (gap == Gap::Colon && segments == 0))
      return {};
    std::size_t stop = begin + 1;
    while (stop < limit && words[stop].gap == Gap::Blank)
      ++stop;
    const bool is_degree = words[begin].whole.is(WordClass::Degree) || words[begin].is(WordClass::AcademicTitle);
    const bool is_before_name =
        stop == limit && limit < words.size() && words[limit].gap == Gap::Blank;  // that one's title
    if (!is_degree && !is_before_name) {
      if (std::string title = title_of(line, begin, stop); !title.empty()) {
        end = stop;
        return title;
      }
    }
    begin = stop;
  }
  return {};
}

std::string title_of_line(const ReadLine& line) {
  if (line.is_blank || line.words.empty() || !line.tokens.empty() || line.is_header) return {};
  const std::vector<TextWord>& words = line.words;
  std::size_t end = 0;
  while (end < words.size() && (end == 0 || words[end].gap == Gap::Blank || words[end].gap == Gap::Comma) &&
         !is_organisation(line, end))
    ++end;
  if (end == 0) return {};
  const bool is_sentence =
      words.size() > most_title_words || words[end - 1].gap == Gap::Sentence || line.text().ends_with('.');
  const bool is_label = words[0].classes.is_label() && !is_title(words[0]) && words[0].whole.is_label() &&
                        !words[0].whole.is(WordClass::TitleBegin);
  // "Referentin" alone is a heading; "Referentin für Öffentlichkeitsarbeit" is none.
  const bool is_heading = words[0].whole.is(WordClass::Common) && !(is_title(words[0]) && end > 2 && is_link(words[1]));
  const bool is_other = is_heading || words[0].is(WordClass::SignOff) || is_label;
  if ((is_sentence && !(words.size() <= 3 && words.back().has_dot)) || is_other) return {};
  return title_of(line, 0, end);
}

}  // namespace contacts
