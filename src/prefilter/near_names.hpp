// Names that come near a query, without parsing the entries whose names do not.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/directory.hpp"
#include "prefilter/lookup.hpp"
#include "search/query.hpp"

namespace contacts {

// A directory of which nearest_names() says the same as of the whole one: of the entries in whose names and aliases a
// word may be near a term of the query, or hold it. Nothing else is known of them. Nothing where only reading
// everything gives the answer, or gives it as fast. Where it is not null, `work` is set to the bytes of entries that
// were parsed: never more than most_lookup_work().
[[nodiscard]] std::optional<Directory> look_up_near_names(const std::vector<LookupFile>& files, const Query& query,
                                                          Threads threads, std::size_t* work = nullptr);

}  // namespace contacts
