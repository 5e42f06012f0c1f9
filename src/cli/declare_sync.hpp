// The options of sync: see declare_options.cpp.
#pragma once

#include "cli/declare_options.hpp"

namespace contacts {

void add_sync(CLI::App& command, WordTable& table, Options& all);

}  // namespace contacts
