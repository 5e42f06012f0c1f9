// The program as a function.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "environment.hpp"

namespace contacts {

// Runs the command that `arguments` (without the program's name) ask for. Results go to `out`, everything else to
// `err`. Returns the exit status: 0 found or done, 1 nothing matched, 2 trouble, 3 several matched where one was asked
// for.
[[nodiscard]] int run(const std::vector<std::string>& arguments, const Environment& environment, std::istream& in,
                      std::ostream& out, std::ostream& err);

}  // namespace contacts
