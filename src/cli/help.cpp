#include "cli/help.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace contacts {

namespace {

constexpr std::size_t name_width = 30;  // columns of a name and the spaces around it

std::string row(std::string_view name, std::string_view description) {
  const std::string text = fmt::format("  {:<{}}", name, name_width - 2);
  if (name.size() + 2 < name_width) return fmt::format("{}{}\n", text, description);
  return fmt::format("  {}\n{:{}}{}\n", name, "", name_width, description);
}

std::string section(std::string_view title, const std::vector<std::string>& rows) {
  return rows.empty() ? std::string() : fmt::format("\n{}:\n{}", title, fmt::join(rows, ""));
}

std::string value_text(const ValueShape& value, bool is_repeatable) {
  return fmt::format(" {}{}", value.name, is_repeatable ? " ..." : "");
}

std::string option_row(const OptionShape& option) {
  const std::string value = option.value ? value_text(*option.value, option.is_repeatable) : std::string();
  return row(fmt::format("{}{}", fmt::join(option.names, ","), value), option.description);
}

std::string argument_row(const ArgumentShape& argument) {
  return row(fmt::format("{}{}{}", argument.name, value_text(argument.value, argument.is_repeatable),
                         argument.is_required ? " REQUIRED" : ""),
             argument.description);
}

// "query...", or "[query...]" where it may be left out
std::string argument_usage(const ArgumentShape& argument) {
  const std::string text = argument.name + (argument.is_repeatable ? "..." : "");
  return argument.is_required ? text : fmt::format("[{}]", text);
}

template <typename Shape>
std::vector<std::string> rows_of(const std::vector<Shape>& shapes, std::string (*row_of)(const Shape&)) {
  std::vector<std::string> rows;
  std::ranges::transform(shapes, std::back_inserter(rows), row_of);
  return rows;
}

std::string command_row(const CommandShape& command) {
  return row(command.alias.empty() ? command.name : fmt::format("{}, {}", command.name, command.alias),
             command.description);
}

std::string program_help(const ProgramShape& program) {
  return fmt::format("{}\nUsage: contacts [OPTIONS] SUBCOMMAND\n{}{}\n{}\n", program.description,
                     section("Options", rows_of(program.options, option_row)),
                     section("Subcommands", rows_of(program.commands, command_row)), program.footer);
}

std::string command_help(const CommandShape& command) {
  std::string usage;
  for (const ArgumentShape& argument : command.arguments)
    usage += " " + argument_usage(argument);
  // Every command has it, so the shape does not name it.
  std::vector<std::string> options = rows_of(command.options, option_row);
  options.insert(options.begin(), row("-h,--help", "print this help"));
  return fmt::format("{}\nUsage: contacts {} [OPTIONS]{}\n{}{}\n{}\n", command.description, command.name, usage,
                     section("Positionals", rows_of(command.arguments, argument_row)), section("Options", options),
                     command.footer);
}

}  // namespace

std::string help_text(const ProgramShape& program, const std::string& command) {
  const auto found = std::ranges::find(program.commands, command, &CommandShape::name);
  return found == program.commands.end() ? program_help(program) : command_help(*found);
}

}  // namespace contacts
