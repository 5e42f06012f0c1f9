#include "cli/declare_options.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <fmt/format.h>

#include "cli/complaints.hpp"
#include "cli/words.hpp"

// Each add_… function declares the options of one command and fills its options struct. Where only some words will do,
// take_one_of() says so: it refuses others by naming the right one, and completion offers them. What other values are,
// completion reads off their names: see accepted_by_name in parse_options.cpp.

namespace contacts {

namespace {

void take_one_of(WordTable& table, CLI::Option* option, const std::string& what, const std::vector<Word>& words) {
  const auto check = [=](const std::string& word) { return complaint_about_word(word, what, words); };
  option->check(CLI::Validator(check, "", ""));
  table.emplace(option, [=] { return words; });
}

// The same for words that are more than a list can hold, such as templates: `problem` says what is wrong with one.
void take_checked(WordTable& table, CLI::Option* option, std::string (*problem)(const std::string& word),
                  std::vector<Word> (*words)()) {
  option->check(CLI::Validator(problem, "", ""));
  table.emplace(option, words);
}

void choose_type(std::optional<EntryType>& type, EntryType chosen) {
  if (type && *type != chosen) throw CLI::ExcludesError("people", "organisations");
  type = chosen;
}

// The options of a command, which become those to run when the command is the one that was typed.
template <typename CommandOptions>
CommandOptions& chosen_by(CLI::App& command, Options& all) {
  const auto options = std::make_shared<CommandOptions>();
  command.final_callback([options, &all] { all.command = *options; });
  return *options;
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
  const std::string help =
      fmt::format("{}: {}, or a template such as '{{name}} <{{email}}>'", how, listed(format_words()));
  take_checked(table, command.add_option("--format", options.format, help)->type_name("FORMAT"), complaint_about_format,
               format_words);
  take_checked(table,
               command.add_option("--fields", options.fields, "which fields to print, such as name,phone.mobile")
                   ->type_name("FIELD,...")
                   ->delimiter(',')
                   ->allow_extra_args(false),
               complaint_about_field, field_words);
}

void add_find(CLI::App& command, WordTable& table, Options& all) {
  auto& options = chosen_by<FindOptions>(command, all);
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
               complaint_about_field, field_words);
  command.footer(
      "Accents and case do not matter, and numbers match however they are written.\n\n"
      "Example: contacts find olofstrom\n"
      "         contacts find hakan --get email");
}

void add_list(CLI::App& command, WordTable& table, Options& all) {
  auto& options = chosen_by<ListOptions>(command, all);
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

void add_show(CLI::App& command, WordTable& table, Options& all) {
  auto& options = chosen_by<ShowOptions>(command, all);
  command.add_option("entry", options.entries, "an id, name or alias")->type_name("ENTRY")->required();
  add_layout_options(command, table, options.output, "how to print (card)");
  command.footer(
      "An organisation is shown with its people, parts and members.\n\nExample: contacts show olofstroms-kommun");
}

void add_vcard_option(CLI::App& command, WordTable& table, std::optional<VcardVersion>& version) {
  const auto take = [&](const std::string& word) { version = word == "4.0" ? VcardVersion::V4 : VcardVersion::V3; };
  CLI::Option* const option =
      command
          .add_option_function<std::string>("--vcard", take,
                                            "the vCard version: 3.0 (default; taken everywhere) or 4.0")
          ->type_name("VERSION")
          ->transform([](const std::string& text) { return text.size() == 1 ? text + ".0" : text; });
  take_one_of(table, option, "vCard version", {{"3.0", "taken everywhere"}, {"4.0", ""}});
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
  CLI::Option* const file =
      command.add_option("-o,--output", options.file, "write to this file, all of it or nothing")->type_name("FILE");
  command.add_option("--split", options.folder, "write one file an entry into this folder")
      ->type_name("FOLDER")
      ->excludes(file);
  command.add_flag("--keep-going", options.keep_going, "export what can be read of a directory with errors");
  add_type_flags(command, options.type);
  command.footer(
      "Example: contacts export olofstrom > olofstrom.vcf\n"
      "         contacts export hakan-andersson --format qr");
}

void add_import(CLI::App& command, WordTable& /*table*/, Options& all) {
  auto& options = chosen_by<ImportOptions>(command, all);
  command.add_option("file", options.files, "files of vCards, and folders of them; - is standard input")
      ->type_name("FILE")
      ->required();
  command.add_option("--into", options.into, "append what is new to this directory file; printed when left out")
      ->type_name("FILE");
  command.add_flag("--drop-photos", options.drop_photos, "leave photos and logos out");
  command.footer("Example: contacts import phone.vcf --into contacts.toml");
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

struct Command {
  const char* name;
  const char* description;
  void (*declare)(CLI::App& command, WordTable& table, Options& options);
};

constexpr auto commands = std::to_array<Command>({
    {"find", "find people and organisations, best match first", add_find},
    {"list", "list everything, or people, organisations or tags", add_list},
    {"show", "show all that is known of entries", add_show},
    {"export", "write vCards of what matches, or of everything", add_export},
    {"import", "turn vCards of an address book into entries", add_import},
    {"check", "report everything that is wrong with a directory", add_check},
    {"completion", "print what completes command lines in a shell", add_completion},
});

}  // namespace

void declare_options(CLI::App& app, WordTable& table, Options& options, const std::vector<std::string>& typed) {
  add_global_options(app, table, options.global);
  for (const Command& one : commands) {
    CLI::App& command = *app.add_subcommand(one.name, one.description);
    if (std::ranges::find(typed, one.name) != typed.end()) one.declare(command, table, options);
  }
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const Command& command : commands)
    names.emplace_back(command.name);
  return names;
}

}  // namespace contacts
