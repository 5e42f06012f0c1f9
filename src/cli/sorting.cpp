#include "cli/sorting.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>

#include "cli/collation.hpp"
#include "search/field_path.hpp"

namespace contacts {

namespace {

// Those that are the same stay in their order.
void sort_by(const Directory& directory, const Collation& collation, const FieldPath& path,
             std::vector<Match>& matches) {
  std::vector<std::string> values;
  values.reserve(matches.size());
  for (const Match& match : matches)
    values.push_back(joined_values(directory, *match.entry, path));
  std::vector<Match> sorted;
  std::vector<Match> without_value;
  sorted.reserve(matches.size());
  for (const std::size_t position : collation.order_of({values.begin(), values.end()}))
    (values[position].empty() ? without_value : sorted).push_back(std::move(matches[position]));
  std::ranges::move(without_value, std::back_inserter(sorted));
  matches = std::move(sorted);
}

}  // namespace

std::string_view country_of(const Directory& directory) {
  const auto says_country = [](const SourceFile& file) { return !file.country.empty(); };
  const auto first = std::ranges::find_if(directory.files(), says_country);
  return first == directory.files().end() ? std::string_view() : std::string_view(first->country);
}

void sort_by_fields(const Session& session, const Directory& directory, const SortOptions& options,
                    std::vector<Match>& matches) {
  const Collation collation(session.environment, country_of(directory));
  std::for_each(options.fields.rbegin(), options.fields.rend(),
                [&](const std::string& field) { sort_by(directory, collation, *find_field_path(field), matches); });
  if (!options.is_reversed) return;
  std::ranges::reverse(matches);
  if (options.fields.empty()) return;
  const FieldPath first = *find_field_path(options.fields.front());
  const auto has_value = [&](const Match& match) { return !joined_values(directory, *match.entry, first).empty(); };
  std::stable_partition(matches.begin(), matches.end(), has_value);
}

}  // namespace contacts
