// Completion for fish.
#pragma once

#include <string>

#include "completion/shape.hpp"

namespace contacts {

[[nodiscard]] std::string fish_script(const ProgramShape& program);

}  // namespace contacts
