#include "cli/declare_changes.hpp"

#include "cli/declaring.hpp"

namespace contacts {

namespace {

void add_text_or_json(CLI::App& command, WordTable& table, std::string& format) {
  take_one_of(table, command.add_option("--format", format, "text or json")->type_name("FORMAT"), "format",
              {{"text", ""}, {"json", ""}});
}

}  // namespace

void add_set(CLI::App& command, WordTable& /*table*/, Options& all) {
  auto& options = chosen_by<SetOptions>(command, all);
  take_words(command, "entry", "an id, name or alias", options.words)->type_name("ENTRY")->required();
  take_more_words(command, "change",
                  "more entries, and behind them KEY=VALUE, KEY+=VALUE, KEY-=VALUE or KEY=", options.words)
      ->type_name("CHANGE");
  add_dry_run(command, options.dry_run);
  command.footer(
      "VALUE is taken as it stands; @FILE and @- read it, @@ begins one with @.\n\n"
      "Example: contacts set hakan-andersson phone.mobile='070-174 06 05'\n"
      "         contacts set hakan-andersson tags+=board title=");
}

void add_add(CLI::App& command, WordTable& /*table*/, Options& all) {
  auto& options = chosen_by<AddOptions>(command, all);
  take_words(command, "name", "the name, in one word of the shell or in several", options.words)->type_name("NAME");
  take_more_words(command, "value", "what the entry says, behind its name", options.words)->type_name("KEY=VALUE");
  command.add_flag_callback(
      "--organisation", [&] { options.type = EntryType::Organisation; }, "an organisation, not a person");
  command.add_option("--into", options.into, "the file to add to; the directory's when it has only one")
      ->type_name("FILE");
  command.add_flag("--from-mail", options.from_mail,
                   "add the sender of a message: of standard input, or of the file named in place of NAME");
  command.add_flag("--force", options.force, "add it even if it is there already");
  add_dry_run(command, options.dry_run);
  command.footer("Example: contacts add 'Eva Ek' org='Olofströms kommun' phone.mobile='070-174 06 05'");
}

void add_edit(CLI::App& command, WordTable& /*table*/, Options& all) {
  auto& options = chosen_by<EditOptions>(command, all);
  add_entry_argument(command, options.entry)->required();
  command.footer("The editor is that of $VISUAL or $EDITOR, or else vi.\n\nExample: contacts edit hakan-andersson");
}

void add_rename(CLI::App& command, WordTable& /*table*/, Options& all) {
  auto& options = chosen_by<RenameOptions>(command, all);
  add_entry_argument(command, options.entry)->required();
  command.add_option("name", options.name, "the new name")->type_name("NAME")->required();
  command.add_flag("--no-alias", options.no_alias, "do not keep the old name as an alias");
  add_dry_run(command, options.dry_run);
  command.footer("References follow, and the UID stays.\n\nExample: contacts rename eva-ek 'Eva Berg'");
}

void add_remove(CLI::App& command, WordTable& /*table*/, Options& all) {
  auto& options = chosen_by<RemoveOptions>(command, all);
  add_entry_argument(command, options.entries)->required();
  command.add_flag("--force", options.force, "remove it even if others refer to it");
  add_dry_run(command, options.dry_run);
  command.footer("What is removed is printed.\n\nExample: contacts remove eva-ek >> former.toml");
}

void add_duplicates(CLI::App& command, WordTable& table, Options& all) {
  auto& options = chosen_by<DuplicatesOptions>(command, all);
  command.add_option("query", options.words, "words that an entry must hold, as for find; everything when left out")
      ->type_name("QUERY");
  add_text_or_json(command, table, options.format);
  command.footer("Example: contacts duplicates\n         contacts merge hakan-andersson hakan-andersson-2");
}

void add_diff(CLI::App& command, WordTable& table, Options& all) {
  auto& options = chosen_by<DiffOptions>(command, all);
  command
      .add_option("file", options.paths,
                  "directory files, vCards, folders of either, or - for standard input; of one alone, the directory is "
                  "the other side")
      ->type_name("FILE")
      ->required()
      ->expected(1, 2);
  add_text_or_json(command, table, options.format);
  command.footer(
      "Example: contacts diff phone.vcf\n"
      "         git show HEAD~10:contacts.toml | contacts diff - contacts.toml");
}

void add_merge(CLI::App& command, WordTable& table, Options& all) {
  auto& options = chosen_by<MergeOptions>(command, all);
  command.add_option("entry", options.entries, "the entry that stays, and those that it takes in")
      ->type_name("ENTRY")
      ->required();
  const auto take = [&](const std::string& which) {
    options.prefer = which == "first" ? Prefer::First : Prefer::Second;
  };
  take_one_of(
      table,
      command
          .add_option_function<std::string>("--prefer", take, "whose values count where they differ: first or second")
          ->type_name("WHICH"),
      "preference", {{"first", ""}, {"second", ""}});
  add_dry_run(command, options.dry_run);
  command.footer("References follow.\n\nExample: contacts merge hakan-andersson hakan-andersson-2");
}

void add_pin(CLI::App& command, WordTable& /*table*/, Options& all) {
  auto& options = chosen_by<PinOptions>(command, all);
  add_entry_argument(command, options.entries);
  command.add_flag("--all", options.all, "all entries");
  add_dry_run(command, options.dry_run);
  command.footer("Example: contacts pin --all");
}

}  // namespace contacts
