#include <algorithm>
#include <cstddef>
#include <map>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "cli/collation.hpp"
#include "cli/commands.hpp"
#include "cli/status.hpp"
#include "parallel/in_parallel.hpp"
#include "render/tags.hpp"

// contacts list: sort as the user's locale does, report errors, print.

namespace contacts {

namespace {

template <typename Value>
struct Keyed {
  std::string key;
  Value value;
};

// What the locale holds for equal stays as it is.
template <typename Value>
std::vector<Value> sorted(std::vector<Keyed<Value>> keyed) {
  std::ranges::stable_sort(keyed, {}, &Keyed<Value>::key);
  std::vector<Value> values;
  values.reserve(keyed.size());
  for (Keyed<Value>& one : keyed)
    values.push_back(std::move(one.value));
  return values;
}

std::vector<Match> sorted_entries(const Directory& directory, const std::optional<EntryType>& type,
                                  const Collation& collation) {
  std::vector<Keyed<const Entry*>> keyed;
  keyed.reserve(directory.entries().size());
  for (const Entry& entry : directory.entries()) {
    if (!type || entry.type == *type) keyed.push_back({{}, &entry});
  }
  constexpr std::size_t fewest = 1000;  // keys that are worth a thread
  in_parallel(keyed.size(), fewest, available_threads(), [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      keyed[i].key = collation.sort_key(keyed[i].value->name);
  });
  std::vector<Match> matches;
  matches.reserve(keyed.size());
  for (const Entry* const entry : sorted(std::move(keyed)))
    matches.push_back(Match{entry, {}, {}});
  return matches;
}

std::vector<TagCount> sorted_tags(const Directory& directory, const std::optional<EntryType>& type,
                                  const Collation& collation) {
  std::map<std::string, std::size_t> counts;
  for (const Entry& entry : directory.entries()) {
    if (type && entry.type != *type) continue;
    for (const std::string& tag : entry.tags)
      ++counts[tag];
  }
  std::vector<Keyed<TagCount>> keyed;
  for (const auto& [tag, count] : counts)
    keyed.push_back({collation.sort_key(tag), TagCount{tag, count}});
  return sorted(std::move(keyed));
}

}  // namespace

int run_command(const ListOptions& options, Session& session) {
  const LoadedDirectory& loaded = session.keep(load_directory(session, session.global.files));
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
