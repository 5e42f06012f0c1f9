// The commands and options as CLI11 knows them. Only parse_options.cpp includes this.
#pragma once

#include <map>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/options.hpp"
#include "completion/shape.hpp"

namespace contacts {

// The words that options take, for completion: CLI11 has no place for them.
using WordTable = std::map<const CLI::Option*, std::vector<Word>>;

// Declares all commands and options. Parsing then fills `options`, which must stay where it is.
void declare_options(CLI::App& app, WordTable& table, Options& options);

}  // namespace contacts
