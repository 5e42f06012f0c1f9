#include "cli/parse_options.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <sstream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/complaints.hpp"
#include "cli/status.hpp"
#include "cli/words.hpp"
#include "text/escape.hpp"
#include "version.hpp"

// The only file that knows CLI11. Each add_… function declares one command and fills its options struct. Where only
// some words will do, take_one_of() says so: it refuses others by naming the right one, and completion offers them.
// What other values are, completion reads off their names: see accepted_by_name.

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

// The words that options take, for completion: CLI11 has no place for them.
using WordTable = std::map<const CLI::Option*, std::vector<Word>>;

void take_one_of(WordTable& table, CLI::Option* option, const std::string& what, const std::vector<Word>& words) {
  const auto check = [=](const std::string& word) { return complaint_about_word(word, what, words); };
  option->check(CLI::Validator(check, "", ""));
  table.emplace(option, words);
}

// The same for words that are more than a list can hold, such as templates: `problem` says what is wrong with one.
void take_checked(WordTable& table, CLI::Option* option, std::string (*problem)(const std::string& word),
                  const std::vector<Word>& words) {
  option->check(CLI::Validator(problem, "", ""));
  table.emplace(option, words);
}

void choose_type(std::optional<EntryType>& type, EntryType chosen) {
  if (type && *type != chosen) throw CLI::ExcludesError("people", "organisations");
  type = chosen;
}

void add_type_flags(CLI::App& command, std::optional<EntryType>& type) {
  CLI::Option* const people = command.add_flag_callback(
      "--people", [&] { choose_type(type, EntryType::Contact); }, "people only");
  command
      .add_flag_callback(
          "--organisations", [&] { choose_type(type, EntryType::Organisation); }, "organisations only")
      ->excludes(people);
}

void add_layout_options(CLI::App& command, WordTable& table, OutputOptions& options, std::string_view how) {
  const std::vector<Word> formats = format_words();
  const std::string help = fmt::format("{}: {}, or a template such as '{{name}} <{{email}}>'", how, listed(formats));
  take_checked(table, command.add_option("--format", options.format, help)->type_name("FORMAT"), complaint_about_format,
               formats);
  take_checked(table,
               command.add_option("--fields", options.fields, "which fields to print, such as name,phone.mobile")
                   ->type_name("FIELD,...")
                   ->delimiter(',')
                   ->allow_extra_args(false),
               complaint_about_field, field_words());
}

void add_find(CLI::App& app, WordTable& table, FindOptions& options) {
  CLI::App& command = *app.add_subcommand("find", "find people and organisations, best match first");
  command.add_option("query", options.words, "words that an entry must hold, in any field and any order")
      ->type_name("QUERY")
      ->required();
  add_layout_options(command, table, options.output, "how to print");
  add_type_flags(command, options.output.type);
  command.add_option("--limit", options.limit, "print at most this many entries")
      ->type_name("N")
      ->check(CLI::Validator(complaint_about_number, "", ""));
  command.add_flag("--one", options.one, "exactly one entry, or exit with status 3");
  take_checked(table,
               command.add_option("--get", options.get, "print the values of one field only, one a line")
                   ->type_name("FIELD")
                   ->excludes("--fields")
                   ->excludes("--format"),
               complaint_about_field, field_words());
  command.footer(
      "Accents and case do not matter, and numbers match however they are written.\n\n"
      "Example: contacts find olofstrom\n"
      "         contacts find hakan --get email");
}

void add_list(CLI::App& app, WordTable& table, ListOptions& options) {
  CLI::App& command = *app.add_subcommand("list", "list everything, or people, organisations or tags");
  const auto take = [&](const std::string& what) {
    if (what == "people") choose_type(options.output.type, EntryType::Contact);
    if (what == "organisations") choose_type(options.output.type, EntryType::Organisation);
    if (what == "tags") options.subject = ListSubject::Tags;
  };
  take_one_of(
      table,
      command.add_option_function<std::string>("what", take, "people, organisations or tags; everything when left out")
          ->type_name("WHAT"),
      "thing to list", {{"people", ""}, {"organisations", ""}, {"tags", ""}});
  add_layout_options(command, table, options.output, "how to print");
  add_type_flags(command, options.output.type);
  command.footer("The order is that of the user's locale.\n\nExample: contacts list people --fields name,phone");
}

void add_show(CLI::App& app, WordTable& table, ShowOptions& options) {
  CLI::App& command = *app.add_subcommand("show", "show all that is known of entries");
  command.add_option("entry", options.entries, "an id, name or alias")->type_name("ENTRY")->required();
  add_layout_options(command, table, options.output, "how to print (card)");
  command.footer(
      "An organisation is shown with its people, parts and members.\n\nExample: contacts show olofstroms-kommun");
}

void add_export(CLI::App& app, WordTable& table, ExportOptions& options) {
  CLI::App& command = *app.add_subcommand("export", "write vCards of what matches, or of everything");
  command.add_option("query", options.words, "words that an entry must hold; everything when left out")
      ->type_name("QUERY");
  const auto take = [&](const std::string& version) {
    options.version = version == "4.0" ? VcardVersion::V4 : VcardVersion::V3;
  };
  CLI::Option* const version =
      command
          .add_option_function<std::string>("--vcard", take,
                                            "the vCard version: 3.0 (default; taken everywhere) or 4.0")
          ->type_name("VERSION")
          ->transform([](const std::string& text) { return text.size() == 1 ? text + ".0" : text; });
  take_one_of(table, version, "vCard version", {{"3.0", "taken everywhere"}, {"4.0", ""}});
  CLI::Option* const file =
      command.add_option("-o,--output", options.file, "write to this file, all of it or nothing")->type_name("FILE");
  command.add_option("--split", options.folder, "write one file an entry into this folder")
      ->type_name("FOLDER")
      ->excludes(file);
  command.add_flag("--keep-going", options.keep_going, "export what can be read of a directory with errors");
  add_type_flags(command, options.type);
  command.footer("Example: contacts export olofstrom > olofstrom.vcf");
}

void add_check(CLI::App& app, WordTable& table, CheckOptions& options) {
  CLI::App& command = *app.add_subcommand("check", "report everything that is wrong with a directory");
  command.add_option("file", options.files, "files and folders to check; the directory when left out")
      ->type_name("FILE");
  command.add_flag("--strict", options.strict,
                   "report names of organisations that are no entries; warnings count as errors");
  const auto take = [&](const std::string& format) {
    options.format = format == "json" ? CheckFormat::Json : CheckFormat::Text;
  };
  take_one_of(
      table,
      command.add_option_function<std::string>("--format", take, "how to print: text or json")->type_name("FORMAT"),
      "format of diagnostics", {{"text", ""}, {"json", ""}});
  command.footer("Example: contacts check contacts.toml");
}

void add_completion(CLI::App& app, WordTable& table, CompletionOptions& options) {
  CLI::App& command = *app.add_subcommand("completion", "print what completes command lines in a shell");
  take_one_of(table,
              command.add_option("what", options.what, "bash, zsh or fish; or entries, which the scripts ask for")
                  ->type_name("WHAT")
                  ->required(),
              "shell", completion_words());
  const auto take = [&](const std::string& prefix) {
    if (options.what != completion_entries) {
      throw CLI::ValidationError(complaint_about_argument("completion", prefix));
    }
    options.prefix = prefix;
  };
  command.add_option_function<std::string>("prefix", take, "how the entries begin: id, alias or a word of the name")
      ->type_name("PREFIX");
  command.footer("Example: source <(contacts completion bash)");
}

void add_global_options(CLI::App& app, WordTable& table, GlobalOptions& options) {
  app.add_option("-f,--file", options.files,
                 "read this file, or the *.toml files of this folder (repeatable; - is standard input)")
      ->type_name("PATH")
      ->allow_extra_args(false);
  const auto take = [&](const std::string& choice) {
    options.colour = choice == "always"  ? ColourChoice::Always
                     : choice == "never" ? ColourChoice::Never
                                         : ColourChoice::Auto;
  };
  take_one_of(table,
              app.add_option_function<std::string>(
                     "--color", take, "colour: auto (on a terminal, unless NO_COLOR is set), always or never")
                  ->type_name("WHEN"),
              "choice of colour", {{"auto", ""}, {"always", ""}, {"never", ""}});
}

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
  CommandLine() : app_("Find, list and export contacts kept in a plain-text directory.", "contacts") {
    app_.formatter(std::make_shared<HelpFormatter>());  // these two before the commands, which inherit them
    app_.fallthrough();                                 // before the commands, which inherit it
    app_.set_help_flag("-h,--help", "print this help");
    app_.set_version_flag("--version", fmt::format("contacts {}", version), "print the version");
    app_.require_subcommand(1);
    add_global_options(app_, words_, options_.global);
    add_find(app_, words_, find_);
    add_list(app_, words_, list_);
    add_show(app_, words_, show_);
    add_export(app_, words_, export_);
    add_check(app_, words_, check_);
    add_completion(app_, words_, completion_);
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
    return chosen();
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
      value.words = words->second;
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

  Options chosen() {
    const std::string& name = app_.get_subcommands().front()->get_name();
    if (name == "find") options_.command = find_;
    if (name == "list") options_.command = list_;
    if (name == "show") options_.command = show_;
    if (name == "export") options_.command = export_;
    if (name == "check") options_.command = check_;
    if (name == "completion") options_.command = completion_;
    return std::move(options_);
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
  FindOptions find_;
  ListOptions list_;
  ShowOptions show_;
  ExportOptions export_;
  CheckOptions check_;
  CompletionOptions completion_;
};

}  // namespace

std::variant<Options, Reply> parse_options(const std::vector<std::string>& arguments) {
  return CommandLine().parse(arguments);
}

ProgramShape program_shape() {
  return CommandLine().shape();
}

}  // namespace contacts
