#include "cli/change.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <ostream>
#include <set>

#include <fmt/format.h>

#include "change/redirect.hpp"
#include "change/unified_diff.hpp"
#include "cli/today.hpp"
#include "error.hpp"
#include "files/file_lock.hpp"
#include "files/links.hpp"
#include "files/read.hpp"
#include "files/write.hpp"
#include "model/place.hpp"
#include "search/entry_named.hpp"
#include "text/charset.hpp"
#include "text/escape.hpp"

// A decision is made on what was read without a lock. Then the files that it changes are locked, and it is made again
// on what they say by then, until it changes only files that are locked. So nobody who does not write waits.

namespace contacts {

namespace {

using Locks = std::map<std::string, FileLock>;

std::set<std::string> paths_of(const Decision& decision) {
  std::set<std::string> paths;
  for (const FileToWrite& file : decision.files)
    paths.insert(file.path);
  return paths;
}

bool are_locked(const std::set<std::string>& paths, const Locks& locks) {
  return std::ranges::all_of(paths, [&](const std::string& path) { return locks.contains(path); });
}

// In the order of the paths, so that two programs do not wait for one another.
Locks lock(const std::set<std::string>& paths) {
  Locks locks;
  for (const std::string& path : paths)
    locks.try_emplace(path, path);
  return locks;
}

// Only files that the request names may be new.
void refuse_streams(const Decision& decision, const ChangeRequest& request) {
  for (const FileToWrite& file : decision.files) {
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(file.path, error);
    const bool may_be_new = std::ranges::find(request.changing, file.path) != request.changing.end();
    if (!std::filesystem::is_regular_file(status) && (std::filesystem::exists(status) || !may_be_new))
      throw Error("'" + file.path + "' is not a file that can be changed");
  }
}

// What stands in each file before its text: a byte order mark, or nothing. Throws Error where somebody who takes no
// lock, such as an editor, has written a file since it was read.
std::map<std::string, std::string> marks_before(const Decision& decision, Session& session) {
  std::map<std::string, std::string> marks;
  for (const FileToWrite& file : decision.files) {
    if (marks.contains(file.path)) continue;  // written twice
    std::error_code error;
    SharedText bytes;
    if (std::filesystem::exists(file.path, error)) bytes = read_path(file.path, session.in).front().bytes;
    const std::string_view text = without_byte_order_mark(bytes);
    if (text != file.before) throw Error("'" + file.path + "' has been changed meanwhile; nothing is written");
    marks.emplace(file.path, bytes.view().substr(0, bytes.size() - text.size()));
  }
  return marks;
}

void write(const Decision& decision, Session& session) {
  const std::map<std::string, std::string> marks = marks_before(decision, session);
  if (decision.write_before) decision.write_before();
  for (const FileToWrite& file : decision.files)
    write_file(file.path, marks.at(file.path) + file.after);
  if (decision.write_after) decision.write_after();
}

// Of a file that is written twice, the last text counts.
std::string diff_of(const Decision& decision) {
  std::string diff;
  std::set<std::string> seen;
  for (const FileToWrite& file : decision.files) {
    if (!seen.insert(file.path).second) continue;
    std::string after;
    for (const FileToWrite& other : decision.files) {
      if (other.path == file.path) after = other.after;
    }
    diff += unified_diff(file.path, file.before, after);
  }
  return diff + decision.diff;
}

void print(const std::string& text, Session& session) {
  session.out << (session.environment.out_is_terminal ? escape_controls(text, Keep::Newlines) : text);
  session.out.flush();
}

int answer(const Decision& decision, Session& session, const std::string& out) {
  print(out, session);
  session.err << decision.err;
  return decision.status == status_done ? decision.status_written : decision.status;
}

}  // namespace

Decision refused(int status, const std::string& message) {
  Decision decision;
  decision.status = status;
  decision.err = "contacts: " + message + "\n";
  return decision;
}

Decision refused(const AssignmentError& error) {
  const int status = error.why() == AssignmentError::Why::NotThere  ? status_nothing
                     : error.why() == AssignmentError::Why::Several ? status_several
                                                                    : status_trouble;
  return refused(status, error.what());
}

int run_change(Session& session, const std::vector<std::string>& paths, bool dry_run,
               const std::function<Decision(const LoadedDirectory& loaded)>& decide) {
  return run_change(session, {[&] { return load_directory(session, paths, Texts::Always); }, decide, {}, dry_run});
}

int run_change(Session& session, const ChangeRequest& request) {
  Locks locks;
  if (!request.dry_run) locks = lock({request.changing.begin(), request.changing.end()});
  while (true) {
    const LoadedDirectory loaded = request.load();
    const Decision decision = request.decide(loaded);
    const bool is_written = !decision.files.empty() || decision.write_before;
    if (decision.status != status_done || !is_written) return answer(decision, session, decision.out);
    refuse_streams(decision, request);
    if (request.dry_run) return answer(decision, session, decision.dry_out + diff_of(decision));
    std::set<std::string> wanted = paths_of(decision);
    if (are_locked(wanted, locks)) {
      print(decision.removed, session);
      if (!session.out) return status_trouble;  // see run()
      write(decision, session);
      return answer(decision, session, decision.out);
    }
    for (const auto& [path, lock] : locks)
      wanted.insert(path);
    locks.clear();
    locks = lock(wanted);
  }
}

const Entry* entry_to_change(const LoadedDirectory& loaded, std::string_view wanted, Decision& refusal) {
  const NamedEntries named = entries_named(loaded.directory, wanted);
  const std::vector<const Entry*>& found = named.entries;
  if (found.empty()) {
    const bool is_doubtful = !named.candidates.empty();
    refusal = refused(is_doubtful ? status_several : status_nothing,
                      no_entry_named(loaded.directory, wanted, named.candidates));
    return nullptr;
  }
  if (found.size() > 1) {
    std::string ids;
    for (const Entry* const entry : found)
      ids += (ids.empty() ? "" : ", ") + entry->id;
    refusal = refused(status_several, fmt::format("{} entries are called '{}'; name one by its id: {}", found.size(),
                                                  escape_controls(wanted), ids));
    return nullptr;
  }
  const Entry& entry = *found.front();
  for (const Diagnostic& diagnostic : loaded.diagnostics) {
    const bool is_of_entry = diagnostic.entry && diagnostic.location.file == entry.location.file &&
                             diagnostic.entry->begin == entry.text_begin;
    if (diagnostic.severity != Severity::Error || !is_of_entry) continue;
    const std::string& path = loaded.directory.files()[diagnostic.location.file].path;
    refusal =
        refused(status_trouble, fmt::format("'{}' has an error, {}:{}: {}; mend it first", escape_controls(entry.name),
                                            escape_controls(path), diagnostic.location.line, diagnostic.message));
    return nullptr;
  }
  return &entry;
}

void add_changes(const Directory& before, const ChangedDirectory& changed, Decision& decision) {
  for (const ChangedFile& file : changed.files) {
    const SourceFile& source = before.files()[file.file];
    decision.files.push_back({source.path, std::string(source.text), file.text});
  }
  for (const ChangeMade& made : changed.made) {
    const auto shown = [](const std::string& value) {
      return value.empty() ? std::string("(none)") : escape_controls(value);
    };
    const Change& change = made.change;
    decision.out += fmt::format("{}:{}: ", escape_controls(before.files()[made.file].path), made.line);
    decision.out += change.moved_from.empty()
                        ? fmt::format("{}: {} → {}\n", change.key, shown(change.before), shown(change.after))
                        : fmt::format("{} → {}: {}\n", change.moved_from, change.key, shown(change.after));
  }
}

void add_changes_and_additions(const Directory& before, const ChangedDirectory& changed, Decision& decision) {
  add_changes(before, changed, decision);
  for (const std::size_t position : changed.added) {
    const Entry& entry = changed.directory.entries()[position];
    decision.out +=
        fmt::format("{}: + {} ({})\n", place_of(changed.directory, entry), escape_controls(entry.name), entry.id);
  }
}

ChangedDirectory finish_with_references(DirectoryChange& change, const Directory& directory,
                                        const std::vector<std::pair<const Entry*, std::string>>& renamed) {
  for (const auto& [entry, name] : renamed)
    redirect(change, references_by_name(directory, *entry), name);
  ChangedDirectory changed = change.finish();
  if (changed.moved.empty()) return changed;
  for (const MovedReference& reference : changed.moved)
    redirect(change, {reference}, reference.target->id);
  return change.finish();
}

std::optional<std::size_t> file_for_new_entries(const std::string& into, const Directory& directory) {
  const std::vector<SourceFile>& files = directory.files();
  if (into.empty()) return files.size() == 1 ? std::optional<std::size_t>(0) : std::nullopt;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (is_same_file(files[i].path, into)) return i;
  }
  throw Error("'" + into + "' is no file of the directory");
}

Decision refused_without_file(const Directory& directory) {
  std::string names;
  for (const SourceFile& file : directory.files())
    names += "\n  " + escape_controls(file.path);
  return refused(status_several,
                 "the directory has several files; name the one that new entries go to with --into:" + names);
}

std::string names_of_referrers(const std::vector<MovedReference>& moved) {
  std::vector<const Entry*> entries;
  for (const MovedReference& one : moved) {
    if (std::ranges::find(entries, one.from) == entries.end()) entries.push_back(one.from);
  }
  std::string names = in_quotes(entries.front()->name);
  if (entries.size() == 2) names += " and '" + escape_controls(entries.back()->name) + "'";
  if (entries.size() > 2) names += fmt::format(" and {} others", entries.size() - 1);
  return names;
}

AssignmentContext assignment_context(Session& session, const Directory& directory, const Entry& entry) {
  const auto read = [&session](const std::string& path) {
    const std::vector<ReadFile> files = read_path(path, session.in, FileKind{"", true});
    if (files.front().problem) throw Error("'" + path + "': " + *files.front().problem);
    return std::string(files.front().bytes);
  };
  return {today_of(session.environment), std::string(directory.country(entry)), read};
}

}  // namespace contacts
