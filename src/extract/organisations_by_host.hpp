// Organisations that only the hosts of a text's addresses and pages tell.
#pragma once

#include <vector>

#include "extract/read_lines.hpp"

namespace contacts {

// "Sjøboden Rorbuer" is an organisation where the text has an address or a page of sjoboden.no, "Stolk Advies" where
// it has one of stolkadvies.nl. Adds the mentions to the lines, and takes away names that are no person's after all.
// Hosts of mail services tell nothing.
void add_organisations_by_host(std::vector<ReadLine>& lines);

}  // namespace contacts
