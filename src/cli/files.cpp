#include <ostream>
#include <string_view>

#include "cli/commands.hpp"
#include "cli/status.hpp"
#include "files/locate.hpp"
#include "text/escape.hpp"

// contacts files: find the files as every command does, and tell why these.

namespace contacts {

namespace {

std::string_view reason_of(const Session& session) {
  if (session.global.example) return "the example, asked for by --example";
  if (!session.global.files.empty()) return "named by --file";
  if (!session.environment.variable("CONTACTS_FILE").empty()) return "named by CONTACTS_FILE";
  return "in the usual folder";
}

}  // namespace

int run_command(const FilesOptions& /*options*/, Session& session) {
  const bool is_asked_for = session.global.example || !session.global.files.empty();
  const bool are_there = is_asked_for || !locate_directory(session.environment).empty();
  const std::vector<FoundFile> files = find_directory(session, session.global.files, Example::Answers);
  bool can_all_be_read = true;
  for (const FoundFile& file : files) {
    session.out << escape_controls(file.path) << '\t';
    if (file.problem) {
      session.out << escape_controls(*file.problem);
    } else if (are_there) {
      session.out << reason_of(session);
    } else {
      session.out << "the example, as there is no *.toml file in " << escape_controls(user_folder(session.environment));
    }
    session.out << '\n';
    can_all_be_read = can_all_be_read && !file.problem;
  }
  if (!can_all_be_read) return status_trouble;
  return are_there ? status_done : status_nothing;
}

}  // namespace contacts
