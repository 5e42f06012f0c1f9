#include "extract/names.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/letter_case.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

constexpr std::size_t most_name_words = 5;
constexpr std::array<std::string_view, 8> ands = {"och", "og", "ja", "und", "and", "en", "et", "&"};

bool joins_names(const TextWord& word) {
  return std::ranges::find(ands, word.folded) != ands.end();
}

class NameFinder {
 public:
  NameFinder(std::string_view text, const std::vector<TextWord>& words, const std::vector<OrganisationMention>& taken)
      : text_(text), words_(words), is_taken_(words.size(), false) {
    for (const OrganisationMention& mention : taken)
      std::fill(is_taken_.begin() + static_cast<std::ptrdiff_t>(mention.first),
                is_taken_.begin() + static_cast<std::ptrdiff_t>(mention.end), true);
  }

  std::vector<NameMention> run() {
    for (std::size_t i = 0; i < words_.size();) {
      const bool is_found = find_turned(i) || find_couple(i) || find_called(i) || find_run(i);
      const std::size_t end = is_found ? names_.back().end : i + 1;
      i = std::max(end, i + 1);
    }
    return std::move(names_);
  }

 private:
  [[nodiscard]] bool is_given(std::size_t i) const {
    return i < words_.size() && !is_taken_[i] && words_[i].whole.is(WordClass::GivenName) && words_[i].is_capital();
  }

  // May stand in a name where the words around do not say more.
  [[nodiscard]] bool may_be_name(std::size_t i) const {
    if (i >= words_.size() || is_taken_[i]) return false;
    const TextWord& word = words_[i];
    if (!word.is_capital()) return word.shape == Shape::Initial;
    if (word.whole.is(WordClass::GivenName)) return true;
    const bool is_word = word.is(WordClass::Common) || word.classes.is_label() || word.is(WordClass::SignOff) ||
                         word.is(WordClass::AcademicTitle) || word.whole.is(WordClass::Degree) ||
                         word.is(WordClass::Title) || word.whole.is(WordClass::Kind) ||
                         word.whole.is(WordClass::KindBegin) || word.whole.is(WordClass::Unit) ||
                         word.whole.is(WordClass::Speech);
    return !is_word && !has_digit(word);
  }

  // Behind a given name nearly every capitalised word is a name.
  [[nodiscard]] bool may_be_family(std::size_t i) const {
    if (i >= words_.size() || is_taken_[i]) return false;
    const TextWord& word = words_[i];
    if (word.shape == Shape::Initial) return true;
    const bool is_word = word.whole.is(WordClass::Common) || (word.classes.is_label() && word.whole.is_label()) ||
                         word.whole.is(WordClass::SignOff) || word.is(WordClass::AcademicTitle) ||
                         word.whole.is(WordClass::Degree) || word.whole.is(WordClass::Title) || has_digit(word);
    return word.is_capital() && (!is_word || word.whole.is(WordClass::GivenName));
  }

  // "Thomas Richter", "Anna Cook": right behind a given name, and nothing behind it.
  [[nodiscard]] bool is_trade_name(std::size_t i) const {
    return i > 0 && !is_taken_[i] && is_joined(i) && !is_joined(i + 1) && is_given(i - 1) && words_[i].is_capital() &&
           words_[i].whole.is(WordClass::Title) && !words_[i].is(WordClass::Common);
  }

  [[nodiscard]] bool has_digit(const TextWord& word) const {
    return std::ranges::any_of(text_.substr(word.begin, word.end - word.begin), is_digit);
  }

  // In capitals only where the name is: "Étienne DE LA ROCHE".
  [[nodiscard]] bool is_particle(std::size_t i) const {
    if (i >= words_.size() || is_taken_[i] || !words_[i].whole.is(WordClass::Particle)) return false;
    const bool is_in_capitals = words_[i].shape == Shape::AllCapitals && i > 0 && i + 1 < words_.size() &&
                                is_joined(i) && is_joined(i + 1) && words_[i + 1].shape == Shape::AllCapitals;
    return words_[i].shape == Shape::Small || is_in_capitals;
  }

  // "Projektleder i Ejendomscenteret Kasper Ravn", "Praktijkondersteuner Hamza El Idrissi": a word of a trade or a
  // house that stands before a whole name is no part of it.
  [[nodiscard]] bool stands_before_name(std::size_t i) const {
    if (!is_given(i + 1) || !is_joined(i + 1) || !is_joined(i + 2) || is_given(i)) return false;
    constexpr std::size_t longest_given_name = 9;  // code points of one that the table does not have
    const TextWord& word = words_[i];
    const std::string_view text = text_.substr(word.begin, word.end - word.begin);
    const bool is_long = count_code_points(text) > longest_given_name && text.find('-') == std::string_view::npos;
    return may_be_family(i + 2) && (is_long || word.is(WordClass::Kind) || word.is(WordClass::Unit));
  }

  // "Siobhán O'Rourke MRCVS": capitals without a vowel behind a name in small letters are a degree.
  [[nodiscard]] bool is_post_nominal(std::size_t i, std::size_t first) const {
    if (words_[i].shape != Shape::AllCapitals || i < first + 2 || words_[i - 1].shape != Shape::Capital) return false;
    return words_[i].folded.size() >= 3 && words_[i].folded.find_first_of("aeiouy") == std::string::npos;
  }

  [[nodiscard]] bool is_joined(std::size_t i) const { return i < words_.size() && words_[i].gap == Gap::Blank; }

  // "M. Rachid Belkacem"
  [[nodiscard]] bool is_french_mister(std::size_t i) const {
    return words_[i].folded == "m" && words_[i].has_dot && is_given(i + 1) && is_joined(i + 1) && is_joined(i + 2) &&
           may_be_family(i + 2);
  }

  // "Ferry Road": not the ends of streets that are names of families too, as "Lane" and "Park".
  [[nodiscard]] bool ends_like_a_street(std::size_t i) const {
    constexpr std::array<std::string_view, 9> ends = {"road",    "street",    "avenue",  "square", "crescent",
                                                      "highway", "boulevard", "terrace", "drive"};
    return std::ranges::find(ends, words_[i].folded) != ends.end();
  }

  [[nodiscard]] bool is_form(std::size_t i) const {
    return words_[i].shape != Shape::Initial &&
           is_legal_form(text_.substr(words_[i].begin, words_[i].end - words_[i].begin));
  }

  // The end of the words of a name that begins at `i`; particles only before a capitalised word.
  [[nodiscard]] std::size_t end_of_name(std::size_t i) const {
    std::size_t end = i;
    bool has_given = false;
    bool all_capitals = true;
    while (end < words_.size() && end - i < most_name_words && (end == i || is_joined(end))) {
      std::size_t word = end;
      while (is_particle(word) && word - end < 3 && (word == end || is_joined(word)))
        ++word;
      if (word > end && !is_joined(word)) break;
      const bool fits = has_given ? may_be_family(word) || is_trade_name(word) : may_be_name(word);
      if (!fits || is_post_nominal(word, i)) break;
      if (word > end && end > i && words_[word - 1].folded == "i") break;
      const bool turns_to_capitals = word > i && words_[word].shape == Shape::AllCapitals && !all_capitals;
      if (turns_to_capitals && !has_given && !(words_[i].gap != Gap::Blank && ends_in_capitals(word))) break;
      has_given = has_given || is_given(word) || words_[word].shape == Shape::Initial;
      all_capitals = all_capitals && words_[word].shape != Shape::Capital;
      end = word + 1;
    }
    return end;
  }

  // "Aurélie DE LA ROCHE": capitals up to the end of the segment.
  [[nodiscard]] bool ends_in_capitals(std::size_t i) const {
    constexpr std::size_t shortest = 3;  // bytes
    for (; i < words_.size(); ++i) {
      if (words_[i].shape != Shape::AllCapitals || words_[i].folded.size() < shortest) return false;
      if (!is_joined(i + 1)) return true;
    }
    return false;
  }

  [[nodiscard]] std::size_t capitals(std::size_t first, std::size_t end) const {
    std::size_t count = 0;
    for (std::size_t i = first; i < end; ++i)
      count += words_[i].is_capital() ? 1U : 0U;
    return count;
  }

  [[nodiscard]] bool has_initial(std::size_t first, std::size_t end) const {
    return std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(first),
                       words_.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const TextWord& word) { return word.shape == Shape::Initial; });
  }

  // A title or "Dr." right before.
  [[nodiscard]] bool is_titled(std::size_t i) const {
    if (i == 0) return false;
    const TextWord& before = words_[i - 1];
    const bool is_near = words_[i].gap == Gap::Blank || words_[i].gap == Gap::Colon;
    return is_near && (before.is(WordClass::AcademicTitle) || (before.is(WordClass::Title) && !is_taken_[i - 1]));
  }

  bool find_run(std::size_t i) {
    if (words_[i].shape == Shape::Small && (!is_particle(i) || words_[i].gap == Gap::Blank)) return false;
    if (words_[i].shape == Shape::Initial && i > 0 && words_[i - 1].folded == "i" && words_[i - 1].has_dot)
      return false;  // "i. A."
    if (stands_before_name(i) || is_form(i) || is_french_mister(i)) return false;
    // "3:07 PM Owen Pratt"
    if (words_[i].shape == Shape::AllCapitals && !is_given(i) && is_given(i + 1) && is_joined(i + 1) &&
        words_[i + 1].shape == Shape::Capital && is_joined(i + 2) && may_be_family(i + 2))
      return false;
    const std::size_t end = end_of_name(i);
    if (end > i && ends_like_a_street(end - 1)) return false;
    if (end - i < 2 || (capitals(i, end) < 2 && !(capitals(i, end) == 1 && words_[i].shape == Shape::Initial)))
      return false;
    const bool are_capitals = words_[end - 1].shape == Shape::AllCapitals && words_[i].shape == Shape::AllCapitals;
    const bool has_given = is_given(i) || (is_given(i + 1) && end - i == 2);
    const bool is_whole_segment = words_[i].gap != Gap::Blank && !is_joined(end);
    if (are_capitals && !has_given && !is_whole_segment) return false;
    add(i, end, text_of_name(i, end));
    NameMention& mention = names_.back();
    mention.has_given = has_given;
    mention.is_likely = has_given || is_titled(i) || (words_[i].shape == Shape::Initial && is_whole_segment) ||
                        (has_initial(i, end) && is_given(i));
    mention.may_be_turned = end - i == 2 && !is_given(i);
    const bool is_turned = mention.may_be_turned && is_given(i + 1) &&
                           (words_[i].shape == Shape::AllCapitals && words_[i + 1].shape == Shape::Capital);
    if (is_turned) mention.name = text_of_name(i + 1, i + 2) + " " + text_of_name(i, i + 1);
    return true;
  }

  // "van Dyck, Carla": a family name alone in the first segment, given names alone in the second.
  bool find_turned(std::size_t i) {
    if (!(words_[i].gap == Gap::Begin || words_[i].gap == Gap::Cell || words_[i].gap == Gap::Token ||
          words_[i].gap == Gap::Colon || words_[i].gap == Gap::Comma || words_[i].gap == Gap::Quote ||
          words_[i].gap == Gap::Close))
      return false;
    if (words_[i].gap == Gap::Comma && !names_.empty() && names_.back().end == i && !was_turned_) return false;
    std::size_t family_end = i;
    while (is_particle(family_end) && family_end - i < 3)
      ++family_end;
    if (!may_be_name(family_end) || words_[family_end].shape == Shape::Initial) return false;
    ++family_end;
    if (is_joined(family_end) && may_be_name(family_end) && !is_given(family_end)) ++family_end;
    if (family_end >= words_.size() || words_[family_end].gap != Gap::Comma || !is_comma(family_end)) return false;
    std::size_t end = family_end;
    while (end < words_.size() && end - family_end < 3 && (end == family_end || is_joined(end)) && may_be_name(end))
      ++end;
    const bool stands_alone = end == words_.size() || words_[end].gap != Gap::Blank;
    const bool is_first_given =
        (is_given(family_end) && (!is_given(i) || words_[i].gap == Gap::Begin || words_[i].gap == Gap::Cell)) ||
        stands_before_address(end);
    if (end == family_end || !stands_alone || !is_first_given || family_end - i > 3) return false;
    if (is_given(i) && is_name_behind(end)) return false;  // "Anna, Erik, Lisa"
    add(i, end, text_of_name(family_end, end) + " " + text_of_name(i, family_end));
    names_.back().is_likely = true;
    was_turned_ = true;
    return true;
  }

  // "Aasen, Bjørg" <bjorg.aasen@…>, "Aasen, Bjørg (IT)" <bjorg.aasen@…>
  [[nodiscard]] bool stands_before_address(std::size_t end) const {
    std::string_view behind = text_.substr(words_[end - 1].end);
    if (behind.starts_with(" (")) behind.remove_prefix(std::min(behind.find(')') + 1, behind.size()));
    behind.remove_prefix(std::min(behind.find_first_not_of("\"' "), behind.size()));
    return behind.starts_with('<') && behind.find('@') < behind.find('>');
  }

  // "A.J. (Arjan) Veldkamp": the name that somebody is called by, between brackets.
  bool find_called(std::size_t i) {
    const bool begins = words_[i].shape == Shape::Initial && i + 2 < words_.size() && words_[i + 1].gap == Gap::Open &&
                        words_[i + 2].gap == Gap::Close && may_be_name(i + 1);
    if (!begins) return false;
    std::size_t family = i + 2;
    while (is_particle(family) && is_joined(family + 1))
      ++family;
    if (!may_be_family(family)) return false;
    add(i, family + 1, text_of_name(i + 1, i + 2) + " " + text_of_name(i + 2, family + 1));
    names_.back().is_likely = true;
    names_.back().has_given = true;
    return true;
  }

  [[nodiscard]] bool is_comma(std::size_t i) const {
    const std::string_view between = text_.substr(words_[i - 1].end, words_[i].begin - words_[i - 1].end);
    return between.find(',') != std::string_view::npos && between.size() <= 3;
  }
  [[nodiscard]] bool is_name_behind(std::size_t i) const {
    return i < words_.size() && words_[i].gap == Gap::Comma && is_given(i);
  }

  // "Siv och Roland Backe": two people of one family name.
  bool find_couple(std::size_t i) {
    const bool begins = is_given(i) && i + 3 < words_.size() + 0 && is_joined(i + 1) && joins_names(words_[i + 1]) &&
                        is_joined(i + 2) && is_given(i + 2) && is_joined(i + 3) && may_be_family(i + 3);
    if (!begins) return false;
    const std::size_t end = end_of_name(i + 2);
    if (end < i + 4) return false;
    const std::string family = text_of_name(i + 3, end);
    const bool is_alone = words_[i].gap == Gap::Begin && end == words_.size();
    names_.push_back({i, i + 1, text_of_name(i, i + 1) + " " + family, true, true, is_alone, false});
    names_.push_back({i + 2, end, text_of_name(i + 2, end), true, true, is_alone, false});
    return true;
  }

  [[nodiscard]] std::string text_of_name(std::size_t first, std::size_t end) const {
    std::string text;
    for (std::size_t i = first; i < end; ++i) {
      if (i > first) text += ' ';
      const std::string_view word = text_.substr(words_[i].begin, words_[i].end - words_[i].begin);
      text += is_particle(i)                                                         ? small_letters(word)
              : words_[i].shape == Shape::AllCapitals && count_code_points(word) > 2 ? capitalise_words(word)
              : words_[i].shape == Shape::AllCapitals && end - first >= 2 && all_capitals(first, end)
                  ? capitalise_words(word)
                  : std::string(word);
      // "Søren Aa. Quist": a dot inside of a name is that of an abbreviation.
      if (words_[i].has_dot && (words_[i].shape == Shape::Initial || i + 1 < end)) text += '.';
    }
    return text;
  }
  [[nodiscard]] bool all_capitals(std::size_t first, std::size_t end) const {
    return std::all_of(
        words_.begin() + static_cast<std::ptrdiff_t>(first), words_.begin() + static_cast<std::ptrdiff_t>(end),
        [](const TextWord& word) { return word.shape == Shape::AllCapitals || word.shape == Shape::Initial; });
  }

  void add(std::size_t first, std::size_t end, std::string name) {
    std::size_t begin = first;
    while (begin > 0 && words_[begin - 1].is(WordClass::AcademicTitle) && words_[begin - 1].cell == words_[first].cell)
      --begin;
    std::size_t behind = end;
    while (behind < words_.size() &&
           (words_[behind].whole.is(WordClass::Degree) || words_[behind].is(WordClass::AcademicTitle)) &&
           words_[behind].cell == words_[first].cell)
      ++behind;
    const bool begins = begin == 0 || words_[begin].gap == Gap::Cell;
    const bool ends = behind == words_.size() || words_[behind].gap == Gap::Cell;
    names_.push_back({first, end, std::move(name), false, false, begins && ends, false});
  }

  std::string_view text_;
  const std::vector<TextWord>& words_;
  std::vector<bool> is_taken_;
  std::vector<NameMention> names_;
  bool was_turned_ = false;
};

}  // namespace

std::vector<NameMention> find_names(std::string_view text, const std::vector<TextWord>& words,
                                    const std::vector<OrganisationMention>& taken) {
  return NameFinder(text, words, taken).run();
}

std::string name_key(std::string_view name) {
  return fold(name);
}

}  // namespace contacts
