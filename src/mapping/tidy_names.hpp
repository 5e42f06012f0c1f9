// Names and other texts of one line without what cannot be seen.
#pragma once

#include <string>
#include <string_view>

#include "vcard/property.hpp"

namespace contacts {

// Takes invisible characters, and blanks at the ends, out of a property that holds names: FN, N, NICKNAME, ORG, TITLE,
// ROLE, CATEGORIES, ADR and this program's own. Others stay as they are. Returns a sentence where the text may mean
// something else without them (lost_sense()), else an empty one.
[[nodiscard]] std::string tidy_names(Property& property, VcardVersion version);

// The same sentence on a number or an address, in which no character parts words.
[[nodiscard]] std::string lost_but_parting(std::string_view text);

}  // namespace contacts
