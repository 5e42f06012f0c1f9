#include <cstddef>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/collation.hpp"
#include "cli/commands.hpp"
#include "cli/status.hpp"
#include "render/tags.hpp"

// contacts list: sort as the user's locale does, report errors, print.

namespace contacts {

namespace {

std::vector<Match> sorted_entries(const Directory& directory, const std::optional<EntryType>& type,
                                  const Collation& collation) {
  std::vector<const Entry*> entries;
  std::vector<std::string_view> names;
  entries.reserve(directory.entries().size());
  names.reserve(directory.entries().size());
  for (const Entry& entry : directory.entries()) {
    if (type && entry.type != *type) continue;
    entries.push_back(&entry);
    names.emplace_back(entry.name);
  }
  std::vector<Match> matches;
  matches.reserve(entries.size());
  for (const std::size_t position : collation.order_of(names))
    matches.push_back(Match{entries[position], {}, {}});
  return matches;
}

std::vector<TagCount> sorted_tags(const Directory& directory, const std::optional<EntryType>& type,
                                  const Collation& collation) {
  std::map<std::string_view, std::size_t> counts;
  for (const Entry& entry : directory.entries()) {
    if (type && entry.type != *type) continue;
    for (const std::string& tag : entry.tags)
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

}  // namespace

int run_command(const ListOptions& options, Session& session) {
  const LoadedDirectory& loaded = session.keep(load_directory(session, session.global.files, Texts::ForDiagnostics));
  const bool has_errors = report_errors(session, loaded, [](const Diagnostic&, std::string_view) { return true; });
  const Layout layout = output_layout(session, options.output);
  const std::string_view usual = usual_format(session);
  const Collation collation(session.environment);
  std::string text;
  bool is_empty = false;
  if (options.subject == ListSubject::Tags) {
    const std::vector<TagCount> tags = sorted_tags(loaded.directory, options.output.type, collation);
    is_empty = tags.empty();
    render_tags(tags, chosen_format(options.output, usual), layout, text);
  } else {
    Results results{loaded.directory, sorted_entries(loaded.directory, options.output.type, collation), Detail::Entry,
                    nullptr};
    is_empty = results.matches.empty();
    render(chosen_format(options.output, usual), results, layout, text);
  }
  session.out << text;
  if (has_errors) return status_trouble;
  return is_empty ? status_nothing : status_done;
}

}  // namespace contacts
