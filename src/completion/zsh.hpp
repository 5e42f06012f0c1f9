// Completion for zsh.
#pragma once

#include <string>

#include "completion/shape.hpp"

namespace contacts {

[[nodiscard]] std::string zsh_script(const ProgramShape& program);

}  // namespace contacts
