// Numbers, addresses and pages to people and organisations.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/organisation_index.hpp"
#include "extract/people.hpp"
#include "extract/read_lines.hpp"

namespace contacts {

// Goes through the text line by line. What has no owner yet goes to the last person of the line, sentence or block; a
// blank line, a new name, or the word for a switchboard or a desk ends that. Numbers and addresses of switchboards,
// desks, offices and roles go to an organisation of the text, or, where it names none, nowhere.
void join(const ReadText& text, People& people, OrganisationIndex& organisations);

}  // namespace contacts
