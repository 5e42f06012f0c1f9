// The parts of a name that an entry does not say.
#pragma once

#include <string>

#include "model/entry.hpp"

namespace contacts {

// The family and the given name that a vCard of the contact has: as written, else made of the name. Empty for an
// organisation, and where the name has no such part.
[[nodiscard]] std::string family_name_of(const Entry& entry);
[[nodiscard]] std::string given_name_of(const Entry& entry);

}  // namespace contacts
