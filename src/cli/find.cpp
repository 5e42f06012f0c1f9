#include <algorithm>
#include <ostream>
#include <ranges>
#include <utility>

#include "cli/commands.hpp"
#include "cli/status.hpp"
#include "search/search.hpp"
#include "text/escape.hpp"

// contacts find: parse the query, search, report what the answer may lack, print.

namespace contacts {

namespace {

bool is_of_a_match(const std::vector<Match>& matches, const Diagnostic& diagnostic) {
  return std::ranges::any_of(matches, [&](const Match& match) {
    return match.entry->location.file == diagnostic.location.file &&
           match.entry->text_begin == diagnostic.entry->begin;
  });
}

std::string values_of(const Directory& directory, const std::vector<Match>& matches, const Field& field) {
  std::string lines;
  FieldValues values;
  for (const Match& match : matches) {
    values.clear();
    field.append_values(directory, *match.entry, values);
    for (const FieldValue& value : values) lines += escape_controls(value.text) + '\n';
  }
  return lines;
}

// What goes to standard output; empty where nothing does.
std::string answer(const Session& session, const FindOptions& options, const Directory& directory,
                   std::vector<Match> matches) {
  if (!options.get.empty()) return values_of(directory, matches, *find_field(options.get));
  std::string text;
  const Format& format = chosen_format(options.output, usual_format(session));
  format.render(Results{directory, std::move(matches)}, output_layout(session, options.output), text);
  return text;
}

void list_candidates(Session& session, const std::vector<Match>& matches) {
  constexpr std::size_t most = 5;
  session.err << "contacts: " << matches.size() << " entries match; name one of them:\n";
  for (const Match& match : matches | std::views::take(most)) {
    session.err << "  " << match.entry->id << "  " << escape_controls(match.entry->name) << '\n';
  }
  if (matches.size() > most) session.err << "  …\n";
}

}  // namespace

int run_command(const FindOptions& options, Session& session) {
  const Query query = parse_query(options.words);
  if (query.terms.empty()) {
    session.err << "contacts: there is nothing to look for in " << in_quotes(options.words) << '\n';
    return status_trouble;
  }
  const LoadedDirectory loaded = load_directory(session, session.global.files);
  std::vector<Match> matches = search(loaded.directory, query, options.output.type);
  const bool has_errors =
      report_errors(session, loaded, [&](const Diagnostic& diagnostic, std::string_view entry_text) {
        return is_of_a_match(matches, diagnostic) || holds_all_terms(entry_text, query);
      });
  const bool found = !matches.empty();
  if (options.one && matches.size() > 1) {
    list_candidates(session, matches);
    return has_errors ? status_trouble : status_several;
  }
  if (options.limit && matches.size() > *options.limit) matches.resize(*options.limit);
  const std::string text = answer(session, options, loaded.directory, std::move(matches));
  session.out << text;
  if (has_errors) return status_trouble;
  if (!found) session.err << "contacts: no entry matches " << in_quotes(options.words) << '\n';
  return found && !text.empty() ? status_done : status_nothing;
}

}  // namespace contacts
