// One command run in this process, by its options.
#pragma once

#include <sstream>
#include <string>

#include "app_fixture.hpp"
#include "cli/commands.hpp"
#include "error.hpp"

namespace contacts::command_fixture {

// What becomes of an Error: it goes on, or its text is told behind what was written to standard error before, and the
// status is 2.
enum class Errors { Thrown, Told };

template <typename Options>
app_fixture::Outcome run_in(const Options& options, const GlobalOptions& global, const Environment& environment,
                            const std::string& input, Errors errors = Errors::Thrown) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  Session session{global, environment, in, out, err};
  int status = 2;
  try {
    status = run_command(options, session);
  } catch (const Error& error) {
    if (errors == Errors::Thrown) throw;
    err << error.what();
  }
  return {status, out.str(), err.str()};
}

// All of it as one text, for comparing.
inline std::string told(const app_fixture::Outcome& outcome) {
  return outcome.out + "\n--- " + std::to_string(outcome.status) + "\n" + outcome.err;
}

}  // namespace contacts::command_fixture
