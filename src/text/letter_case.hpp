// Capital and small letters of any script.
#pragma once

#include <string>
#include <string_view>

namespace contacts {

// A letter of Unicode's categories Lu and Lt.
[[nodiscard]] bool is_capital(char32_t code_point);
// A letter of any category (L*), or a mark (M*), which belongs to the letter before it.
[[nodiscard]] bool is_any_letter(char32_t code_point);

// Each word with a capital and then small letters: "ELLEN MÖRK-ÅS" becomes "Ellen Mörk-Ås". A word begins behind
// whatever is no letter. Bytes that are not UTF-8 stay.
[[nodiscard]] std::string capitalise_words(std::string_view text);

// The first letter as a capital, the rest as it is.
[[nodiscard]] std::string capitalise_first(std::string_view text);

// All letters small, marks kept.
[[nodiscard]] std::string small_letters(std::string_view text);

}  // namespace contacts
