#include "cli/declare_options.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <fmt/format.h>

#include "cli/complaints.hpp"
#include "cli/declare_answers.hpp"
#include "cli/declare_changes.hpp"
#include "cli/declare_sync.hpp"
#include "cli/declaring.hpp"
#include "cli/words.hpp"
#include "completion/shells.hpp"

// Each add_… function declares the options of one command and fills its options struct. Where only some words will do,
// take_one_of() says so: it refuses others by naming the right one, and completion offers them. What other values are,
// completion reads off their names: see accepted_by_name in parse_options.cpp.

namespace contacts {

namespace {

std::string complaint_about_changed_file(const std::string& name) {
  return name == "-" ? "standard input and output cannot be changed; leave --into out to print what is new"
                     : complaint_about_file(name);
}

void add_export(CLI::App& command, WordTable& table, Options& all) {
  auto& options = chosen_by<ExportOptions>(command, all);
  command.add_option("query", options.words, "words that an entry must hold; everything when left out")
      ->type_name("QUERY");
  const std::vector<Word> formats = export_format_words();
  take_one_of(table,
              command.add_option("--format", options.format, fmt::format("what to write: {}", listed(formats)))
                  ->type_name("FORMAT"),
              "format of export", formats);
  add_vcard_option(command, table, options.version);
  const std::vector<Word> consumers = consumer_words();
  take_one_of(table,
              command
                  .add_option("--for", options.consumer,
                              fmt::format("fit the export to what this takes: {}", listed(consumers)))
                  ->type_name("PROGRAM")
                  ->excludes("--vcard"),
              "program to export for", consumers);
  command.add_option("--base", options.base, "the name above all entries of an LDIF file, such as dc=example,dc=org")
      ->type_name("DN")
      ->check(CLI::Validator(complaint_about_base, "", ""));
  CLI::Option* const file = command.add_option("-o,--output", options.file, "write to this file, all of it or nothing")
                                ->type_name("FILE")
                                ->check(CLI::Validator(complaint_about_file, "", ""));
  command.add_option("--split", options.folder, "write one file an entry into this folder")
      ->type_name("FOLDER")
      ->check(CLI::Validator(complaint_about_file, "", ""))
      ->excludes(file);
  command.add_flag("--prune", options.prune, "with --split: remove cards that it wrote of entries that are gone");
  command.add_flag("--force", options.force, "with --split: overwrite cards that somebody changed, remove even most");
  command.add_flag("--keep-going", options.keep_going, "export what can be read of a directory with errors");
  add_type_flags(command, options.type);
  command.footer(
      "Example: contacts export olofstrom > olofstrom.vcf\n"
      "         contacts export hakan-andersson --format qr");
}

void add_import(CLI::App& command, WordTable& table, Options& all) {
  auto& options = chosen_by<ImportOptions>(command, all);
  command.add_option("file", options.files, "files of vCards, and folders of them; - is standard input")
      ->type_name("FILE")
      ->required();
  auto* const into =
      command.add_option("--into", options.into, "append what is new to this directory file; printed when left out")
          ->type_name("FILE")
          ->check(CLI::Validator(complaint_about_changed_file, "", ""));
  take_one_of(
      table,
      command.add_option("--format", options.format, "what is printed: toml, entries of a directory file, or json")
          ->type_name("FORMAT")
          ->excludes(into),
      "format", {{"toml", ""}, {"json", ""}});
  auto* const update = command.add_flag("--update", options.update,
                                        "entries that are there take what their cards say; what is new is added");
  update->excludes("--format");
  command.add_flag("--drop-photos", options.drop_photos, "leave photos and logos out");
  command.add_flag("--text", options.is_text, "read running text: press releases, signatures, staff lists")
      ->excludes(update);
  add_dry_run(command, options.dry_run);
  command.footer(
      "Example: contacts import phone.vcf --into contacts.toml\n"
      "         contacts import --update phone.vcf\n"
      "         contacts import --text press-release.txt");
}

void add_check(CLI::App& command, WordTable& table, Options& all) {
  auto& options = chosen_by<CheckOptions>(command, all);
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

void add_completion(CLI::App& command, WordTable& table, Options& all) {
  auto& options = chosen_by<CompletionOptions>(command, all);
  take_one_of(table,
              command.add_option("what", options.what, "bash, zsh or fish; or one of those that the scripts ask for")
                  ->type_name("WHAT")
                  ->required(),
              "shell", completion_words());
  const auto take = [&](const std::string& prefix) {
    if (find_shell(options.what) != nullptr) throw CLI::ValidationError(complaint_about_argument("completion", prefix));
    options.prefix = prefix;
  };
  command.add_option_function<std::string>("prefix", take, "how it begins: an id, an alias, a word of a name, a key")
      ->type_name("PREFIX");
  command.footer("Example: source <(contacts completion bash)");
}

void add_schema(CLI::App& command, WordTable& /*table*/, Options& all) {
  static_cast<void>(chosen_by<SchemaOptions>(command, all));
  command.footer("Example: contacts schema > contacts.schema.json");
}

void add_files(CLI::App& command, WordTable& /*table*/, Options& all) {
  chosen_by<FilesOptions>(command, all);
  command.footer("Example: contacts files | cut -f1");
}

void add_init(CLI::App& command, WordTable& /*table*/, Options& all) {
  auto& options = chosen_by<InitOptions>(command, all);
  command
      .add_option("file", options.file, "the file to make, or the folder to make it in; the usual place when left out")
      ->type_name("FILE")
      ->check(CLI::Validator(complaint_about_file, "", ""));
  command.footer("Example: contacts init");
}

void add_help(CLI::App& command, WordTable& table, Options& /*all*/) {
  const auto wanted = std::make_shared<HelpWanted>();
  std::vector<Word> words;
  for (const std::string& name : command_names())
    words.push_back(Word{name, ""});
  const auto known = [](const std::string& word) { return command_called(word).empty() ? word : command_called(word); };
  take_one_of(table,
              command.add_option("command", wanted->command, "the command; the program when left out")
                  ->type_name("COMMAND")
                  ->transform(known),
              "command", words);
  command.final_callback([wanted] { throw HelpWanted{wanted->command}; });
  command.footer("Example: contacts help find");
}

void add_global_options(CLI::App& app, WordTable& table, GlobalOptions& options) {
  CLI::Option* const files =
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
  app.add_flag("--quiet", options.quiet, "no remarks on what was left out; errors stay");
  app.add_flag("--example", options.example, "ask the example directory, whatever there is")->excludes(files);
}

struct Command {
  const char* name;
  const char* description;
  void (*declare)(CLI::App& command, WordTable& table, Options& options);
  const char* alias = "";  // another name that people type; empty: none
};

constexpr auto commands = std::to_array<Command>({
    {"find", "find people and organisations, best match first", add_find, "search"},
    {"list", "list everything, or people, organisations or tags", add_list, "ls"},
    {"show", "show all that is known of entries", add_show},
    {"export", "write vCards of what matches, or of everything", add_export},
    {"import", "turn vCards of an address book into entries", add_import},
    {"add", "add a person or an organisation", add_add},
    {"set", "change keys of entries", add_set},
    {"edit", "open the file at an entry, and check it behind the editor", add_edit},
    {"rename", "give an entry another name, which references follow", add_rename},
    {"remove", "take entries out, and print them", add_remove, "rm"},
    {"merge", "make one entry of several", add_merge},
    {"pin", "write UIDs down, so that nothing changes them", add_pin},
    {"diff", "tell what differs, entry by entry and key by key", add_diff},
    {"sync", "bring the directory and a folder of vCards in step, both ways", add_sync},
    {"check", "report everything that is wrong with a directory", add_check},
    {"schema", "print the JSON schema of a directory, for editors", add_schema},
    {"birthdays", "tell whose birthdays come next", add_birthdays},
    {"duplicates", "tell which entries may be one, twice", add_duplicates},
    {"files", "tell which files answer, and why these", add_files},
    {"init", "begin a directory", add_init},
    {"completion", "print what completes command lines in a shell", add_completion},
    {"help", "print help, on a command or on the program", add_help},
});

}  // namespace

void declare_options(CLI::App& app, WordTable& table, Options& options, const std::vector<std::string>& typed) {
  add_global_options(app, table, options.global);
  for (const Command& one : commands) {
    CLI::App& command = *app.add_subcommand(one.name, one.description);
    if (*one.alias != '\0') command.alias(one.alias);
    const auto is_meant = [&](const std::string& word) { return command_called(word) == one.name; };
    if (std::ranges::any_of(typed, is_meant)) one.declare(command, table, options);
  }
}

std::string command_called(std::string_view word) {
  const auto* const found =
      std::ranges::find_if(commands, [&](const Command& one) { return word == one.name || word == one.alias; });
  return found == commands.end() || word.empty() ? std::string() : found->name;
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const Command& command : commands)
    names.emplace_back(command.name);
  return names;
}

}  // namespace contacts
