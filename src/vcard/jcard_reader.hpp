// Reads jCard (RFC 7095), vCard 4.0 as JSON.
#pragma once

#include <string_view>
#include <vector>

#include "vcard/card_reader.hpp"

namespace contacts {

// Whether the bytes begin as one jCard does, or an array of them.
[[nodiscard]] bool looks_like_jcard(std::string_view bytes);

// The cards of a jCard, or of an array of them, as 4.0: names in capitals, values escaped and dates written as RFC 6350
// has them, VALUE where the type is not the property's own. Lines are those of the JSON text where a card begins. A
// card that is no JSON comes as an empty one with its problem, and so does text that is not jCard at all.
[[nodiscard]] std::vector<ReadCard> read_jcard(std::string_view bytes);

}  // namespace contacts
