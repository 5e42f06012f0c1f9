// What --help prints. Made from the shape of the program, so that it is the same whatever version parses the options.
#pragma once

#include <string>

#include "completion/shape.hpp"

namespace contacts {

// The help of the command of this name, or of the program where the name is empty or no command's.
[[nodiscard]] std::string help_text(const ProgramShape& program, const std::string& command);

}  // namespace contacts
