#include "cli/parse_options.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <type_traits>
#include <variant>

#include <fmt/format.h>

#include "cli/complaints.hpp"
#include "cli/declare_options.hpp"
#include "cli/help.hpp"
#include "cli/status.hpp"
#include "text/ascii.hpp"
#include "text/escape.hpp"
#include "version.hpp"

// Arguments → CLI11 → Options, or a Reply. What CLI11 says of mistakes is said again here in our words.

namespace contacts {

namespace {

// A byte that makes an argument a word to CLI11, whatever is behind it.
constexpr char guard = '\x1f';

bool is_guarded(std::string_view argument) {
  return argument.starts_with(guard);
}

// Guards what CLI11 would change: it takes brackets off a word ("[a]" arrives as "a"), and it refuses words behind "--"
// when there is one before it already.
std::vector<std::string> guarded(std::vector<std::string> arguments) {
  const auto mark = std::ranges::find(arguments, "--");
  for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
    if (argument > mark || argument->starts_with('[') || is_guarded(*argument)) argument->insert(0, 1, guard);
  }
  if (mark != arguments.end()) arguments.erase(mark);
  return arguments;
}

std::string unguarded(std::string argument) {
  if (is_guarded(argument)) argument.erase(0, 1);
  return argument;
}

void unguard_values(CLI::App& app) {
  for (CLI::Option* const option : app.get_options()) {
    if (option->get_items_expected_max() > 0) option->transform(unguarded);
  }
}

Accepts accepted_by_name(std::string_view name) {
  if (name == "PATH" || name == "FILE") return Accepts::Files;
  if (name == "FOLDER") return Accepts::Folders;
  if (name == "ENTRY") return Accepts::Entries;
  if (name == "QUERY" || name == "WORDS") return Accepts::Queries;
  if (name == "WHAT") return Accepts::Subjects;
  if (name == "KEY=VALUE") return Accepts::Keys;
  if (name == "CHANGE") return Accepts::Changes;
  return Accepts::Anything;
}

bool is_flag(const CLI::Option& option) {
  return option.get_items_expected_max() == 0;
}

bool is_repeatable(const CLI::Option& option) {
  return option.get_items_expected_max() > 1;
}

std::vector<std::string> names_of(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.get_snames())
    names.push_back("-" + name);
  for (const std::string& name : option.get_lnames())
    names.push_back("--" + name);
  return names;
}

// Whether a text has the name of an option, not only as part of a longer one.
bool holds_name(std::string_view text, std::string_view name) {
  const auto is_of_name = [](char c) { return is_letter_or_digit(c) || c == '-'; };
  const std::size_t at = text.find(name);
  if (at == std::string_view::npos || (at > 0 && is_of_name(text[at - 1]))) return false;
  return at + name.size() == text.size() || !is_of_name(text[at + name.size()]);
}

// Whether a command only reads the directory. The example must never look like somebody's own that was changed.
template <typename Command>
bool may_ask_example(const Command& /*command*/) {
  return std::disjunction_v<std::is_same<Command, FindOptions>, std::is_same<Command, ListOptions>,
                            std::is_same<Command, ShowOptions>, std::is_same<Command, ExportOptions>,
                            std::is_same<Command, CheckOptions>, std::is_same<Command, CompletionOptions>,
                            std::is_same<Command, FilesOptions>, std::is_same<Command, BirthdaysOptions>,
                            std::is_same<Command, DuplicatesOptions>>;
}

// Everything that a command line can fill, and the CLI11 objects that fill it.
class CommandLine {
 public:
  // `typed`: the words that tell which commands are of interest.
  explicit CommandLine(const std::vector<std::string>& typed)
      : app_("Find, list and export contacts kept in a plain-text directory.", "contacts") {
    app_.fallthrough();  // before the commands, which inherit it
    app_.set_help_flag("-h,--help", "print this help");
    app_.set_version_flag("-V,--version", fmt::format("contacts {}", version), "print the version");
    app_.require_subcommand(1);
    declare_options(app_, words_, options_, typed);
    unguard_values(app_);
    for (CLI::App* const command : app_.get_subcommands({})) {
      unguard_values(*command);
      command->footer(command->get_footer() + "\n\ncontacts --help has the options that every command takes.");
    }
    app_.footer("contacts COMMAND --help tells more. The files are described in contacts.toml(5).");
  }

  std::variant<Options, Reply> parse(std::vector<std::string> arguments) {
    arguments = guarded(std::move(arguments));
    std::ranges::reverse(arguments);  // as CLI11 wants them
    try {
      app_.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
      return reply_to(error);
    } catch (const HelpWanted& wanted) {
      return Reply{status_done, help_text(shape(), wanted.command), {}};
    }
    if (options_.global.example &&
        !std::visit([](const auto& one) { return may_ask_example(one); }, options_.command)) {
      return Reply{status_trouble, {}, "contacts: --example goes with commands that only read a directory\n"};
    }
    return std::move(options_);
  }

  [[nodiscard]] ProgramShape shape() const {
    ProgramShape program{options_of(app_), {}, app_.get_description(), app_.get_footer()};
    for (const CLI::App* const command : app_.get_subcommands([](const CLI::App*) { return true; })) {
      const std::vector<std::string>& aliases = command->get_aliases();
      program.commands.push_back(CommandShape{command->get_name(), command->get_description(), options_of(*command),
                                              arguments_of(*command), aliases.empty() ? std::string() : aliases.front(),
                                              command->get_footer()});
    }
    return program;
  }

 private:
  [[nodiscard]] ValueShape value_of(const CLI::Option& option) const {
    ValueShape value{option.get_type_name(), accepted_by_name(option.get_type_name()), {}, option.get_delimiter() != 0};
    if (const auto words = words_.find(&option); words != words_.end()) {
      value.accepts = Accepts::Words;
      value.words = words->second();
    }
    return value;
  }

  // Each command has an option for help, as the program has one.
  [[nodiscard]] std::vector<OptionShape> options_of(const CLI::App& app) const {
    std::vector<OptionShape> options;
    for (const CLI::Option* const option : app.get_options()) {
      if (!option->nonpositional() || (&app != &app_ && option == app.get_help_ptr())) continue;
      OptionShape shape{names_of(*option), option->get_description(), {}, is_repeatable(*option), {}};
      if (!is_flag(*option)) shape.value = value_of(*option);
      for (const CLI::Option* const other : option->get_excludes()) {
        std::ranges::copy(names_of(*other), std::back_inserter(shape.excludes));
      }
      std::ranges::sort(shape.excludes);
      options.push_back(std::move(shape));
    }
    return options;
  }

  [[nodiscard]] std::vector<ArgumentShape> arguments_of(const CLI::App& app) const {
    std::vector<ArgumentShape> arguments;
    for (const CLI::Option* const option : app.get_options()) {
      if (option->nonpositional()) continue;
      arguments.push_back(ArgumentShape{option->get_description(), value_of(*option), is_repeatable(*option),
                                        option->get_name(), option->get_required()});
    }
    return arguments;
  }

  Reply reply_to(const CLI::ParseError& error) {
    if (dynamic_cast<const CLI::CallForHelp*>(&error) != nullptr) {
      return Reply{status_done, help_text(shape(), typed_command()), {}};
    }
    if (dynamic_cast<const CLI::CallForVersion*>(&error) != nullptr) {
      return Reply{status_done, fmt::format("contacts {}\n", version), {}};
    }
    return Reply{status_trouble, {}, "contacts: " + complaint(error) + "\n"};
  }

  // Empty where there is none.
  [[nodiscard]] std::string typed_command() const {
    const std::vector<CLI::App*> commands = app_.get_subcommands();
    return commands.empty() ? std::string() : commands.front()->get_name();
  }

  // The options of the command that was typed, then those of the program.
  [[nodiscard]] std::vector<const CLI::Option*> options_in_force() const {
    std::vector<const CLI::Option*> options;
    for (const CLI::App* const app : app_.get_subcommands()) {
      std::ranges::copy(app->get_options(), std::back_inserter(options));
    }
    std::ranges::copy(app_.get_options(), std::back_inserter(options));
    return options;
  }

  // CLI11 names the option. Nothing else of what it says is the same in all versions.
  [[nodiscard]] std::string in_our_words(const CLI::ParseError& error) const {
    const bool is_required = dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
    for (const CLI::Option* const option : options_in_force()) {
      if (is_required && option->get_required() && option->count() == 0) return option->get_name() + " is required";
    }
    if (dynamic_cast<const CLI::ExcludesError*>(&error) != nullptr) return escape_controls(error.what());
    for (const CLI::Option* const option : options_in_force()) {
      if (!holds_name(error.what(), option->get_name())) continue;
      return is_flag(*option) ? option->get_name() + " takes no value"
                              : fmt::format("{} needs a {}", option->get_name(), option->get_type_name());
    }
    return escape_controls(error.what());
  }

  std::string complaint(const CLI::ParseError& error) {
    const std::vector<std::string> remaining = app_.remaining(true);
    const std::string command = typed_command();
    if (command.empty() && remaining.empty()) return "which command? See contacts --help";
    // An unknown option is told first: it may be why other things look wrong.
    const auto option = std::ranges::find_if(remaining, [](const std::string& one) { return one.starts_with('-'); });
    const bool lacks_command = command.empty() && option != remaining.begin();
    if (lacks_command) return complaint_about_command(shape(), unguarded(remaining.front()));
    if (option != remaining.end()) return complaint_about_option(shape(), command, *option);
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr && !remaining.empty()) {
      return complaint_about_argument(command, unguarded(remaining.front()));
    }
    if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr) return escape_controls(error.what());
    return fmt::format("{}; see {}", in_our_words(error), help_of(command));
  }

  CLI::App app_;
  WordTable words_;
  Options options_;
};

}  // namespace

std::variant<Options, Reply> parse_options(const std::vector<std::string>& arguments) {
  return CommandLine(arguments).parse(arguments);
}

ProgramShape program_shape() {
  return CommandLine(command_names()).shape();
}

}  // namespace contacts
