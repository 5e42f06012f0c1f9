// Titles and organisations of the people of a text.
#pragma once

#include "extract/organisation_index.hpp"
#include "extract/people.hpp"
#include "extract/read_lines.hpp"

namespace contacts {

// Gives those who have an address or number their title (before the name, behind it, or on the line below or above) and
// their organisation: the one of their line, of their block, the one that their address' host is called like among
// those that the text names, or the one that the text is about. Never one that the text does not name.
void affiliate(const ReadText& text, People& people, OrganisationIndex& organisations);

}  // namespace contacts
