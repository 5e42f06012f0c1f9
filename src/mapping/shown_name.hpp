// The name under which other programs show an entry.
#pragma once

#include <string>

#include "model/entry.hpp"

namespace contacts {

// The entry's name; its id where nothing of the name can be shown, which only broken entries have.
[[nodiscard]] const std::string& shown_name(const Entry& entry);

}  // namespace contacts
