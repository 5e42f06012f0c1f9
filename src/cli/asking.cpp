#include "cli/asking.hpp"

#include <ostream>
#include <utility>
#include <variant>

#include "cli/today.hpp"
#include "error.hpp"
#include "search/field_path.hpp"
#include "search/search.hpp"
#include "search/suggest.hpp"
#include "text/escape.hpp"

namespace contacts {

Query read_query(const Session& session, const std::vector<std::string>& words) {
  std::variant<Query, std::string> read = parse_query(words, today_of(session.environment));
  if (const auto* const problem = std::get_if<std::string>(&read)) throw Error(*problem);
  Query query = std::get<Query>(std::move(read));
  if (query.terms.empty() && !words.empty()) throw Error("there is nothing to look for in " + in_quotes(words));
  return query;
}

std::string values_of(const Directory& directory, const std::vector<Match>& matches, const std::string& field) {
  const FieldPath path = *find_field_path(field);
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

std::vector<Match> matches_of(const Session& session, const Directory& directory, const std::vector<std::string>& words,
                              const std::optional<EntryType>& type) {
  if (!words.empty()) return search(directory, read_query(session, words), type);
  std::vector<Match> matches;
  matches.reserve(directory.entries().size());
  for (const Entry& entry : directory.entries()) {
    if (!type || entry.type == *type) matches.push_back(Match{&entry, {}, {}});
  }
  return matches;
}

void tell_of_no_match(Session& session, const Directory& directory, const std::vector<std::string>& words) {
  session.err << "contacts: no entry matches " << in_quotes(words)
              << did_you_mean_names(directory, read_query(session, words)) << '\n';
}

void tell_of_missing_addresses(Session& session, std::string_view format, const std::vector<Match>& matches) {
  if (format != "recipients") return;
  for (const Match& match : matches) {
    if (match.entry->emails.empty()) remark(session, escape_controls(match.entry->name) + " has no e-mail address");
  }
}

}  // namespace contacts
