#include "cli/declare_answers.hpp"

#include <fmt/format.h>

#include "cli/complaints.hpp"
#include "cli/declaring.hpp"
#include "cli/words.hpp"
#include "model/keys.hpp"

namespace contacts {

namespace {

// take_one_of() for words that are more than a list can hold, such as templates: `problem` says what is wrong with one.
void take_checked(WordTable& table, CLI::Option* option, std::string (*problem)(const std::string& word),
                  std::vector<Word> (*words)()) {
  option->check(CLI::Validator(problem, "", ""));
  table.emplace(option, words);
}

void choose_type(std::optional<EntryType>& type, EntryType chosen) {
  if (type && *type != chosen) throw CLI::ExcludesError("--people", "--organisations");
  type = chosen;
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
  command.add_option("--width", options.width, "how many columns a table may take")
      ->type_name("N")
      ->check(CLI::Validator(complaint_about_number, "", ""));
}

// Of the commands that print many entries: FindOptions and ListOptions.
template <typename ManyOptions>
void add_selection_options(CLI::App& command, WordTable& table, ManyOptions& options) {
  add_layout_options(command, table, options.output, "how to print");
  add_type_flags(command, options.output.type);
  take_checked(
      table,
      command.add_option("--sort", options.sort.fields, "sort by these fields, such as family_name,given_name")
          ->type_name("FIELD,...")
          ->delimiter(',')
          ->allow_extra_args(false),
      complaint_about_field, field_words);
  command.add_flag("--reverse", options.sort.is_reversed, "the last first");
  command.add_option("--limit", options.limit, "print at most this many entries")
      ->type_name("N")
      ->check(CLI::Validator(complaint_about_number, "", ""));
  take_checked(table,
               command.add_option("--get", options.get, "print the values of one field only, one a line")
                   ->type_name("FIELD")
                   ->excludes("--fields")
                   ->excludes("--format"),
               complaint_about_field, field_words);
  const auto prefer = [&output = options.output](const std::string& kind) {
    output.prefer = find_kind(place_kinds, kind);
  };
  take_one_of(table,
              command
                  .add_option_function<std::string>("--prefer", prefer,
                                                    "of recipients, the address of this kind: work, home or other")
                  ->type_name("KIND"),
              "kind of address", {{"work", ""}, {"home", ""}, {"other", ""}});
}

}  // namespace

void add_type_flags(CLI::App& command, std::optional<EntryType>& type) {
  CLI::Option* const people = command.add_flag_callback(
      "--people", [&] { choose_type(type, EntryType::Contact); }, "people only");
  command
      .add_flag_callback(
          "--organisations", [&] { choose_type(type, EntryType::Organisation); }, "organisations only")
      ->excludes(people);
}

void add_find(CLI::App& command, WordTable& table, Options& all) {
  auto& options = chosen_by<FindOptions>(command, all);
  command.add_option("query", options.words, "words that an entry must hold, in any field and any order")
      ->type_name("QUERY")
      ->required();
  add_selection_options(command, table, options);
  command.add_flag("--one", options.one, "exactly one entry, or exit with status 3");
  command.footer(
      "Accents and case do not matter, and numbers match however they are written.\n\n"
      "Example: contacts find olofstrom\n"
      "         contacts find hakan --get email");
}

void add_list(CLI::App& command, WordTable& table, Options& all) {
  auto& options = chosen_by<ListOptions>(command, all);
  const auto take = [&](const std::string& what) {
    if (what == "people") {
      choose_type(options.output.type, EntryType::Contact);
    } else if (what == "organisations") {
      choose_type(options.output.type, EntryType::Organisation);
    } else if (what == "tags") {
      options.subject = ListSubject::Tags;
    } else {
      options.words.push_back(what);
    }
  };
  command.add_option_function<std::string>("what", take, "people, organisations or tags; everything when left out")
      ->type_name("WHAT");
  take_more_words(command, "query", "words that an entry must hold, as for find", options.words)->type_name("WORDS");
  add_selection_options(command, table, options);
  command.footer(
      "The order is that of the names in the user's language.\n\n"
      "Example: contacts list people --fields name,phone\n"
      "         contacts list people tag:board --sort family_name,given_name");
}

void add_birthdays(CLI::App& command, WordTable& table, Options& all) {
  auto& options = chosen_by<BirthdaysOptions>(command, all);
  command.add_option("query", options.words, "words that an entry must hold, as for find; everybody when left out")
      ->type_name("QUERY");
  command.add_option("--days", options.days, "only those in this many days from today")
      ->type_name("N")
      ->check(CLI::Validator(complaint_about_days, "", ""));
  take_one_of(table,
              command.add_option("--format", options.format, "how to print: table, tsv, json or ics, for calendars")
                  ->type_name("FORMAT"),
              "format of birthdays",
              {{"table", "columns for people; the usual one on a terminal"},
               {"tsv", "values between tabs; the usual one elsewhere"},
               {"json", "an array of objects"},
               {"ics", "a calendar (RFC 5545)"}});
  command.footer("Example: contacts birthdays --days 30");
}

void add_show(CLI::App& command, WordTable& table, Options& all) {
  auto& options = chosen_by<ShowOptions>(command, all);
  add_entry_argument(command, options.entries)->required();
  add_layout_options(command, table, options.output, "how to print (card)");
  command.footer(
      "An organisation is shown with its people, parts and members.\n\nExample: contacts show olofstroms-kommun");
}

}  // namespace contacts
