#include "csv/csv_records.hpp"

#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

using contacts::CsvRecord;
using contacts::CsvRecords;

TEST_CASE("records of CSV are read as programs write them") {
  struct Row {
    std::string_view in;
    std::string_view out;  // cells in brackets, "#2" before a line; "!" after one whose quote is never closed
  };
  constexpr Row rows[] = {
      {"a,b\r\nc,d", "#1[a][b]#2[c][d]"},
      {"a,b\nc,d\n", "#1[a][b]#2[c][d]"},
      {"a\rb\r", "#1[a]#2[b]"},
      {"\n\r\n\na", "#4[a]"},
      {",", "#1[][]"},
      {"\"\"", "#1[]"},
      {"\"a,b\",c", "#1[a,b][c]"},
      {"\"a\"\"b\",\"\"\"\"", "#1[a\"b][\"]"},
      {"\"a\nb\r\nc\",d\ne", "#1[a\nb\r\nc][d]#4[e]"},
      {"a\"b,c", "#1[a\"b][c]"},
      {"\"a\"b,c", "#1[ab][c]"},
      {" \"a\",b", "#1[ \"a\"][b]"},
      {"\"a,b\nc\nd", "#1[\"a][b]!#2[c]#3[d]"},
      {"a\n\"b,c\n\"\"\"d\n\"e\",f", "#1[a]#2[b,c\n\"d]#4[e][f]"},
      {"\"a\n\"\"b\n\"c\"", "#1[a\n\"b\nc\"]"},
      {"\"a\n\"\"b\nc,\"\"\"\"\n", "#1[\"a]!#2[b]#3[c][\"]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CsvRecords records(row.in, ',');
    std::string out;
    while (const std::optional<CsvRecord> record = records.next()) {
      out += '#' + std::to_string(record->line);
      for (const std::string& cell : record->cells)
        out += '[' + cell + ']';
      if (record->has_open_quote) out += '!';
    }
    CHECK(out == row.out);
  }
}
