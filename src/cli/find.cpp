#include <algorithm>
#include <optional>
#include <ostream>
#include <utility>
#include <variant>

#include "cli/commands.hpp"
#include "cli/status.hpp"
#include "search/search.hpp"
#include "search/suggest.hpp"
#include "text/escape.hpp"

// contacts find: parse the query, search, report what the answer may lack, print.

namespace contacts {

namespace {

bool is_of_a_match(const std::vector<Match>& matches, const Diagnostic& diagnostic) {
  return std::ranges::any_of(matches, [&](const Match& match) {
    return match.entry->location.file == diagnostic.location.file && match.entry->text_begin == diagnostic.entry->begin;
  });
}

std::string values_of(const Directory& directory, const std::vector<Match>& matches, const FieldPath& path) {
  std::string lines;
  FieldValues values;
  for (const Match& match : matches) {
    values.clear();
    path.append_values(directory, *match.entry, values);
    for (const FieldValue& value : values)
      lines += escape_controls(value.text) + '\n';
  }
  return lines;
}

// What goes to standard output; empty where nothing does.
std::string answer(const Session& session, const FindOptions& options, const Query& query, const Directory& directory,
                   std::vector<Match> matches) {
  if (!options.get.empty()) return values_of(directory, matches, *find_field_path(options.get));
  std::string text;
  render(chosen_format(options.output, usual_format(session)),
         Results{directory, std::move(matches), Detail::Entry, &query}, output_layout(session, options.output), text);
  return text;
}

std::vector<const Entry*> entries_of(const std::vector<Match>& matches) {
  std::vector<const Entry*> entries;
  for (const Match& match : matches)
    entries.push_back(match.entry);
  return entries;
}

// An address that nobody has still tells by its domain who will know.
std::vector<Match> organisation_of_domain(Session& session, const FindOptions& options, const Directory& directory,
                                          const Query& query) {
  const Entry* const owner = owner_of_domain(directory, query);
  if (owner == nullptr || options.output.type == EntryType::Contact) return {};
  session.err << "contacts: nobody has " << in_quotes(options.words) << "; its domain is that of "
              << escape_controls(owner->name) << '\n';
  return {Match{owner, {}, {find_field("email")}}};
}

struct Finding {
  LoadedDirectory loaded;
  std::vector<Match> matches;
};

bool is_json(const Session& session, const FindOptions& options) {
  return chosen_format(options.output, usual_format(session)).starts_with("json");
}

// Whether an answer says something of other entries than its matches: what comes near, or matches in another writing,
// where nothing matches, or the people of an organisation.
bool tells_of_others(const Session& session, const FindOptions& options, const Directory& directory, const Query& query,
                     const std::vector<Match>& matches) {
  if (matches.empty() || !match_entry(directory, *matches.front().entry, query)) return true;
  const auto is_organisation = [](const Match& match) { return match.entry->type == EntryType::Organisation; };
  return is_json(session, options) && std::ranges::any_of(matches, is_organisation);
}

// What is asked for may be the id of an organisation: in "organisation.id", in a template, or in what JSON has of
// where a value comes from.
Ids asked_ids(const Session& session, const FindOptions& options, const Query& query) {
  const auto leads_away = [](const std::string& name) { return find_field_path(name)->of_organisation; };
  const auto asks_away = [](const Term& term) { return term.field && term.field->of_organisation; };
  const bool asks = is_json(session, options) || options.output.format.find('{') != std::string::npos ||
                    std::ranges::any_of(options.output.fields, leads_away) ||
                    (!options.get.empty() && leads_away(options.get)) || std::ranges::any_of(query.terms, asks_away);
  return asks ? Ids::OfOrganisations : Ids::OfMatches;
}

// The whole directory is read only where a part of it does not give the same answer.
Finding find_matches(const Session& session, const FindOptions& options, const Query& query) {
  const std::vector<FoundFile> files = find_directory(session, session.global.files);
  const Ids ids = asked_ids(session, options, query);
  Finding finding;
  if (std::optional<LoadedDirectory> part = look_up_directory(session, files, query, ids)) {
    finding.loaded = *std::move(part);
    finding.matches = search(finding.loaded.directory, query, options.output.type);
    if (!tells_of_others(session, options, finding.loaded.directory, query, finding.matches)) return finding;
  }
  finding.loaded = load_directory(files);
  finding.matches = search(finding.loaded.directory, query, options.output.type);
  return finding;
}

}  // namespace

int run_command(const FindOptions& options, Session& session) {
  const std::variant<Query, std::string> parsed = parse_query(options.words);
  if (const auto* const problem = std::get_if<std::string>(&parsed)) {
    session.err << "contacts: " << *problem << '\n';
    return status_trouble;
  }
  const auto& query = std::get<Query>(parsed);
  if (query.terms.empty()) {
    session.err << "contacts: there is nothing to look for in " << in_quotes(options.words) << '\n';
    return status_trouble;
  }
  Finding finding = find_matches(session, options, query);
  const LoadedDirectory& loaded = finding.loaded;
  std::vector<Match>& matches = finding.matches;
  if (matches.empty()) matches = organisation_of_domain(session, options, loaded.directory, query);
  const bool has_errors =
      report_errors(session, loaded, [&](const Diagnostic& diagnostic, std::string_view entry_text) {
        return is_of_a_match(matches, diagnostic) || holds_all_terms(entry_text, query);
      });
  const bool found = !matches.empty();
  if (options.one && matches.size() > 1) {
    list_candidates(session, entries_of(matches));
    return has_errors ? status_trouble : status_several;
  }
  if (options.limit && matches.size() > *options.limit) matches.resize(*options.limit);
  const std::string text = answer(session, options, query, loaded.directory, std::move(matches));
  session.out << text;
  if (has_errors) return status_trouble;
  if (!found) {
    session.err << "contacts: no entry matches " << in_quotes(options.words)
                << did_you_mean_names(loaded.directory, query) << '\n';
  }
  return found && !text.empty() ? status_done : status_nothing;
}

}  // namespace contacts
