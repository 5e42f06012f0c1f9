// The shells that completion is written for.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "completion/shape.hpp"

namespace contacts {

struct Shell {
  std::string_view name;
  // The script that completes the command line. It asks `contacts completion` for what the directory holds (see
  // asked_for()), and evaluates nothing of what that prints.
  std::string (*script)(const ProgramShape& program);
};

// All shells, in the order in which help names them. A new one is a file in this folder and a row in this table.
[[nodiscard]] std::span<const Shell> all_shells();

// Null where there is no shell of that name.
[[nodiscard]] const Shell* find_shell(std::string_view name);

}  // namespace contacts
