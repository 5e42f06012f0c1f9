// Streets and boxes in a piece of text between commas.
#pragma once

#include <cstddef>
#include <string_view>

namespace contacts {

// Where "Box 77", "Postfach 12 34" begins, that the piece ends with; npos where there is none.
[[nodiscard]] std::size_t box_begin(std::string_view piece);

// "7", "21–23", "12a".
[[nodiscard]] bool is_house_number(std::string_view word);

// Where a street with its number begins that the piece ends with: "Storgatan 4 B", "12 Mill Lane", "18 rue des Lilas";
// npos where there is none.
[[nodiscard]] std::size_t street_begin(std::string_view piece);

// "boulevard Carnot", whose number stands before a comma: whether the first word is one that begins streets.
[[nodiscard]] bool begins_with_street_word(std::string_view piece);

// "Pool Lane": whether the last of several words is one that ends streets.
[[nodiscard]] bool ends_with_street_word(std::string_view piece);

}  // namespace contacts
