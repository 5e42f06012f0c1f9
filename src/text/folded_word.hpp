// A folded word looked for in a text that is not folded.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/kernels.hpp"

namespace contacts {

// Finds where a folded word may stand in a text, without folding the text. It never misses a place where the word is in
// fold() of the text or in what a FoldBuffer makes of it. It also reports places where the word is not.
class FoldedWord {
 public:
  // True for words that can be looked for in this way: at least three letters of ASCII, no white space.
  [[nodiscard]] static bool is_possible(std::string_view word);

  // The word must be folded and possible.
  explicit FoldedWord(std::string word);

  // The offset, at or after `from`, of the first byte at which the word may begin; npos where there is none. The text
  // must be UTF-8.
  [[nodiscard]] std::size_t find(std::string_view text, std::size_t from = 0) const;

 private:
  [[nodiscard]] std::size_t find_in_chunks(std::string_view text, std::size_t offset, const char* begin,
                                           std::size_t chunks) const;
  [[nodiscard]] bool may_begin_at(std::string_view text, std::size_t place) const;
  [[nodiscard]] bool may_begin_with(std::string_view folded, std::string_view rest) const;

  std::string word_;
  WordBeginning beginning_;
};

}  // namespace contacts
