// The program run in this process, and directories for it.
#pragma once

#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "app.hpp"

namespace contacts::app_fixture {

struct Outcome {
  int status = -1;
  std::string out;
  std::string err;
};

inline Outcome run_with(const std::vector<std::string>& arguments, const Environment& environment = {},
                        const std::string& input = {}) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const int status = run(arguments, environment, in, out, err);
  return {status, out.str(), err.str()};
}

inline Environment terminal(std::size_t columns) {
  Environment environment;
  environment.out_is_terminal = true;
  environment.err_is_terminal = true;
  environment.columns = columns;
  return environment;
}

inline Environment with_variable(Environment environment, const std::string& name, const std::string& value) {
  environment.variables[name] = value;
  return environment;
}

inline bool has_colour(std::string_view text) {
  return text.find('\x1b') != std::string_view::npos;
}

inline const std::string two_people = R"(
[[contact]]
name = "Anna Berg"
email = "anna@x.se"
tags = "choir"

[[organisation]]
name = "Ek & Co"
)";

// One good entry and broken ones.
inline const std::string some_broken = R"(
[[contact]]
name = "Anna Berg"
phone = "076-861 27 47"

[[contact]]
name = "Bo Berg"
emial = "bo@x.se"

[[contact]]
name = "Cia Lind"
phone = 076-861 27 48
)";

}  // namespace contacts::app_fixture
