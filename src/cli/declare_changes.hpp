// The options of the commands that change the directory, and of those that compare: see declare_options.cpp.
#pragma once

#include "cli/declare_options.hpp"

namespace contacts {

void add_set(CLI::App& command, WordTable& table, Options& all);
void add_add(CLI::App& command, WordTable& table, Options& all);
void add_edit(CLI::App& command, WordTable& table, Options& all);
void add_rename(CLI::App& command, WordTable& table, Options& all);
void add_remove(CLI::App& command, WordTable& table, Options& all);
void add_merge(CLI::App& command, WordTable& table, Options& all);
void add_duplicates(CLI::App& command, WordTable& table, Options& all);
void add_diff(CLI::App& command, WordTable& table, Options& all);
void add_pin(CLI::App& command, WordTable& table, Options& all);

}  // namespace contacts
