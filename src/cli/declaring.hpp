// What the declarations of commands have in common.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/declare_options.hpp"

namespace contacts {

// Lets an option take only these words: others are refused by naming the right one of `what`, and completion offers
// them.
void take_one_of(WordTable& table, CLI::Option* option, const std::string& what, const std::vector<Word>& words);

// --people and --organisations, of which only one may be said.
void add_type_flags(CLI::App& command, std::optional<EntryType>& type);

// What is wrong with the name of a file or folder; empty: nothing. An unset variable of a script names none, and must
// not stand for standard output.
[[nodiscard]] std::string complaint_about_file(const std::string& name);

// --vcard, the version of the vCards that a command writes.
void add_vcard_option(CLI::App& command, WordTable& table, std::optional<VcardVersion>& version);

// An argument that appends its words to those that others appended. The first takes one word, the second all that
// follow.
CLI::Option* take_words(CLI::App& command, const std::string& name, const std::string& description,
                        std::vector<std::string>& words);
CLI::Option* take_more_words(CLI::App& command, const std::string& name, const std::string& description,
                             std::vector<std::string>& words);

// The entry, or the entries, that a command is about.
template <typename Entries>
CLI::Option* add_entry_argument(CLI::App& command, Entries& entries) {
  return command.add_option("entry", entries, "an id, name or alias")->type_name("ENTRY");
}

// -n, of a command that changes the directory.
void add_dry_run(CLI::App& command, bool& dry_run);

// The options of a command, which become those to run when the command is the one that was typed.
template <typename CommandOptions>
CommandOptions& chosen_by(CLI::App& command, Options& all) {
  const auto options = std::make_shared<CommandOptions>();
  command.final_callback([options, &all] { all.command = *options; });
  return *options;
}

}  // namespace contacts
