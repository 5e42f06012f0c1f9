// Who belongs to an organisation through others.
#pragma once

#include <vector>

#include "model/directory.hpp"

namespace contacts {

// The people of all organisations that are part of this one, directly or through others, in file order. Not its own.
[[nodiscard]] std::vector<const Entry*> people_of_parts(const Directory& directory, const Entry& organisation);

}  // namespace contacts
