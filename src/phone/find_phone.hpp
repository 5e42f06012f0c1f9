// Telephone numbers in running text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "text/byte_range.hpp"

namespace contacts {

// Longer candidates are refused: the time that libphonenumber's PhoneNumberMatcher takes grows with their square.
inline constexpr std::size_t longest_phone_candidate = 60;  // bytes

// The first number in `candidate`, a piece of text that a cheap scan took for a number, that is in use in its country
// (PhoneNumberMatcher's leniency VALID). `region` as in parse_phone(). Nothing where there is none.
[[nodiscard]] std::optional<ByteRange> find_phone(std::string_view candidate, std::string_view region);

}  // namespace contacts
