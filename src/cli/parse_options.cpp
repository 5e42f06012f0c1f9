#include "cli/parse_options.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <sstream>

#include <fmt/format.h>

#include "cli/complaints.hpp"
#include "cli/declare_options.hpp"
#include "cli/status.hpp"
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

// CLI11 lists what an option excludes in the order of addresses in memory, which differs from one machine to the next.
class HelpFormatter : public CLI::Formatter {
 public:
  std::string make_option_opts(const CLI::Option* option) const override {
    const std::string text = CLI::Formatter::make_option_opts(option);
    return text.substr(0, text.find(" Excludes:"));
  }
};

Accepts accepted_by_name(std::string_view name) {
  if (name == "PATH" || name == "FILE") return Accepts::Files;
  if (name == "FOLDER") return Accepts::Folders;
  if (name == "ENTRY" || name == "QUERY") return Accepts::Entries;
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

// Everything that a command line can fill, and the CLI11 objects that fill it.
class CommandLine {
 public:
  // `typed`: the words that tell which commands are of interest.
  explicit CommandLine(const std::vector<std::string>& typed)
      : app_("Find, list and export contacts kept in a plain-text directory.", "contacts") {
    app_.formatter(std::make_shared<HelpFormatter>());  // these two before the commands, which inherit them
    app_.fallthrough();                                 // before the commands, which inherit it
    app_.set_help_flag("-h,--help", "print this help");
    app_.set_version_flag("--version", fmt::format("contacts {}", version), "print the version");
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
    }
    return std::move(options_);
  }

  [[nodiscard]] ProgramShape shape() const {
    ProgramShape program{options_of(app_), {}};
    for (const CLI::App* const command : app_.get_subcommands([](const CLI::App*) { return true; })) {
      program.commands.push_back(
          CommandShape{command->get_name(), command->get_description(), options_of(*command), arguments_of(*command)});
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
      arguments.push_back(ArgumentShape{option->get_description(), value_of(*option), is_repeatable(*option)});
    }
    return arguments;
  }

  // CLI11's own statuses begin at 100; help and version are 0.
  Reply reply_to(const CLI::ParseError& error) {
    std::ostringstream out;
    std::ostringstream err;
    if (app_.exit(error, out, err) == 0) return Reply{status_done, out.str(), {}};
    return Reply{status_trouble, {}, "contacts: " + complaint(error) + "\n"};
  }

  std::string complaint(const CLI::ParseError& error) {
    const std::vector<std::string> remaining = app_.remaining(true);
    const std::vector<CLI::App*> commands = app_.get_subcommands();
    if (commands.empty() && remaining.empty()) return "which command? See contacts --help";
    const std::string command = commands.empty() ? std::string() : commands.front()->get_name();
    // An unknown option is told first: it may be why other things look wrong.
    const auto option = std::ranges::find_if(remaining, [](const std::string& one) { return one.starts_with('-'); });
    const bool lacks_command = commands.empty() && option != remaining.begin();
    if (lacks_command) return complaint_about_command(shape(), unguarded(remaining.front()));
    if (option != remaining.end()) return complaint_about_option(shape(), command, *option);
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr && !remaining.empty()) {
      return complaint_about_argument(command, unguarded(remaining.front()));
    }
    if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr) return escape_controls(error.what());
    return fmt::format("{}; see {}", escape_controls(error.what()), help_of(command));
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
