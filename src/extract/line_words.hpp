// The words of a line with what stands between them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/words.hpp"

namespace contacts {

enum class Shape : std::uint8_t { Small, Capital, AllCapitals, Initial, Number };

// What stands before a word. All but Blank begin a segment.
enum class Gap : std::uint8_t {
  Begin,
  Blank,
  Comma,
  Colon,
  Dash,
  Slash,
  Open,
  Close,
  Bar,
  Sentence,
  Token,
  Cell,
  Quote
};

struct TextWord {
  std::size_t begin = 0;  // bytes of the line
  std::size_t end = 0;    // without the dot of an abbreviation
  std::string folded;
  WordClasses classes;
  WordClasses whole;  // see whole_classes_of()
  Shape shape = Shape::Small;
  Gap gap = Gap::Begin;
  bool has_dot = false;     // behind it
  std::size_t segment = 0;  // counted from the beginning of the line
  std::size_t cell = 0;

  [[nodiscard]] bool is(WordClass word_class) const { return classes.is(word_class); }
  [[nodiscard]] bool is_capital() const { return shape == Shape::Capital || shape == Shape::AllCapitals; }
};

// `rest`: a line whose tokens are blanked, see tokens.hpp. A hyphen or an apostrophe inside belongs to the word; the
// genitive of an abbreviation ("AB:s") does not; "&" is a word.
[[nodiscard]] std::vector<TextWord> words_of_line(std::string_view rest);

}  // namespace contacts
