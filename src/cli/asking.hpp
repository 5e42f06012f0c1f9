// What commands that take a query share.
#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"
#include "search/match.hpp"
#include "search/query.hpp"

namespace contacts {

// Throws Error where the words are no query.
[[nodiscard]] Query read_query(const Session& session, const std::vector<std::string>& words);

// The values of one field, one a line.
[[nodiscard]] std::string values_of(const Directory& directory, const std::vector<Match>& matches,
                                    const std::string& field);

// The entries that answer the query, of a type; without words all of them, in file order.
[[nodiscard]] std::vector<Match> matches_of(const Session& session, const Directory& directory,
                                            const std::vector<std::string>& words,
                                            const std::optional<EntryType>& type);

// Tells on standard error that no entry matches, and which names are near.
void tell_of_no_match(Session& session, const Directory& directory, const std::vector<std::string>& words);

// Tells on standard error who has no e-mail address, where the format is one of addresses.
void tell_of_missing_addresses(Session& session, std::string_view format, const std::vector<Match>& matches);

}  // namespace contacts
