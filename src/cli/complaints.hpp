// What is wrong with a word of the command line. Each names the word and what would be right.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "completion/shape.hpp"

namespace contacts {

// Of a word that has to be one of `words`; empty where it is. `what` is what they are called:
// "'tabel' is not a format; did you mean 'table'?".
[[nodiscard]] std::string complaint_about_word(const std::string& word, std::string_view what,
                                               const std::vector<Word>& words);

// Of a word that has to be a format or a template, and of one that has to be a field; empty where it is.
[[nodiscard]] std::string complaint_about_format(const std::string& word);
[[nodiscard]] std::string complaint_about_field(const std::string& word);

// Of a word that has to be the distinguished name of a place in a directory server; empty where it is.
[[nodiscard]] std::string complaint_about_base(const std::string& word);

// Of a word that has to be a number of entries; empty where it is one, from 1 to what a std::size_t holds.
[[nodiscard]] std::string complaint_about_number(std::string_view word);

// Of a word that has to be a number of days, from 0.
[[nodiscard]] std::string complaint_about_days(const std::string& word);

// Of a word that stands where a command has to.
[[nodiscard]] std::string complaint_about_command(const ProgramShape& program, const std::string& word);

// Of an option, perhaps with its value ("--fromat=tsv"), and of a word that are not expected. `command` is empty where
// there is none.
[[nodiscard]] std::string complaint_about_option(const ProgramShape& program, const std::string& command,
                                                 const std::string& option);
[[nodiscard]] std::string complaint_about_argument(const std::string& command, const std::string& word);

// "contacts find --help"
[[nodiscard]] std::string help_of(const std::string& command);

}  // namespace contacts
