// The command line read.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "cli/options.hpp"
#include "completion/shape.hpp"

namespace contacts {

// What there is to say when no command is to run: help, the version, or what is wrong with the command line.
struct Reply {
  int status = 0;
  std::string out;
  std::string err;
};

// Reads arguments without the program's name.
[[nodiscard]] std::variant<Options, Reply> parse_options(const std::vector<std::string>& arguments);

// The commands and options that parse_options reads, as help has them.
[[nodiscard]] ProgramShape program_shape();

}  // namespace contacts
