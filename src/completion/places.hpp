// The places of a command line that take the same, together: what each script has one table of.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "completion/shape.hpp"

namespace contacts {

// Behind an option, or an argument.
struct Place {
  std::string command;    // empty: before a command; of the program's own options: everywhere
  std::string what;       // the name of the option; the number of the argument, or "*" where it is repeatable
  bool is_list = false;   // several words, joined by commas
  std::size_t first = 1;  // the number of the first argument that "*" stands for, below 10
};

// "find --format", "find 1"
[[nodiscard]] std::string to_string(const Place& place);

[[nodiscard]] Place place_of_argument(const CommandShape& command, std::size_t index);

struct Places {
  Accepts accepts = Accepts::Anything;
  std::vector<Word> words;
  std::vector<Place> places;
};

// All places, each list of words once: in the order of the help, but the program's own last.
[[nodiscard]] std::vector<Places> places_of(const ProgramShape& program);

// The options of a command and of the program, each with all its names.
[[nodiscard]] std::vector<std::string> option_names(const ProgramShape& program, const CommandShape& command);

// The names of the options that choose the directory.
[[nodiscard]] std::vector<std::string> directory_options(const ProgramShape& program);

}  // namespace contacts
