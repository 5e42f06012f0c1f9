#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <iterator>
#include <memory>
#include <optional>
#include <ostream>
#include <sstream>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "change/redirect.hpp"
#include "cli/change.hpp"
#include "cli/commands.hpp"
#include "cli/imported_json.hpp"
#include "cli/importing.hpp"
#include "cli/status.hpp"
#include "files/links.hpp"
#include "files/locate.hpp"
#include "files/read.hpp"
#include "store/writer.hpp"
#include "text/escape.hpp"

// contacts import: read the cards, print what is new, or add it to a file as all commands change one: read again, and
// with the UIDs that would move written down.

namespace contacts {

namespace {

namespace fs = std::filesystem;

std::vector<ReadFile> read_all(const ImportOptions& options, const Session& session) {
  std::vector<ReadFile> files;
  for (const std::string& path : options.files)
    std::ranges::move(read_path(path, session.in, options.is_text ? text_files : card_files),
                      std::back_inserter(files));
  return files;
}

void take(const ImportOptions& options, const std::vector<ReadFile>& files, const std::string& region,
          Importing& importing) {
  if (options.is_text) {
    importing.take_texts(files, region);
  } else {
    importing.take_cards(files);
  }
}

int status_of(const ImportOptions& options, const Importing& importing) {
  if (importing.has_problems()) return status_trouble;
  return options.is_text && !importing.found_entries() ? status_nothing : status_done;
}

std::string counts_text(const Session& session, const ImportOptions& options, const ImportCounts& counts) {
  const bool is_plain = options.into.empty() && counts.skipped == 0 && counts.photos_left_out == 0;
  if (is_plain || session.global.quiet) return {};
  std::string text = fmt::format("contacts: {} added", counts.added);
  if (counts.doubtful > 0) text += fmt::format(" ({} doubtful)", counts.doubtful);
  text += fmt::format(", {} skipped", counts.skipped);
  if (counts.photos_left_out > 0) {
    text += fmt::format(", {} {} left out", counts.photos_left_out, counts.photos_left_out == 1 ? "photo" : "photos");
  }
  return text + '\n';
}

bool refuses_to_import(const Session& session, const LoadedDirectory& loaded) {
  if (!report_errors(session, loaded, [](const Diagnostic&, std::string_view) { return true; })) return false;
  session.err << "contacts: nothing is imported into a directory with errors; mend them first\n";
  return true;
}

Photos photos_of(const ImportOptions& options) {
  return options.drop_photos ? Photos::Drop : Photos::Keep;
}

// TOML to stand above an entry: whole lines or nothing.
std::string comment_above(const Entry& entry, const Draft* draft, const std::vector<ReadFile>& files) {
  return draft == nullptr ? std::string() : comment_of(*draft, files[entry.location.file].path);
}

// ---- To standard output

int print_entries(const ImportOptions& options, Session& session) {
  const std::vector<ReadFile> files = read_all(options, session);
  const bool as_json = options.format == "json";
  ImportedJson json;
  bool is_first = true;
  Importing importing(session, photos_of(options), session.err, [&](const Entry& entry, const Draft* draft) {
    if (as_json) {
      json.add(entry, draft);
      return;
    }
    if (!is_first) session.out << '\n';
    session.out << comment_above(entry, draft, files) << write_toml(entry);
    is_first = false;
  });
  const Directory none;
  const Directory* known = &none;
  std::string region;
  if (!session.global.files.empty()) {
    const LoadedDirectory& loaded = session.keep(load_directory(session, session.global.files, Texts::ForDiagnostics));
    if (refuses_to_import(session, loaded)) return status_trouble;
    for (const SourceFile& file : loaded.directory.files()) {
      if (region.empty()) region = file.country;
    }
    importing.know(loaded.directory, region);
    known = &loaded.directory;
  }
  take(options, files, region, importing);
  if (as_json) session.out << json.text(*known, files);
  session.out.flush();
  session.err << counts_text(session, options, importing.counts());
  return status_of(options, importing);
}

// ---- Into a file

// The file that entries go into.
struct Target {
  std::vector<std::string> directory;  // what answers otherwise; may be empty
  std::string path;                    // as the directory names it
  bool is_part = false;                // of the directory
};

Target target_of(const ImportOptions& options, const Session& session) {
  Target target;
  target.path = options.into;
  target.directory = session.global.files.empty() ? locate_directory(session.environment) : session.global.files;
  const std::string name = fs::path(options.into).filename().string();
  const bool is_seen_in_folder = name.ends_with(directory_files.extension) && !name.starts_with('.');
  for (const std::string& path : target.directory) {
    const bool is_in_folder = is_seen_in_folder && is_same_file(path, folder_of(options.into));
    if (!is_in_folder && !is_same_file(path, options.into)) continue;
    target.path = is_in_folder ? (fs::path(path) / name).string() : path;
    target.is_part = true;
    break;
  }
  return target;
}

FoundFile empty_file(const std::string& path) {
  return {path, std::make_shared<TextInMemory>(SharedText()), std::nullopt};
}

bool is_there(const std::string& path) {
  std::error_code error;
  return fs::exists(path, error);
}

// A file that is to come, where a folder will have it.
void put_in_order(const Target& target, std::vector<FoundFile>& files) {
  const std::string folder = folder_of(target.path);
  const auto is_beside = [&](const FoundFile& file) { return folder_of(file.path) == folder; };
  std::erase_if(files, [&](const FoundFile& file) { return file.problem && is_same_file(file.path, folder); });
  auto place =
      std::ranges::find_if(files, [&](const FoundFile& file) { return is_beside(file) && file.path > target.path; });
  if (place == files.end()) {
    const auto last = std::ranges::find_if(files.rbegin(), files.rend(), is_beside);
    place = last.base();
    if (last == files.rend()) place = files.end();
  }
  files.insert(place, empty_file(target.path));
}

// The directory that entries must be new to. A file that is no part of it stands before it, so that what its entries
// are called does not depend on others.
LoadedDirectory load_around(const Target& target, const Session& session) {
  std::vector<std::string> paths = target.directory;
  const bool exists = is_there(target.path);
  if (!target.is_part && exists) paths.insert(paths.begin(), target.path);
  std::vector<FoundFile> files = paths.empty() ? std::vector<FoundFile>() : find_directory(session, paths);
  if (!exists && target.is_part) put_in_order(target, files);
  if (!exists && !target.is_part) files.insert(files.begin(), empty_file(target.path));
  return load_directory(files, Texts::Always);
}

LoadedDirectory load_alone(const Target& target, const Session& session) {
  if (is_there(target.path)) return load_directory(session, {target.path}, Texts::Always);
  return load_directory({empty_file(target.path)}, Texts::Always);
}

// What comes must not take references away from what is there.
ChangedDirectory finish_keeping_references(DirectoryChange& change) {
  ChangedDirectory changed = change.finish();
  if (changed.moved.empty()) return changed;
  for (const MovedReference& reference : changed.moved)
    redirect(change, {reference}, reference.target->id);
  return change.finish();
}

Decision decide(const ImportOptions& options, Session& session, const std::vector<ReadFile>& files,
                const Target& target, const LoadedDirectory& all) {
  Decision decision;
  decision.status = status_trouble;
  if (refuses_to_import(session, all)) return decision;
  const bool is_alone = !target.is_part && all.directory.files().size() > 1;
  const LoadedDirectory loaded = is_alone ? load_alone(target, session) : LoadedDirectory();
  const Directory& directory = is_alone ? loaded.directory : all.directory;
  const auto found = std::ranges::find(directory.files(), target.path, &SourceFile::path);
  const auto file = static_cast<std::size_t>(found - directory.files().begin());
  DirectoryChange change(directory, is_alone ? loaded.diagnostics : all.diagnostics);
  std::ostringstream err;
  Importing importing(session, photos_of(options), err, [&](const Entry& entry, const Draft* draft) {
    change.add(file, with_written_kinds(entry), comment_above(entry, draft, files));
  });
  Entry place;
  place.location.file = static_cast<std::uint32_t>(file);
  const std::string region(directory.country(place).empty() ? all.directory.country(place) : directory.country(place));
  importing.know(all.directory, region);
  take(options, files, region, importing);
  const ChangedDirectory changed = finish_keeping_references(change);
  if (!changed.moved.empty()) {
    return refused(status_several,
                   fmt::format("{} would refer to a new entry, and no longer to '{}'; nothing is imported",
                               names_of_referrers(changed.moved), escape_controls(changed.moved.front().target->name)));
  }
  decision.status = status_done;
  decision.status_written = status_of(options, importing);
  add_changes(directory, changed, decision);
  decision.err = err.str() + counts_text(session, options, importing.counts());
  return decision;
}

int add_entries(const ImportOptions& options, Session& session) {
  std::error_code error;
  if (fs::is_directory(options.into, error)) {
    session.err << "contacts: '" << escape_controls(options.into) << "' is a folder; name a file in it\n";
    return status_trouble;
  }
  // Cards may come slowly, from a pipe: nobody waits for them.
  const std::vector<ReadFile> files = read_all(options, session);
  const Target target = target_of(options, session);
  if (!target.is_part && !target.directory.empty()) {
    session.err << fmt::format("contacts: '{}' is no part of the directory ({}): commands see it only with --file\n",
                               escape_controls(options.into), escape_controls(target.directory.front()));
  }
  ChangeRequest request;
  request.load = [&] { return load_around(target, session); };
  request.decide = [&](const LoadedDirectory& loaded) { return decide(options, session, files, target, loaded); };
  request.changing = {target.path};
  request.dry_run = options.dry_run;
  return run_change(session, request);
}

}  // namespace

int run_command(const ImportOptions& options, Session& session) {
  return options.into.empty() ? print_entries(options, session) : add_entries(options, session);
}

}  // namespace contacts
