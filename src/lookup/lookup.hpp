// What a query may find, without parsing what it cannot.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "directory/directory.hpp"
#include "lookup/survey.hpp"
#include "search/query.hpp"
#include "text/text_source.hpp"

namespace contacts {

// Whose ids must be those of the whole directory: of the matches, or of the organisations they lead to, too.
enum class Ids { OfMatches, OfOrganisations };

// A file with a text that can be read again. Null: it cannot be read, and has no entries.
struct LookupFile {
  std::string path;
  std::shared_ptr<const TextSource> text;
};

// Reads files: not all entries, but all that match the query in plain writing, with what they need to be what they are
// among all (see the top of lookup.cpp). A search that finds something so finds the same here as in the whole
// directory, in the same order and with the same ids; and a match has the same values, of its own and of the
// organisations above it.
//
// Everything else is unknown: the texts of the files and what of them an entry was read from, which people an
// organisation has, what there would be to find in another writing, or who comes near where nothing is found. Nothing
// where only reading everything gives the answer, or gives it as fast; so it is where something that was read has an
// error, and where a file changes meanwhile.
[[nodiscard]] std::optional<Directory> look_up(const std::vector<LookupFile>& files, const Query& query, Ids ids,
                                               Threads threads);

}  // namespace contacts
