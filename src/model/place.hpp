// Where an entry stands, for people and programs that open files.
#pragma once

#include <string>

#include "model/directory.hpp"

namespace contacts {

// "file:line" of an entry of the directory, safe to print. Lines count from 1.
[[nodiscard]] std::string place_of(const Directory& directory, const Entry& entry);

}  // namespace contacts
