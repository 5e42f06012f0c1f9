#include <algorithm>
#include <iterator>
#include <ostream>
#include <string>
#include <vector>

#include "check/doubts.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "cli/status.hpp"
#include "render/diagnostics.hpp"
#include "render/json.hpp"

// contacts check: read, doubt, print all of it. Here diagnostics are the answer, so they go to standard output.

namespace contacts {

namespace {

std::vector<Diagnostic> doubts_on(const Directory& directory, Strictness strictness, const Session& session) {
  Progress progress(session, "entries checked", directory.entries().size());
  return find_doubts(directory, strictness, progress.advancing());
}

}  // namespace

int run_command(const CheckOptions& options, Session& session) {
  const std::vector<std::string>& files = options.files.empty() ? session.global.files : options.files;
  const LoadedDirectory& loaded = session.keep(load_visibly(session, find_directory(session, files)));
  std::vector<Diagnostic> diagnostics = loaded.diagnostics;
  const Strictness strictness = options.strict ? Strictness::Strict : Strictness::Usual;
  std::ranges::move(doubts_on(loaded.directory, strictness, session), std::back_inserter(diagnostics));
  sort_by_location(diagnostics);
  std::string text;
  if (options.format == CheckFormat::Json) {
    render_diagnostics_json(loaded.directory.files(), diagnostics, text);
  } else {
    render_diagnostics(loaded.directory.files(), diagnostics, colours_output(session), text);
  }
  session.out << text;
  const bool is_fine = options.strict ? diagnostics.empty() : !has_errors(diagnostics);
  return is_fine ? status_done : status_trouble;
}

}  // namespace contacts
