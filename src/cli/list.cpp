#include <algorithm>
#include <cstring>
#include <map>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/status.hpp"
#include "render/tags.hpp"

// contacts list: sort as the user's locale does, report errors, print.

namespace contacts {

namespace {

// LC_COLLATE of the process: main() takes it from the user. Names that the locale holds for equal stay in file order.
bool collates_before(const std::string& left, const std::string& right) {
  return std::strcoll(left.c_str(), right.c_str()) < 0;
}

std::vector<Match> sorted_entries(const Directory& directory, const std::optional<EntryType>& type) {
  std::vector<Match> matches;
  for (const Entry& entry : directory.entries()) {
    if (!type || entry.type == *type) matches.push_back(Match{&entry, {}, {}});
  }
  std::ranges::stable_sort(matches, collates_before, [](const Match& match) { return match.entry->name; });
  return matches;
}

std::vector<TagCount> sorted_tags(const Directory& directory, const std::optional<EntryType>& type) {
  std::map<std::string, std::size_t> counts;
  for (const Entry& entry : directory.entries()) {
    if (type && entry.type != *type) continue;
    for (const std::string& tag : entry.tags)
      ++counts[tag];
  }
  std::vector<TagCount> tags;
  for (const auto& [tag, count] : counts)
    tags.push_back(TagCount{tag, count});
  std::ranges::stable_sort(tags, collates_before, &TagCount::tag);
  return tags;
}

}  // namespace

int run_command(const ListOptions& options, Session& session) {
  const LoadedDirectory loaded = load_directory(session, session.global.files);
  const bool has_errors = report_errors(session, loaded, [](const Diagnostic&, std::string_view) { return true; });
  const Layout layout = output_layout(session, options.output);
  const std::string_view usual = usual_format(session);
  std::string text;
  bool is_empty = false;
  if (options.subject == ListSubject::Tags) {
    const std::vector<TagCount> tags = sorted_tags(loaded.directory, options.output.type);
    is_empty = tags.empty();
    render_tags(tags, chosen_format(options.output, usual), layout, text);
  } else {
    Results results{loaded.directory, sorted_entries(loaded.directory, options.output.type), Detail::Entry, nullptr};
    is_empty = results.matches.empty();
    render(chosen_format(options.output, usual), results, layout, text);
  }
  session.out << text;
  if (has_errors) return status_trouble;
  return is_empty ? status_nothing : status_done;
}

}  // namespace contacts
