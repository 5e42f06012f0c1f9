#include "extract/line_words.hpp"

#include <algorithm>
#include <array>

#include "extract/tokens.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/letter_case.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

struct Letters {
  std::size_t capitals = 0;
  std::size_t small = 0;
  bool first_is_capital = false;
};

Letters letters_in(std::string_view word) {
  Letters letters;
  bool is_first = true;
  for (std::size_t offset = 0; offset < word.size();) {
    const DecodedCodePoint character = decode_utf8(word, offset);
    offset += character.size;
    if (!is_any_letter(character.value)) continue;
    const bool capital = is_capital(character.value);
    (capital ? letters.capitals : letters.small) += 1;
    if (is_first) letters.first_is_capital = capital;
    is_first = false;
  }
  return letters;
}

// "d'Ormesson", "l'Erdre": the article is no part of what tells the shape.
bool is_elided_name(std::string_view word) {
  return (word.starts_with("d'") || word.starts_with("l'")) && letters_in(word.substr(2)).first_is_capital;
}

// "A.J."
bool is_initials(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    if ((word[i] == '.') != (i % 2 == 1)) return false;
  }
  return word.size() >= 3;
}

Shape shape_of(std::string_view word) {
  const Letters letters = letters_in(word);
  if (is_digit(word.front()) || letters.capitals + letters.small == 0) return Shape::Number;
  if (!letters.first_is_capital) return is_elided_name(word) ? Shape::Capital : Shape::Small;
  if (letters.small > 0) return Shape::Capital;
  return letters.capitals == 1 || is_initials(word) ? Shape::Initial : Shape::AllCapitals;
}

// "Per-Åke", "Jean-Loup": two names, the first of which is known.
bool is_double_given_name(std::string_view word) {
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos || word.find('-', hyphen + 1) != std::string_view::npos) return false;
  const Letters second = letters_in(word.substr(hyphen + 1));
  return second.first_is_capital && second.small > 1 &&
         whole_classes_of(fold(word.substr(0, hyphen))).is(WordClass::GivenName);
}

struct Mark {
  std::u32string_view characters;
  Gap gap;
};
constexpr std::array<Mark, 11> marks = {{{U" '", Gap::Blank},
                                         {U",;", Gap::Comma},
                                         {U":", Gap::Colon},
                                         {U"([<", Gap::Open},
                                         {U")]>", Gap::Close},
                                         {U"|·•", Gap::Bar},
                                         {U"/", Gap::Slash},
                                         {U"-–—", Gap::Dash},
                                         {U"\t", Gap::Cell},
                                         {U"\x01", Gap::Token},
                                         {U".!?", Gap::Sentence}}};

Gap gap_of(char32_t character) {
  for (const Mark& mark : marks) {
    if (mark.characters.find(character) != std::u32string_view::npos) return mark.gap;
  }
  constexpr char32_t first_beyond_ascii = 0x80;
  const bool is_quote = character >= first_beyond_ascii || character == U'"' || character == U'*' || character == U'_';
  return is_quote ? Gap::Quote : Gap::Blank;
}

class LineWords {
 public:
  explicit LineWords(std::string_view rest) : rest_(rest) {}

  std::vector<TextWord> run() {
    for (std::size_t i = 0; i < rest_.size();) {
      const DecodedCodePoint character = decode_utf8(rest_, i);
      const bool begins =
          is_any_letter(character.value) || is_digit(rest_[i]) || rest_[i] == '&' || begins_dutch_article(i);
      i = begins ? take_word(i) : take_mark(i, character);
    }
    return std::move(words_);
  }

 private:
  [[nodiscard]] bool is_letter_at(std::size_t i) const {
    return i < rest_.size() &&
           (is_letter_or_digit(rest_[i]) || (!is_ascii(rest_[i]) && is_any_letter(decode_utf8(rest_, i).value)));
  }

  // "'t Hofje", "'s-Hertogenbosch".
  [[nodiscard]] bool begins_dutch_article(std::size_t i) const {
    if (rest_[i] != '\'' || (i > 0 && rest_[i - 1] != ' ') || i + 2 >= rest_.size()) return false;
    return (rest_[i + 1] == 't' && rest_[i + 2] == ' ') || (rest_[i + 1] == 's' && rest_[i + 2] == '-');
  }

  // "AB:s", "ry:n": the case ending of an abbreviation. Its size, or 0.
  [[nodiscard]] std::size_t ending_size(std::size_t colon) const {
    if (colon >= rest_.size() || rest_[colon] != ':') return 0;
    std::size_t end = colon + 1;
    while (is_letter_at(end) && end - colon <= 5)
      end += decode_utf8(rest_, end).size;
    constexpr std::size_t longest = 4;  // bytes: ":lle"
    const bool is_ending = end > colon + 1 && end - colon - 1 <= longest && (end == rest_.size() || rest_[end] == ' ');
    return is_ending && letters_in(rest_.substr(colon, end - colon)).capitals == 0 ? end - colon : 0;
  }

  [[nodiscard]] std::size_t end_of_word(std::size_t begin) const {
    if (rest_[begin] == '&') return begin + 1;
    std::size_t end = rest_[begin] == '\'' ? begin + 1 : begin;
    while (end < rest_.size()) {
      if (is_letter_at(end)) {
        end += decode_utf8(rest_, end).size;
        continue;
      }
      const char c = rest_[end];
      const bool is_inside =
          is_letter_at(end + 1) && (c == '-' || c == '\'' || (c == '.' && is_abbreviation(begin, end)) ||
                                    (c == '/' && is_legal_slash(begin, end)));
      const bool is_dotted_hyphen =
          c == '.' && end + 2 < rest_.size() && rest_[end + 1] == '-' && is_letter_at(end + 2);  // "Dr.-Ing."
      if (!is_inside && !is_dotted_hyphen) break;
      end += is_dotted_hyphen ? 2 : 1;
    }
    return end;
  }

  // "e.V.", "M.Sc.", "org.nr": a dot inside of short words.
  [[nodiscard]] bool is_abbreviation(std::size_t begin, std::size_t dot) const {
    return dot - begin <= 12 && !is_digit(rest_[dot + 1]);
  }
  // "A/S".
  [[nodiscard]] bool is_legal_slash(std::size_t begin, std::size_t slash) const {
    return slash - begin == 1 && slash + 1 < rest_.size() && rest_[slash + 1] == 'S' && !is_letter_at(slash + 2);
  }

  std::size_t take_word(std::size_t begin) {
    std::size_t end = end_of_word(begin);
    TextWord word;
    word.begin = begin;
    word.end = end;
    word.folded = fold(rest_.substr(begin, end - begin));
    word.shape = shape_of(rest_.substr(begin, end - begin));
    word.has_dot = end < rest_.size() && rest_[end] == '.';
    word.classes = classes_of(word.folded);
    word.whole = whole_classes_of(word.folded);
    if (is_double_given_name(rest_.substr(begin, end - begin))) word.whole.add(WordClass::GivenName);
    word.gap = words_.empty() && gap_ == Gap::Blank ? Gap::Begin : gap_;
    if (word.gap != Gap::Blank && !words_.empty()) ++segment_;
    word.segment = segment_;
    word.cell = cell_;
    if (word.is_capital() || is_legal_form(rest_.substr(begin, end - begin))) end += ending_size(end);
    words_.push_back(std::move(word));
    gap_ = Gap::Blank;
    return end;
  }

  // A dot ends a sentence unless the word before is an abbreviation or an initial.
  [[nodiscard]] bool ends_sentence(std::size_t dot) const {
    if (words_.empty() || words_.back().end != dot) return false;
    const TextWord& word = words_.back();
    const bool is_short = word.end - word.begin <= 2 || word.shape == Shape::Initial;
    const bool is_known = word.is(WordClass::AcademicTitle) || word.is(WordClass::Degree) ||
                          word.whole.is(WordClass::TitleBegin) ||
                          (word.classes.is_label() && word.end - word.begin <= 6 && word.shape != Shape::Number);
    if (is_short || is_known) return false;
    return dot + 1 >= rest_.size() || rest_[dot + 1] == ' ';
  }

  std::size_t take_mark(std::size_t i, const DecodedCodePoint& character) {
    Gap gap = gap_of(character.value);
    if (character.value == U'.' && !ends_sentence(i)) gap = Gap::Blank;
    if (gap == Gap::Cell) ++cell_;
    // Of several marks the one that parts most counts.
    if (gap != Gap::Blank &&
        (gap_ == Gap::Blank || gap == Gap::Token || gap == Gap::Cell || (gap_ != Gap::Token && gap_ != Gap::Cell)))
      gap_ = gap;
    return i + character.size;
  }

  std::string_view rest_;
  std::vector<TextWord> words_;
  Gap gap_ = Gap::Blank;
  std::size_t segment_ = 0;
  std::size_t cell_ = 0;
};

}  // namespace

std::vector<TextWord> words_of_line(std::string_view rest) {
  return LineWords(rest).run();
}

}  // namespace contacts
