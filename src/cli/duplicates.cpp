#include "check/duplicates.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/asking.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "cli/status.hpp"
#include "render/duplicates.hpp"

// contacts duplicates: select, group, print.

namespace contacts {

namespace {

std::vector<DuplicateGroup> duplicates_among(const Directory& directory, const std::vector<const Entry*>& entries,
                                             const Session& session) {
  Progress progress(session, "entries compared", entries.size());
  return find_duplicates(directory, entries, progress.advancing());
}

}  // namespace

int run_command(const DuplicatesOptions& options, Session& session) {
  const LoadedDirectory& loaded =
      session.keep(load_visibly(session, find_directory(session, session.global.files), Texts::ForDiagnostics));
  std::vector<const Entry*> entries;
  for (const Match& match : matches_of(session, loaded.directory, options.words, std::nullopt))
    entries.push_back(match.entry);
  std::ranges::sort(entries, {}, &Entry::position);
  const std::vector<DuplicateGroup> groups = duplicates_among(loaded.directory, entries, session);
  const bool has_errors = report_errors(session, loaded, [](const Diagnostic&, std::string_view) { return true; });
  std::string text;
  render_duplicates(loaded.directory, groups, options.format, text);
  session.out << text;
  if (has_errors) return status_trouble;
  return groups.empty() ? status_nothing : status_done;
}

}  // namespace contacts
