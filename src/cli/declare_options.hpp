// The commands and options as CLI11 knows them. Only parse_options.cpp includes this.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/options.hpp"
#include "completion/shape.hpp"

namespace contacts {

// The words that options take, for completion: CLI11 has no place for them. They are made when they are asked for.
using WordTable = std::map<const CLI::Option*, std::function<std::vector<Word>()>>;

// Thrown while parsing by `contacts help`.
struct HelpWanted {
  std::string command;  // empty: the program
};

// Declares all commands, and the options of those whose names are among the words that were typed: to declare all of
// them takes longer than most searches. Parsing then fills `options`, which must stay where it is.
void declare_options(CLI::App& app, WordTable& table, Options& options, const std::vector<std::string>& typed);

[[nodiscard]] std::vector<std::string> command_names();

// The command that is called so, by its name or another one ("ls"); empty where there is none.
[[nodiscard]] std::string command_called(std::string_view word);

}  // namespace contacts
