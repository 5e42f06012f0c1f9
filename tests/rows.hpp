// Tables of texts and what is made of them.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <doctest/doctest.h>

namespace contacts::text_rows {

struct Row {
  std::string_view in;
  std::string_view out;
};

// Checks that `made` makes of each text what its row says.
template <std::size_t size, typename Made>
void check_rows(const std::array<Row, size>& rows, const Made& made) {
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(made(row.in) == row.out);
  }
}

}  // namespace contacts::text_rows
