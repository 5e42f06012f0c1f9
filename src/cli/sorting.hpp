// Answers in the order of fields.
#pragma once

#include <string>
#include <vector>

#include "cli/options.hpp"
#include "cli/session.hpp"
#include "search/match.hpp"

namespace contacts {

// Sorts by the first field, where that is the same by the second, and so on, in the order of the user's language (see
// Collation); entries without a value stand last. `family_name` and `given_name` are those that a vCard would have
// where the file does not say them (RFC 6350 6.2.2).
void sort_by_fields(const Session& session, const Directory& directory, const SortOptions& options,
                    std::vector<Match>& matches);

// The country of a directory as a whole: what its first file says; empty where none says anything.
[[nodiscard]] std::string_view country_of(const Directory& directory);

}  // namespace contacts
