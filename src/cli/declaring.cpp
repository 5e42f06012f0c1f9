#include "cli/declaring.hpp"

#include "cli/complaints.hpp"
#include "cli/words.hpp"

namespace contacts {

void take_one_of(WordTable& table, CLI::Option* option, const std::string& what, const std::vector<Word>& words) {
  const auto check = [=](const std::string& word) { return complaint_about_word(word, what, words); };
  option->check(CLI::Validator(check, "", ""));
  table.emplace(option, [=] { return words; });
}

std::string complaint_about_file(const std::string& name) {
  return name.empty() ? "this names no file: it is empty" : std::string();
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

void add_dry_run(CLI::App& command, bool& dry_run) {
  command.add_flag("-n,--dry-run", dry_run, "print the change as a diff, and write nothing");
}

CLI::Option* take_words(CLI::App& command, const std::string& name, const std::string& description,
                        std::vector<std::string>& words) {
  const auto take = [&words](const std::string& word) { words.push_back(word); };
  return command.add_option_function<std::string>(name, take, description);
}

CLI::Option* take_more_words(CLI::App& command, const std::string& name, const std::string& description,
                             std::vector<std::string>& words) {
  const auto take = [&words](const std::vector<std::string>& more) {
    words.insert(words.end(), more.begin(), more.end());
  };
  return command.add_option_function<std::vector<std::string>>(name, take, description);
}

}  // namespace contacts
