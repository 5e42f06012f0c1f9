// The writings in which words are compared.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/query.hpp"

namespace contacts {

// Plain: letters without their marks, see fold(). Digraphs: as fold_as_digraphs() has them. Squeezed: names without
// what people leave out (see squeezed.hpp); all else as in Plain.
enum class Writing : std::uint8_t { Plain, Digraphs, Squeezed };

// What a search tries first, and all it tries where that finds nothing.
enum class Writings : std::uint8_t { Plain, Others };

// A text, and a term, in a writing.
[[nodiscard]] std::string folded_in(std::string_view text, Writing writing);
[[nodiscard]] std::string folded_in(const Term& term, Writing writing);

// The parts of a word in a writing that stand in the plain one of every text that has the word in this writing.
[[nodiscard]] std::vector<std::string_view> plain_pieces(std::string_view word, Writing writing);

}  // namespace contacts
