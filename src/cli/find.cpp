#include <algorithm>
#include <optional>
#include <ostream>
#include <utility>

#include "cli/asking.hpp"
#include "cli/commands.hpp"
#include "cli/sorting.hpp"
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

// What goes to standard output; empty where nothing does.
std::string answer(const Session& session, const FindOptions& options, const Query& query, const Directory& directory,
                   std::vector<Match> matches) {
  if (!options.get.empty()) return values_of(directory, matches, options.get);
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
  std::optional<Directory> near_names;  // for suggestions, where `loaded` is not the whole directory
};

bool is_json(const Session& session, const FindOptions& options) {
  return chosen_format(options.output, usual_format(session)).starts_with("json");
}

// Whether an answer says something of other entries than its matches: the people of an organisation.
bool tells_of_others(const Session& session, const FindOptions& options, const std::vector<Match>& matches) {
  const auto is_organisation = [](const Match& match) { return match.entry->type == EntryType::Organisation; };
  return is_json(session, options) && std::ranges::any_of(matches, is_organisation);
}

// What is asked for may be the id of an organisation: in "organisation.id", in a template, or in what JSON has of
// where a value comes from.
Ids asked_ids(const Session& session, const FindOptions& options, const Query& query) {
  const auto leads_away = [](const std::string& name) { return find_field_path(name)->of_organisation; };
  // A number in the query may be that behind the id of an organisation.
  const auto asks_away = [](const Term& term) {
    const bool may_be_number = term.folded.find_first_of("0123456789") != std::string::npos;
    return term.field ? term.field->of_organisation || (may_be_number && term.field->name == "organisation")
                      : may_be_number;
  };
  const auto any_asks_away = [&](const Term& term) {
    return asks_away(term) || std::ranges::any_of(term.alternatives, asks_away);
  };
  const bool asks = is_json(session, options) || options.output.format.find('{') != std::string::npos ||
                    std::ranges::any_of(options.output.fields, leads_away) ||
                    (!options.get.empty() && leads_away(options.get)) ||
                    std::ranges::any_of(query.terms, any_asks_away);
  return asks ? Ids::OfOrganisations : Ids::OfMatches;
}

// Whoever asks for one entry, or for one field, does something with it.
Example example_for(const FindOptions& options) {
  return options.one || !options.get.empty() ? Example::Refused : example_for(options.output);
}

void keep_type(std::vector<Match>& matches, const std::optional<EntryType>& type) {
  std::erase_if(matches, [&](const Match& match) { return type && match.entry->type != *type; });
}

// Where nothing matches: what there is to say of what comes near.
std::optional<Finding> find_what_is_near(const Session& session, const FindOptions& options, const Query& query,
                                         const std::vector<FoundFile>& files, Finding finding) {
  if (const std::string domain = domain_asked_for(query); !domain.empty()) {
    std::optional<LoadedDirectory> part =
        look_up_directory(session, files, literal_query(domain), Ids::OfOrganisations);
    if (!part || is_json(session, options)) return std::nullopt;
    finding.loaded = *std::move(part);
  }
  finding.near_names = look_up_near_names(session, files, query);
  return finding.near_names ? std::optional(std::move(finding)) : std::nullopt;
}

// What is found without reading the whole directory; nothing where only all of it gives the answer.
std::optional<Finding> find_in_part(const Session& session, const FindOptions& options, const Query& query,
                                    const std::vector<FoundFile>& files) {
  Finding finding;
  for (const Writings writings : {Writings::Plain, Writings::Others}) {
    std::optional<LoadedDirectory> part =
        look_up_directory(session, files, query, asked_ids(session, options, query), writings);
    if (!part) return std::nullopt;
    finding.loaded = *std::move(part);
    finding.matches = search(finding.loaded.directory, query, std::nullopt);
    const bool may_be_all = !finding.matches.empty() &&
                            (writings == Writings::Others ||
                             match_entry(finding.loaded.directory, *finding.matches.front().entry, query).has_value());
    if (may_be_all) break;
  }
  keep_type(finding.matches, options.output.type);
  if (finding.matches.empty()) return find_what_is_near(session, options, query, files, std::move(finding));
  return tells_of_others(session, options, finding.matches) ? std::nullopt : std::optional(std::move(finding));
}

// The whole directory is read only where a part of it does not give the same answer.
Finding find_matches(const Session& session, const FindOptions& options, const Query& query) {
  const std::vector<FoundFile> files = find_directory(session, session.global.files, example_for(options));
  if (std::optional<Finding> finding = find_in_part(session, options, query, files)) return *std::move(finding);
  Finding finding;
  finding.loaded = load_directory(files);
  finding.matches = search(finding.loaded.directory, query, options.output.type);
  return finding;
}

}  // namespace

int run_command(const FindOptions& options, Session& session) {
  const Query query = read_query(session, options.words);
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
  if (!options.sort.fields.empty() || options.sort.is_reversed) {
    sort_by_fields(session, loaded.directory, options.sort, matches);
  }
  if (options.limit && matches.size() > *options.limit) matches.resize(*options.limit);
  tell_of_missing_addresses(session, chosen_format(options.output, usual_format(session)), matches);
  const std::string text = answer(session, options, query, loaded.directory, std::move(matches));
  session.out << text;
  if (has_errors) return status_trouble;
  if (!found) {
    tell_of_no_match(session, finding.near_names ? *finding.near_names : loaded.directory, options.words);
  }
  return found && !text.empty() ? status_done : status_nothing;
}

}  // namespace contacts
