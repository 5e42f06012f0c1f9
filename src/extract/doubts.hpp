// What of a text may belong to somebody, but is not sure to.
#pragma once

#include "extract/people.hpp"
#include "extract/read_lines.hpp"

namespace contacts {

// Adds doubts of those who have an address or number, but no title or no organisation: what stands where one would,
// behind the name or on the line below it, although no word and no other place of the text tells that it is one.
// Takes away doubts that are values of theirs by now. Doubts of addresses and numbers are join's.
void settle_doubts(const ReadText& text, People& people);

}  // namespace contacts
