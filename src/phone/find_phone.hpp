// Telephone numbers in running text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace contacts {

// Where a number stands, in bytes.
struct PhonePlace {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const PhonePlace&, const PhonePlace&) = default;
};

// Longer candidates are refused: the time that libphonenumber's PhoneNumberMatcher takes grows with their square.
inline constexpr std::size_t longest_phone_candidate = 60;  // bytes

// The first number in `candidate`, a piece of text that a cheap scan took for a number, that is in use in its country
// (PhoneNumberMatcher's leniency VALID). `region` as in parse_phone(). Nothing where there is none.
[[nodiscard]] std::optional<PhonePlace> find_phone(std::string_view candidate, std::string_view region);

}  // namespace contacts
