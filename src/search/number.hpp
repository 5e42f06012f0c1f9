// Telephone numbers compared by their digits, however they are written.
#pragma once

#include <string>
#include <string_view>

#include "search/query.hpp"

namespace contacts {

// The ASCII digits of a text.
[[nodiscard]] std::string digits_of(std::string_view text);

// Whether a term is a number, or a part of one, that is written as `number` in a directory of this country.
[[nodiscard]] bool is_in_number(const Term& term, std::string_view number, std::string_view country);

// The same for the digits of many numbers of unknown countries, as they follow one another in the text of an entry.
[[nodiscard]] bool is_in_digits(const Term& term, std::string_view digits);

// Whether is_in_number may say yes to a number that stands somewhere in `text`, or is_in_digits to its digits. Says yes
// more often than they do, but never no where one of them says yes.
[[nodiscard]] bool may_be_in_numbers_of(const Term& term, std::string_view text);

}  // namespace contacts
