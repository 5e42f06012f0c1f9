// Completion for bash.
#pragma once

#include <string>

#include "completion/shape.hpp"

namespace contacts {

[[nodiscard]] std::string bash_script(const ProgramShape& program);

}  // namespace contacts
