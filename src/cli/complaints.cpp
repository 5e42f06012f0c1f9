#include "cli/complaints.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <fmt/format.h>

#include "cli/words.hpp"
#include "completion/places.hpp"
#include "completion/quote.hpp"
#include "ldif/distinguished_name.hpp"
#include "render/formats.hpp"
#include "search/field_path.hpp"
#include "text/ascii.hpp"
#include "text/escape.hpp"
#include "text/nearest.hpp"

namespace contacts {

namespace {

constexpr std::size_t most_digits = 19;  // of a number that fits into a std::size_t

std::string called(const std::string& command) {
  return command.empty() ? "contacts" : "contacts " + command;
}

// What other programs call commands of this one.
struct Habit {
  std::string_view typed;
  std::string_view meant;
};

constexpr auto habits = std::to_array<Habit>({
    {"new", "add"},          {"create", "add"},       {"insert", "add"},
    {"delete", "remove"},    {"del", "remove"},       {"erase", "remove"},
    {"mv", "rename"},        {"modify", "set"},       {"update", "set"},
    {"change", "set"},       {"query", "find"},       {"grep", "find"},
    {"get", "find"},         {"view", "show"},        {"info", "show"},
    {"open", "edit"},        {"lint", "check"},       {"validate", "check"},
    {"email", "recipients"}, {"dedup", "duplicates"}, {"birthday", "birthdays"},
    {"bdays", "birthdays"},  {"where", "files"},
});

std::string suggested_command(std::string_view word, const std::vector<std::string_view>& names) {
  const auto* const habit = std::ranges::find(habits, word, &Habit::typed);
  const bool is_habit = habit != habits.end() && std::ranges::find(names, habit->meant) != names.end();
  return is_habit ? fmt::format("; did you mean '{}'?", habit->meant) : did_you_mean(word, names);
}

bool is_name_of(const OptionShape& option, const std::string& name) {
  return std::ranges::find(option.names, name) != option.names.end();
}

}  // namespace

std::string complaint_about_word(const std::string& word, std::string_view what, const std::vector<Word>& words) {
  if (std::ranges::find(words, word, &Word::text) != words.end()) return {};
  const std::string suggestion = did_you_mean(word, texts_of(words));
  return fmt::format("'{}' is not a {}{}", escape_controls(word), what,
                     suggestion.empty() ? "; it is one of " + listed(words) : suggestion);
}

std::string complaint_about_format(const std::string& word) {
  return problem_with_format(word).value_or("");
}

std::string complaint_about_field(const std::string& word) {
  return find_field_path(word) ? std::string() : problem_with_field(word);
}

std::string complaint_about_base(const std::string& word) {
  return problem_with_base(word).value_or("");
}

std::string complaint_about_number(std::string_view word) {
  const bool is_number = !word.empty() && std::ranges::all_of(word, is_digit);
  const bool is_positive = word.find_first_not_of('0') != std::string::npos;
  if (is_number && is_positive && word.size() < most_digits) return {};
  return fmt::format("'{}' is not a number of entries; write 1 or more", escape_controls(word));
}

std::string complaint_about_days(const std::string& word) {
  constexpr std::size_t most_digits_of_days = 6;
  const bool is_number = !word.empty() && std::ranges::all_of(word, is_digit);
  if (is_number && word.size() <= most_digits_of_days) return {};
  return fmt::format("'{}' is not a number of days", escape_controls(word));
}

std::string complaint_about_command(const ProgramShape& program, const std::string& word) {
  std::vector<std::string_view> names;
  for (const CommandShape& command : program.commands)
    names.push_back(command.name);
  if (std::ranges::find(names, word) != names.end()) return fmt::format("'{}' must stand before '--'", word);
  if (word.empty() || word.starts_with('-'))
    return fmt::format("'{}' is not a command; see {}", escape_controls(word), help_of({}));
  const std::string suggestion = suggested_command(word, names);
  return fmt::format("'{}' is not a command{} to look for it: contacts find {}", escape_controls(word),
                     suggestion.empty() ? ";" : suggestion + " Or", escape_controls(shell_quoted(word)));
}

std::string complaint_about_option(const ProgramShape& program, const std::string& command, const std::string& option) {
  const std::string name = option.substr(0, option.find('='));
  const auto found = std::ranges::find(program.commands, command, &CommandShape::name);
  const CommandShape shape = found == program.commands.end() ? CommandShape{} : *found;
  if (std::ranges::any_of(shape.options, [&](const OptionShape& one) { return is_name_of(one, name); })) {
    return fmt::format("'{}' must stand behind '{}'", escape_controls(option), command);
  }
  const std::vector<std::string> names = option_names(program, shape);
  std::vector<std::string_view> long_names;
  std::ranges::copy_if(names, std::back_inserter(long_names),
                       [](std::string_view one) { return one.starts_with("--"); });
  const std::string suggestion = did_you_mean(name, long_names);
  return fmt::format("'{}' is not an option of {}{}", escape_controls(option), called(command),
                     suggestion.empty() ? "; see " + help_of(command) : suggestion);
}

std::string complaint_about_argument(const std::string& command, const std::string& word) {
  return fmt::format("'{}' is one argument too many; see {}", escape_controls(word), help_of(command));
}

std::string help_of(const std::string& command) {
  return called(command) + " --help";
}

}  // namespace contacts
