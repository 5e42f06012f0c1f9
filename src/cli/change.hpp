// What all commands have in common that change a directory: read, decide, read again what is written.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "change/assignment.hpp"
#include "change/directory_change.hpp"
#include "cli/session.hpp"
#include "cli/status.hpp"

namespace contacts {

// A file with its new text.
struct FileToWrite {
  std::string path;
  std::string before;  // empty, too, where it is not there
  std::string after;
};

// What a command has decided. It may be asked a second time, once the files are locked, so it prints nothing itself.
struct Decision {
  int status = status_done;          // where it is another, nothing is written
  int status_written = status_done;  // once the files are written
  std::string out;                   // printed once the files are written
  std::string removed;               // printed before that: where it cannot be, nothing is written, and nothing lost
  std::string err;
  std::vector<FileToWrite> files;  // in the order in which they are written; one may come twice
  // What is written besides: before these files, and once they are written. Both, or none.
  std::function<void()> write_before;
  std::function<void()> write_after;
  // Of a dry run: what is told before the diff, and the diff of what is written besides.
  std::string dry_out;
  std::string diff;
};

// A command that ends without a change, with one sentence for the user.
[[nodiscard]] Decision refused(int status, const std::string& message);

// Loads the directory of `paths` (none: that of the session) and lets `decide` say what is to be written. With
// `dry_run` the changes are printed as a unified diff instead. Between reading and writing nobody else changes the
// files (see FileLock). Returns the exit status.
[[nodiscard]] int run_change(Session& session, const std::vector<std::string>& paths, bool dry_run,
                             const std::function<Decision(const LoadedDirectory& loaded)>& decide);

// The same for commands that read more than a directory.
struct ChangeRequest {
  std::function<LoadedDirectory()> load;
  std::function<Decision(const LoadedDirectory& loaded)> decide;
  // Files that are known to change, or to come: locked before anything is read, so that the decision need not be made
  // twice.
  std::vector<std::string> changing;
  bool dry_run = false;
};
[[nodiscard]] int run_change(Session& session, const ChangeRequest& request);

// The entry that ENTRY names: the only one, and one that can be read. Else null, and `refusal` says why: status 1 where
// none is called so, 3 where several are, 2 where what is read of it is not all that its file says.
[[nodiscard]] const Entry* entry_to_change(const LoadedDirectory& loaded, std::string_view wanted, Decision& refusal);

// Fills what a change does: the files, and a line for each value, `file:line: key: old → new`.
void add_changes(const Directory& before, const ChangedDirectory& changed, Decision& decision);

// The same, and a line for each entry that came, `file:line: + name (id)`.
void add_changes_and_additions(const Directory& before, const ChangedDirectory& changed, Decision& decision);

// Finishes a change that gave these entries other names: what refers to them by name follows, and so does what would
// lead elsewhere. ChangedDirectory::moved has what could not follow.
[[nodiscard]] ChangedDirectory finish_with_references(
    DirectoryChange& change, const Directory& directory,
    const std::vector<std::pair<const Entry*, std::string>>& renamed = {});

// The file that new entries go to where `into` (may be empty) does not say it: the only one. Nothing where there are
// several. Throws Error where `into` is no file of the directory.
[[nodiscard]] std::optional<std::size_t> file_for_new_entries(const std::string& into, const Directory& directory);
[[nodiscard]] Decision refused_without_file(const Directory& directory);

// "'Eva Ek' and 2 others": those who have the references. Of one entry each.
[[nodiscard]] std::string names_of_referrers(const std::vector<MovedReference>& moved);

// For KEY=VALUE of an entry of this file; nothing: of the first.
[[nodiscard]] AssignmentContext assignment_context(Session& session, const Directory& directory, const Entry& entry);

// The refusal that an assignment leads to.
[[nodiscard]] Decision refused(const AssignmentError& error);

}  // namespace contacts
