#include "cli/progress.hpp"

#include <chrono>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

using contacts::Environment;
using contacts::GlobalOptions;
using contacts::Progress;
using contacts::Session;

namespace {

std::chrono::steady_clock::time_point time_now;

std::chrono::steady_clock::time_point now() {
  return time_now;
}

struct Shown {
  std::string while_working;
  std::string at_the_end;
};

// What is written by work of 3000 steps of a millisecond.
Shown shown(bool err_is_terminal, bool out_is_terminal, std::size_t total) {
  const GlobalOptions global;
  Environment environment;
  environment.err_is_terminal = err_is_terminal;
  environment.out_is_terminal = out_is_terminal;
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const Session session{global, environment, in, out, err};
  time_now = {};
  Shown result;
  {
    Progress progress(session, "cards read", total, now);
    for (int i = 0; i < 3000; ++i) {
      time_now += std::chrono::milliseconds(1);
      progress.advance();
      if (i < 1000) CHECK(err.str().empty());
    }
    result.while_working = err.str();
  }
  result.at_the_end = err.str().substr(result.while_working.size());
  return result;
}

}  // namespace

TEST_CASE("work that takes longer than a second shows how far it is, and wipes it") {
  const Shown known = shown(true, false, 3000);
  CHECK(known.while_working.starts_with("\r\x1b[Kcontacts: 1024 of 3000 (34 %) cards read\r\x1b[K"));
  CHECK(known.at_the_end == "\r\x1b[K");
  CHECK(shown(true, false, 0).while_working.starts_with("\r\x1b[Kcontacts: 1024 cards read\r\x1b[K"));
}

TEST_CASE("how far work is goes nowhere but to a terminal that the answer does not go to") {
  CHECK(shown(false, false, 0).while_working.empty());
  CHECK(shown(false, false, 0).at_the_end.empty());
  CHECK(shown(true, true, 0).while_working.empty());
}
