#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <iterator>
#include <map>
#include <optional>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/change.hpp"
#include "cli/commands.hpp"
#include "cli/import_target.hpp"
#include "cli/imported_json.hpp"
#include "cli/importing.hpp"
#include "cli/status.hpp"
#include "files/read.hpp"
#include "store/writer.hpp"
#include "sync/card_union.hpp"
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

// What became of those that are there already.
struct Updates {
  std::size_t entries = 0;
  std::size_t cards = 0;  // that they took something over from
};

std::string counts_text(const Session& session, const ImportOptions& options, const ImportCounts& counts,
                        const Updates& updates = {}) {
  const bool is_printed = options.into.empty() && !options.update;
  const bool is_plain = is_printed && counts.skipped == 0 && counts.photos_left_out == 0;
  if (is_plain || session.global.quiet) return {};
  std::string text = fmt::format("contacts: {} added", counts.added);
  if (counts.doubtful > 0) text += fmt::format(" ({} doubtful)", counts.doubtful);
  if (options.update) text += fmt::format(", {} updated", updates.entries);
  text += fmt::format(", {} skipped", counts.skipped - updates.cards);
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
  Importing importing(session, photos_of(options), session.err, as_json ? Answer::Afterwards : Answer::Meanwhile,
                      [&](const Entry& entry, const Draft* draft) {
                        if (as_json) {
                          json.add(entry, draft);
                          return;
                        }
                        if (!is_first) session.out << '\n';
                        session.out << comment_above(entry, draft, files) << write_toml(entry);
                        is_first = false;
                      });
  importing.keep_no_entries();
  const Directory none;
  const Directory* known = &none;
  std::string region;
  if (!session.global.files.empty()) {
    const LoadedDirectory& loaded =
        session.keep(load_visibly(session, find_directory(session, session.global.files), Texts::ForDiagnostics));
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

// ---- Into files

// A new entry, and the comment above it.
struct Arrival {
  const Entry* entry;
  std::string comment;
};

using Changed = std::map<const Entry*, Entry>;  // as each is to be

// Entries that came, and those that were there and say something else now.
ChangedDirectory change_directory(const LoadedDirectory& loaded, const std::vector<Arrival>& arrivals,
                                  const Changed& changed, std::size_t file) {
  DirectoryChange change(loaded.directory, loaded.diagnostics);
  Changed left = changed;
  for (const Arrival& arrival : arrivals) {
    const auto united = left.extract(arrival.entry);
    change.add(file, with_written_kinds(united ? united.mapped() : *arrival.entry), arrival.comment);
  }
  std::vector<std::pair<const Entry*, std::string>> renamed;
  for (const auto& [entry, now] : left) {
    change.edit(*entry) = now;
    const bool is_renamed = entry->type == EntryType::Organisation && entry->name != now.name;
    if (is_renamed) renamed.emplace_back(entry, now.name);
  }
  return finish_with_references(change, loaded.directory, renamed);
}

Updates updates_of(const Changed& changed, const std::vector<Arrival>& arrivals, const CardUnion& cards) {
  Updates updates;
  for (const auto& [entry, now] : changed) {
    const bool is_arrival = std::ranges::find(arrivals, entry, &Arrival::entry) != arrivals.end();
    updates.entries += is_arrival ? 0 : 1;
    updates.cards += cards.count_of(*entry);
  }
  return updates;
}

Decision refused_as_moved(const ChangedDirectory& changed) {
  return refused(status_several,
                 fmt::format("{} would refer to a new entry, and no longer to '{}'; nothing is imported",
                             names_of_referrers(changed.moved), escape_controls(changed.moved.front().target->name)));
}

// The number of the file that new entries go to; nothing where several could take them.
std::optional<std::size_t> file_of(const ImportTarget& target, const Directory& directory) {
  if (target.path.empty()) return file_for_new_entries({}, directory);
  const auto found = std::ranges::find(directory.files(), target.path, &SourceFile::path);
  return static_cast<std::size_t>(found - directory.files().begin());
}

Decision decide(const ImportOptions& options, Session& session, const std::vector<ReadFile>& files,
                const ImportTarget& target, const LoadedDirectory& all) {
  Decision decision;
  decision.status = status_trouble;
  if (refuses_to_import(session, all)) return decision;
  const bool is_alone = !target.is_part && all.directory.files().size() > 1;
  const LoadedDirectory alone = is_alone ? load_alone(target, session) : LoadedDirectory();
  const LoadedDirectory& loaded = is_alone ? alone : all;
  const std::optional<std::size_t> file = file_of(target, loaded.directory);
  Entry place;
  place.location.file = static_cast<std::uint32_t>(file.value_or(0));
  const std::string_view country = loaded.directory.country(place);
  const std::string region(country.empty() ? all.directory.country(place) : country);
  std::vector<Arrival> arrivals;
  std::ostringstream err;
  Importing importing(session, photos_of(options), err, Answer::Afterwards,
                      [&](const Entry& entry, const Draft* draft) {
                        arrivals.push_back({&entry, comment_above(entry, draft, files)});
                      });
  CardUnion cards(all.directory, photos_of(options), region);
  if (options.update) importing.update([&](const Importer::Update& one) { return cards.take(one); });
  importing.know(all.directory, region);
  take(options, files, region, importing);
  if (!arrivals.empty() && !file) return refused_without_file(loaded.directory);
  const Changed changes = cards.changed(importing.organisations());
  const ChangedDirectory changed = change_directory(loaded, arrivals, changes, file.value_or(0));
  if (!changed.moved.empty()) return refused_as_moved(changed);
  decision.status = status_done;
  decision.status_written = status_of(options, importing);
  if (decision.status_written == status_done && cards.has_conflicts()) decision.status_written = status_several;
  if (options.update) {
    add_changes_and_additions(loaded.directory, changed, decision);
  } else {
    add_changes(loaded.directory, changed, decision);
  }
  decision.err = err.str() + counts_text(session, options, importing.counts(), updates_of(changes, arrivals, cards));
  return decision;
}

// What is wrong with the file that new entries are to go into; empty: nothing.
std::string problem_with(const ImportTarget& target, const ImportOptions& options) {
  std::error_code error;
  const std::string name = in_quotes(options.into);
  if (fs::is_directory(options.into, error)) return name + " is a folder; name a file in it";
  if (!options.update || target.is_part) return {};
  return fmt::format("{} is no part of the directory ({}); to update its entries, name it with --file", name,
                     target.directory.empty() ? "there is none" : escape_controls(target.directory.front()));
}

int change_files(const ImportOptions& options, Session& session) {
  const ImportTarget target = target_of(options, session);
  if (const std::string problem = problem_with(target, options); !problem.empty()) {
    session.err << "contacts: " << problem << '\n';
    return status_trouble;
  }
  // Cards may come slowly, from a pipe: nobody waits for them.
  const std::vector<ReadFile> files = read_all(options, session);
  if (!target.is_part && !target.directory.empty()) {
    session.err << fmt::format("contacts: '{}' is no part of the directory ({}): commands see it only with --file\n",
                               escape_controls(options.into), escape_controls(target.directory.front()));
  }
  ChangeRequest request;
  request.load = [&] { return load_around(target, session); };
  request.decide = [&](const LoadedDirectory& loaded) { return decide(options, session, files, target, loaded); };
  if (!target.path.empty()) request.changing = {target.path};
  request.dry_run = options.dry_run;
  return run_change(session, request);
}

}  // namespace

int run_command(const ImportOptions& options, Session& session) {
  const bool changes_files = options.update || !options.into.empty();
  if (options.dry_run && !changes_files) {
    session.err << "contacts: -n shows what a file would become; it needs --into FILE or --update\n";
    return status_trouble;
  }
  return changes_files ? change_files(options, session) : print_entries(options, session);
}

}  // namespace contacts
