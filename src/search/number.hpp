// Telephone numbers compared by their digits, however they are written.
#pragma once

#include <string>
#include <string_view>

#include "search/query.hpp"

namespace contacts {

// The digits that are dialled for a number some of which are letters (ITU-T E.161), such as 1-800-FLOWERS; empty where
// the folded text has not the form of one.
[[nodiscard]] std::string digits_of_vanity_number(std::string_view folded);

// Whether a term is a number, or a part of one, that is written as `number` in a directory of this country: by the
// digits of either as they are written, or by the form of E.164 that both have.
[[nodiscard]] bool is_in_number(const Term& term, std::string_view number, std::string_view country);

// Whether the term is all of the number.
[[nodiscard]] bool is_number_of(const Term& term, std::string_view number, std::string_view country);

// The first for the digits of many numbers of unknown countries, as they follow one another in the text of an entry.
[[nodiscard]] bool is_in_digits(const Term& term, std::string_view digits);

// Whether is_in_number may say yes to a number that stands somewhere in `text`, or is_in_digits to its digits. Says yes
// more often than they do, but never no where one of them says yes.
[[nodiscard]] bool may_be_in_numbers_of(const Term& term, std::string_view text);

}  // namespace contacts
