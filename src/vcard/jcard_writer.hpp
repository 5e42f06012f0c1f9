// Cards as jCard (RFC 7095).
#pragma once

#include <cstddef>
#include <string>

#include "vcard/property.hpp"

namespace contacts {

// A card of version 4.0 as ["vcard", […]], on one line. Names are in lower case, the group is a parameter, and the type
// stands where VALUE or the property's name gives it. A property that no standard defines, and no VALUE explains, is of
// the type "unknown", with its value as the card has it (RFC 7095 5); those of this program are text. Bytes that are
// not UTF-8 become U+FFFD.
[[nodiscard]] std::string write_jcard(const Card& card);

// Appends the card numbered `index`, from 0, of `count`. One is a jCard, several are an array of jCards, a line each.
void append_jcard(const Card& card, std::size_t index, std::size_t count, std::string& out);

}  // namespace contacts
