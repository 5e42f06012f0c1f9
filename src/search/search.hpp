// Finding entries, best first.
#pragma once

#include <optional>
#include <vector>

#include "model/directory.hpp"
#include "search/match.hpp"
#include "search/query.hpp"

namespace contacts {

// All entries of a type (or of both) that answer the query. Better ranks come first (see Rank), entries of equal rank
// in file order; but an organisation that matches by its name is followed at once by those of its people who match by
// nothing better than their organisation. Where nothing matches, ö and the like are tried as oe ("Goeteborg").
[[nodiscard]] std::vector<Match> search(const Directory& directory, const Query& query, std::optional<EntryType> type);

}  // namespace contacts
