#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/asking.hpp"
#include "cli/collation.hpp"
#include "cli/commands.hpp"
#include "cli/sorting.hpp"
#include "cli/status.hpp"
#include "render/tags.hpp"

// contacts list: select, sort as the user's locale does, report errors, print.

namespace contacts {

namespace {

std::vector<TagCount> sorted_tags(const std::vector<Match>& matches, const Collation& collation) {
  std::map<std::string_view, std::size_t> counts;
  for (const Match& match : matches) {
    for (const std::string& tag : match.entry->tags)
      ++counts[tag];
  }
  std::vector<std::string_view> tags;
  for (const auto& [tag, count] : counts)
    tags.push_back(tag);
  std::vector<TagCount> sorted;
  for (const std::size_t position : collation.order_of(tags))
    sorted.push_back(TagCount{std::string(tags[position]), counts.at(tags[position])});
  return sorted;
}

// Whoever asks for one field does something with it.
Example example_for(const ListOptions& options) {
  return options.get.empty() ? example_for(options.output) : Example::Refused;
}

std::string tags_as_text(const Session& session, const ListOptions& options, const Directory& directory,
                         const std::vector<Match>& matches) {
  std::vector<TagCount> tags = sorted_tags(matches, Collation(session.environment, country_of(directory)));
  if (options.sort.is_reversed) std::ranges::reverse(tags);
  if (options.limit && tags.size() > *options.limit) tags.resize(*options.limit);
  std::string text;
  if (tags.empty()) return text;
  render_tags(tags, chosen_format(options.output, usual_format(session)), output_layout(session, options.output), text);
  return text;
}

std::string entries_as_text(Session& session, const ListOptions& options, const Directory& directory,
                            std::vector<Match> matches) {
  SortOptions sort = options.sort;
  if (sort.fields.empty()) sort.fields = {"name"};
  sort_by_fields(session, directory, sort, matches);
  if (options.limit && matches.size() > *options.limit) matches.resize(*options.limit);
  if (!options.get.empty()) return values_of(directory, matches, options.get);
  const std::string_view format = chosen_format(options.output, usual_format(session));
  tell_of_missing_addresses(session, format, matches);
  std::string text;
  render(format, Results{directory, std::move(matches), Detail::Entry, nullptr}, output_layout(session, options.output),
         text);
  return text;
}

}  // namespace

int run_command(const ListOptions& options, Session& session) {
  const LoadedDirectory& loaded =
      session.keep(load_directory(session, session.global.files, Texts::ForDiagnostics, example_for(options)));
  std::vector<Match> matches = matches_of(session, loaded.directory, options.words, options.output.type);
  const bool has_errors = report_errors(session, loaded, [](const Diagnostic&, std::string_view) { return true; });
  const bool is_found = !matches.empty();
  if (!is_found && !options.words.empty()) tell_of_no_match(session, loaded.directory, options.words);
  const std::string text = options.subject == ListSubject::Tags
                               ? tags_as_text(session, options, loaded.directory, matches)
                               : entries_as_text(session, options, loaded.directory, std::move(matches));
  session.out << text;
  if (has_errors) return status_trouble;
  return is_found && !text.empty() ? status_done : status_nothing;
}

}  // namespace contacts
