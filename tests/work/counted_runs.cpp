// Usage: valgrind --tool=callgrind counted_runs <LIST
// Runs each line of LIST, a command of the program with a file as its last word, in this process. Callgrind dumps the
// instructions of each by the name of that file, and each is told with its status and the lines that it printed. One
// process for all of them, as callgrind takes longer to begin than most of the commands.
#include <algorithm>
#include <cstddef>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include <valgrind/callgrind.h>

#include "app_fixture.hpp"

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream words(line);
    const std::vector<std::string> arguments{std::istream_iterator<std::string>(words), {}};
    if (arguments.empty()) continue;
    CALLGRIND_ZERO_STATS;
    const contacts::app_fixture::Outcome outcome = contacts::app_fixture::run_with(arguments);
    CALLGRIND_DUMP_STATS_AT(arguments.back().c_str());
    std::cout << arguments.back() << ' ' << outcome.status << ' ' << std::ranges::count(outcome.out + outcome.err, '\n')
              << '\n';
  }
}
