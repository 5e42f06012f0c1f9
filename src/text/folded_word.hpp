// A folded word looked for in a text that is not folded.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/kernels.hpp"

namespace contacts {

// Finds where a word may stand in a text without folding it: says yes too often, but never no where fold() of the text,
// or what a FoldBuffer makes of it, has the word.
class FoldedWord {
 public:
  // Whether a word can be looked for so: it has to be ASCII without white space, and of three letters at least.
  [[nodiscard]] static bool is_possible(std::string_view word);

  // The word must be folded and possible.
  explicit FoldedWord(std::string word);

  // The first byte at or after `from` that the word may begin at; npos where there is none. The text is UTF-8.
  [[nodiscard]] std::size_t find(std::string_view text, std::size_t from = 0) const;

 private:
  [[nodiscard]] std::size_t find_in_chunks(std::string_view text, std::size_t offset, const char* begin,
                                           std::size_t chunks) const;
  [[nodiscard]] bool may_begin_at(std::string_view text, std::size_t place) const;
  [[nodiscard]] bool may_begin_with(std::string_view folded, std::string_view rest) const;

  std::string word_;
  WordBeginning beginning_;
  const Kernels* kernels_;
};

}  // namespace contacts
