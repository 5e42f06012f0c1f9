// Values that are not what they look like.
#pragma once

#include <vector>

#include "model/diagnostic.hpp"
#include "model/entry.hpp"

namespace contacts {

// A warning for each name, reference, number, address and other value on one line that holds a character which cannot
// be seen (first_deceptive()), or that begins or ends with a blank: it is not found by what it looks like, and is not
// dialled or delivered. Notes, sources, UIDs and content lines of vCards are not looked at.
[[nodiscard]] std::vector<Diagnostic> find_hidden_characters(const Entry& entry);

}  // namespace contacts
