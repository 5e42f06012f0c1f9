#include "cli/declare_sync.hpp"

#include "cli/declaring.hpp"

namespace contacts {

void add_sync(CLI::App& command, WordTable& table, Options& all) {
  auto& options = chosen_by<SyncOptions>(command, all);
  command.add_option("folder", options.folder, "the folder of vCards; it is made where it is not there")
      ->type_name("FOLDER")
      ->required()
      ->check(CLI::Validator(complaint_about_file, "", ""));
  command.add_option("--into", options.into, "the file that new entries go to; the directory's when it has only one")
      ->type_name("FILE")
      ->check(CLI::Validator(complaint_about_file, "", ""));
  const auto take = [&](const std::string& which) { options.prefer = which == "file" ? Wins::Mine : Wins::Theirs; };
  take_one_of(table,
              command
                  .add_option_function<std::string>("--prefer", take,
                                                    "whose value counts where both have changed it: file or cards")
                  ->type_name("WHICH"),
              "preference", {{"file", ""}, {"cards", ""}});
  add_vcard_option(command, table, options.version);
  command.add_flag("--force", options.force, "remove even most of a side, or all of it");
  command.add_flag("-n,--dry-run", options.dry_run, "tell what would be done, and write nothing");
  command.footer("Example: contacts sync ~/.contacts/phone");
}

}  // namespace contacts
