// The options of the commands that answer: see declare_options.cpp.
#pragma once

#include "cli/declare_options.hpp"

namespace contacts {

void add_find(CLI::App& command, WordTable& table, Options& all);
void add_list(CLI::App& command, WordTable& table, Options& all);
void add_birthdays(CLI::App& command, WordTable& table, Options& all);
void add_show(CLI::App& command, WordTable& table, Options& all);

}  // namespace contacts
