#include <algorithm>
#include <iterator>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands.hpp"
#include "cli/status.hpp"
#include "search/entry_named.hpp"
#include "search/match.hpp"

// contacts show: look up each entry, report errors that concern it, print.

namespace contacts {

namespace {

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

struct Shown {
  std::vector<const Entry*> entries;    // each once
  std::vector<std::string> complaints;  // of arguments that name none
};

Shown find_each(const Directory& directory, const std::vector<std::string>& wanted) {
  Shown shown;
  for (const std::string& one : wanted) {
    const NamedEntries named = entries_named(directory, one);
    if (named.entries.empty()) shown.complaints.push_back(no_entry_named(directory, one, named.candidates));
    std::ranges::copy_if(named.entries, std::back_inserter(shown.entries), [&](const Entry* entry) {
      return std::ranges::find(shown.entries, entry) == shown.entries.end();
    });
  }
  return shown;
}

// A name may have been typed without quotation marks: where some arguments name nobody, all together may.
Shown find_all(const Directory& directory, const std::vector<std::string>& wanted) {
  Shown shown = find_each(directory, wanted);
  if (shown.complaints.empty() || wanted.size() == 1) return shown;
  std::string name;
  for (const std::string& one : wanted)
    name += (name.empty() ? "" : " ") + one;
  Shown together = find_each(directory, {name});
  return together.complaints.empty() ? together : shown;
}

// The only argument, where it means a person: found without reading everything, as `find` finds. The people and parts
// of an organisation may be any.
std::optional<LoadedDirectory> find_in_part(const Session& session, const std::vector<FoundFile>& files,
                                            const std::vector<std::string>& wanted) {
  if (wanted.size() != 1) return std::nullopt;
  const Query query = query_for_named(wanted.front());
  std::optional<LoadedDirectory> part = look_up_directory(session, files, query, Ids::OfOrganisations);
  if (!part) return std::nullopt;
  const NamedEntries named = entries_named(part->directory, wanted.front());
  const bool are_people_found = std::ranges::all_of(named.entries, [&](const Entry* entry) {
    return entry->type == EntryType::Contact && match_entry(part->directory, *entry, query);
  });
  return !named.entries.empty() && are_people_found ? std::move(part) : std::nullopt;
}

LoadedDirectory load_what_is_shown(const Session& session, const ShowOptions& options) {
  const std::vector<FoundFile> files = find_directory(session, session.global.files, example_for(options.output));
  std::optional<LoadedDirectory> part = find_in_part(session, files, options.entries);
  return part ? *std::move(part) : load_directory(files);
}

}  // namespace

int run_command(const ShowOptions& options, Session& session) {
  const LoadedDirectory& loaded = session.keep(load_what_is_shown(session, options));
  const Shown shown = find_all(loaded.directory, options.entries);
  for (const std::string& sentence : shown.complaints)
    session.err << "contacts: " << sentence << '\n';
  Results results{loaded.directory, {}, Detail::Relations, nullptr};
  for (const Entry* const entry : shown.entries)
    results.matches.push_back(Match{entry, {}, {}});
  const bool has_errors = report_errors(session, loaded, [&](const Diagnostic& diagnostic, std::string_view text) {
    return concerns(options.entries, results.matches, diagnostic, text);
  });
  std::string text;
  render(chosen_format(options.output, "card"), results, output_layout(session, options.output), text);
  session.out << text;
  if (has_errors) return status_trouble;
  return shown.complaints.empty() ? status_done : status_nothing;
}

}  // namespace contacts
