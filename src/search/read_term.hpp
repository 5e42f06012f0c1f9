// One word of a query.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "search/query.hpp"

namespace contacts {

// A term that looks for a text.
[[nodiscard]] Term make_term(std::string text);

// Whether folded text is made of what telephone numbers are made of.
[[nodiscard]] bool is_part_of_number(std::string_view folded);

// Reads a word such as field:word|"two words". The string is what is wrong with it.
[[nodiscard]] std::variant<Term, std::string> read_term(std::string_view word, const Date& today);

// The words of what was typed: at blanks, but not at one between quotation marks that open at the beginning of a word,
// behind a colon, or behind "|".
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view text);

}  // namespace contacts
