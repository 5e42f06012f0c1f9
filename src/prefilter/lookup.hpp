// What a query may find, without parsing what it cannot.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/directory.hpp"
#include "prefilter/survey.hpp"
#include "search/query.hpp"
#include "search/writing.hpp"
#include "text/text_source.hpp"

namespace contacts {

// Which entries must have the ids that they have in the whole directory: the matches alone, or also the organisations
// that they refer to.
enum class Ids { OfMatches, OfOrganisations };

// A file whose text can be read again. `text` is null where the file cannot be read; it has no entries then.
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
//
// Of other writings than the plain one the same is true where nothing matches in that one.
//
// Where it is not null, `work` is set to what it took beside going through the text once: bytes of entries that were
// parsed, and of slugs that were compared.
[[nodiscard]] std::optional<Directory> look_up(const std::vector<LookupFile>& files, const Query& query, Ids ids,
                                               Threads threads, Writings writings = Writings::Plain,
                                               std::size_t* work = nullptr);

// Of files of so many bytes: to read everything is as fast. Parsing and comparing may each take that much, and then no
// more than what they are at when it shows.
[[nodiscard]] std::size_t most_lookup_work(std::size_t size);

}  // namespace contacts
