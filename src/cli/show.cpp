#include <algorithm>
#include <ostream>
#include <utility>

#include "cli/commands.hpp"
#include "cli/status.hpp"
#include "search/search.hpp"
#include "search/suggest.hpp"
#include "text/escape.hpp"

// contacts show: look up each entry, report errors that concern it, print.

namespace contacts {

namespace {

// What one argument of the command stands for.
struct Lookup {
  std::vector<const Entry*> entries;
  std::vector<Match> candidates;  // where it stands for none: what a search for it finds
};

// By id, name or alias; else what a search finds, if that is one entry.
Lookup look_up(const Directory& directory, const std::string& wanted) {
  Lookup lookup{directory.named(wanted), {}};
  if (!lookup.entries.empty()) return lookup;
  const Query query = literal_query(wanted);
  if (query.terms.empty()) return lookup;
  lookup.candidates = search(directory, query, std::nullopt);
  if (lookup.candidates.size() == 1) lookup.entries.push_back(lookup.candidates.front().entry);
  return lookup;
}

void report_missing(Session& session, const Directory& directory, const std::string& wanted,
                    const std::vector<Match>& candidates) {
  constexpr std::size_t most = 3;
  session.err << "contacts: no entry is called '" << escape_controls(wanted) << "'";
  if (!candidates.empty()) session.err << "; a search finds";
  for (std::size_t i = 0; i < std::min(most, candidates.size()); ++i) {
    session.err << (i == 0 ? " '" : ", '") << escape_controls(candidates[i].entry->name) << "'";
  }
  if (candidates.size() > most) session.err << ", …";
  if (candidates.empty()) session.err << did_you_mean_names(directory, literal_query(wanted));
  session.err << '\n';
}

bool concerns(const std::vector<std::string>& wanted, const std::vector<Match>& shown, const Diagnostic& diagnostic,
              std::string_view entry_text) {
  const auto is_shown = [&](const Match& match) {
    return match.entry->location.file == diagnostic.location.file && match.entry->text_begin == diagnostic.entry->begin;
  };
  const auto is_wanted = [&](const std::string& one) {
    const Query query = literal_query(one);
    return !query.terms.empty() && holds_all_terms(entry_text, query);
  };
  return std::ranges::any_of(shown, is_shown) || std::ranges::any_of(wanted, is_wanted);
}

}  // namespace

int run_command(const ShowOptions& options, Session& session) {
  const LoadedDirectory& loaded = session.keep(load_directory(session, session.global.files));
  Results results{loaded.directory, {}, Detail::Relations, nullptr};
  bool all_found = true;
  for (const std::string& wanted : options.entries) {
    const Lookup lookup = look_up(loaded.directory, wanted);
    if (lookup.entries.empty()) report_missing(session, loaded.directory, wanted, lookup.candidates);
    all_found = all_found && !lookup.entries.empty();
    for (const Entry* const entry : lookup.entries)
      results.matches.push_back(Match{entry, {}, {}});
  }
  const bool has_errors = report_errors(session, loaded, [&](const Diagnostic& diagnostic, std::string_view text) {
    return concerns(options.entries, results.matches, diagnostic, text);
  });
  std::string text;
  render(chosen_format(options.output, "card"), results, output_layout(session, options.output), text);
  session.out << text;
  if (has_errors) return status_trouble;
  return all_found ? status_done : status_nothing;
}

}  // namespace contacts
