// Searches as tables: what is asked, and who answers in which order.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "make_directory.hpp"
#include "search/search.hpp"

namespace contacts::search_fixture {

// A query as it is typed, and the ids of all that answer, best first.
struct Row {
  std::string_view query;
  std::string_view ids;
};

inline std::string found(const Directory& directory, std::string_view query,
                         std::optional<EntryType> type = std::nullopt) {
  std::vector<const Entry*> entries;
  for (const Match& match : search(directory, directory_fixture::query_of({std::string(query)}), type))
    entries.push_back(match.entry);
  return directory_fixture::ids_of(entries);
}

inline void check_rows(std::string_view directory, const std::vector<Row>& rows) {
  const directory_fixture::MadeDirectory made = directory_fixture::read_text(directory);
  REQUIRE(directory_fixture::messages_of(made.diagnostics).empty());
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CHECK(found(made.directory, row.query) == row.ids);
  }
}

}  // namespace contacts::search_fixture
