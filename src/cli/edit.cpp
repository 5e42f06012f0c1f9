#include <algorithm>
#include <cstdlib>
#include <ostream>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <sys/wait.h>

#include "change/uid_changes.hpp"
#include "check/doubts.hpp"
#include "cli/commands.hpp"
#include "cli/status.hpp"
#include "error.hpp"
#include "render/diagnostics.hpp"
#include "search/entry_named.hpp"
#include "text/escape.hpp"

// contacts edit: open the editor at the entry's line, wait for it, then check the file and tell what became of UIDs.

namespace contacts {

namespace {

std::string quoted_for_shell(std::string_view text) {
  std::string in_quotes = "'";
  for (const char c : text)
    in_quotes += c == '\'' ? std::string(R"('\'')") : std::string(1, c);
  return in_quotes + "'";
}

// "nvim" of "/usr/bin/nvim -p".
std::string_view program_in(std::string_view editor) {
  const std::string_view path = editor.substr(0, editor.find(' '));
  return path.substr(path.rfind('/') + 1);
}

bool is_one_of(std::string_view program, std::initializer_list<std::string_view> programs) {
  return std::ranges::find(programs, program) != programs.end();
}

// The editor's arguments for a line of a file. One that is not known gets the file alone.
std::string arguments_for(std::string_view editor, const std::string& path, std::size_t line) {
  const std::string_view program = program_in(editor);
  std::string file = quoted_for_shell(path.starts_with('-') ? "./" + path : path);
  std::string at_line = quoted_for_shell(fmt::format("{}:{}", path, line));
  if (is_one_of(program, {"vi",    "vim", "nvim", "gvim", "view", "elvis", "nano", "pico", "emacs", "emacsclient",
                          "micro", "kak", "ne",   "joe",  "jed",  "mg",    "zile", "ee",   "nvi",   "vis"}))
    return fmt::format("+{} {}", line, file);
  if (is_one_of(program, {"hx", "helix", "subl", "zed"})) return at_line;
  if (is_one_of(program, {"code", "codium", "code-insiders"})) {
    const bool waits = editor.find("--wait") != std::string_view::npos || editor.find(" -w") != std::string_view::npos;
    return fmt::format("{}--goto {}", waits ? "" : "--wait ", at_line);
  }
  return file;
}

std::string chosen_editor(const Session& session) {
  for (const char* const name : {"VISUAL", "EDITOR"}) {
    const std::string_view editor = session.environment.variable(name);
    if (editor.find_first_not_of(' ') != std::string_view::npos) return std::string(editor);
  }
  return "vi";
}

// Throws Error where the editor says that it failed: it may have written, or not.
void run_editor(Session& session, const std::string& path, std::size_t line) {
  const std::string editor = chosen_editor(session);
  session.out.flush();
  session.err.flush();
  // The user's own words, which may have arguments: as git and others, the shell takes them apart.
  const int status = std::system((editor + " " + arguments_for(editor, path, line)).c_str());  // NOLINT(cert-env33-c)
  if (status == -1 || !WIFEXITED(status)) throw Error("the editor '" + editor + "' did not end by itself");
  if (WEXITSTATUS(status) != 0)
    throw Error(fmt::format("the editor '{}' ended with status {}", editor, WEXITSTATUS(status)));
}

void tell_uids(Session& session, const Directory& before, const Directory& after) {
  for (const UidChange& change : uid_changes(before, after)) {
    const auto shown = [](const Entry* entry) { return in_quotes(entry->name); };
    const std::string uid = escape_controls(change.uid);
    if (change.before != nullptr && change.after != nullptr) {
      session.err << fmt::format("contacts: {} has another UID now; contacts set {} uid={} keeps the one of {}\n",
                                 shown(change.after), change.after->id, quoted_for_shell(uid), shown(change.before));
    } else if (change.before != nullptr) {
      session.err << fmt::format("contacts: {} is gone, and its UID {}\n", shown(change.before), uid);
    } else {
      session.err << fmt::format("contacts: {} is new, with the UID {}\n", shown(change.after), uid);
    }
  }
}

// What `contacts check` would say, on standard error.
int check(Session& session, const LoadedDirectory& loaded) {
  std::vector<Diagnostic> diagnostics = loaded.diagnostics;
  std::ranges::move(find_doubts(loaded.directory, Strictness::Usual), std::back_inserter(diagnostics));
  sort_by_location(diagnostics);
  std::string text;
  render_diagnostics(loaded.directory.files(), diagnostics, colours_errors(session), text);
  session.err << text;
  return has_errors(diagnostics) ? status_trouble : status_done;
}

bool is_same_text(const Directory& before, const Directory& after) {
  return std::ranges::equal(before.files(), after.files(), [](const SourceFile& left, const SourceFile& right) {
    return left.path == right.path && left.text == right.text.view();
  });
}

}  // namespace

int run_command(const EditOptions& options, Session& session) {
  const LoadedDirectory& before = session.keep(load_directory(session, session.global.files));
  const NamedEntries named = entries_named(before.directory, options.entry);
  if (named.entries.empty()) {
    session.err << "contacts: " << no_entry_named(before.directory, options.entry, named.candidates) << '\n';
    return named.candidates.empty() ? status_nothing : status_several;
  }
  if (named.entries.size() > 1) {
    list_candidates(session, named.entries);
    return status_several;
  }
  const Location& place = named.entries.front()->location;
  run_editor(session, before.directory.files()[place.file].path, place.line);
  const LoadedDirectory& after = session.keep(load_directory(session, session.global.files));
  if (is_same_text(before.directory, after.directory)) return status_done;
  const int status = check(session, after);
  tell_uids(session, before.directory, after.directory);
  return status;
}

}  // namespace contacts
