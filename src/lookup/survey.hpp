// One way through the text of a file: what of it may answer a query.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lookup/needed_text.hpp"
#include "lookup/slug_set.hpp"
#include "text/text_source.hpp"

namespace contacts {

// Bytes [begin, end) of a file, and the number of the line that they begin in, from 1.
struct FoundEntry {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t line = 1;
};

// In the order of the file, each list.
struct Survey {
  std::vector<FoundEntry> candidates;  // that the query's words say yes to
  std::vector<FoundEntry> directories;
  std::vector<FoundEntry> organisations;
  std::string organisation_texts;                // one behind the other: they are few, and searched again and again
  std::vector<FoundEntry> called_organisations;  // in which some of the query's words stand
  std::vector<std::size_t> begins;               // of all entries
};

// How many threads go through a text: so many, or where it is nothing as many as pay.
using Threads = std::optional<std::size_t>;

// Nothing where the text cannot be cut (see EntryCutter) or read, and where it is not UTF-8, as a whole or in an entry
// that the words may be in.
[[nodiscard]] std::optional<Survey> survey(const TextSource& text, const NeededText& needed, Threads threads);

// Tells where values stand that are near one of `slugs`: find_values or find_identities.
using FindPlaces = std::vector<std::size_t> (*)(std::string_view text, const SlugSet& slugs);

// The entries of a surveyed text with a value near one of `slugs`. Nothing where the text cannot be read.
[[nodiscard]] std::optional<std::vector<FoundEntry>> entries_with(const TextSource& text, const Survey& survey,
                                                                  const SlugSet& slugs, FindPlaces find,
                                                                  Threads threads);

// The organisations with a value that has one of `slugs`, and perhaps some with one that is near.
[[nodiscard]] std::vector<FoundEntry> organisations_with(const Survey& survey, const SlugSet& slugs);

// Empty where it cannot be read.
[[nodiscard]] std::string text_of(const TextSource& text, const FoundEntry& entry);

}  // namespace contacts
