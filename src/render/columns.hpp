// Cells set into columns that fit a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "search/query.hpp"

namespace contacts {

// What is cut first where a table is too wide: what explains, then addresses, in their middle, then names, and last
// what is of no use when it is cut, such as a number. Before names are cut, the first two go below their rows.
enum class Cut { First, Middle, Later, Last };

struct Column {
  std::string header;
  Cut cut = Cut::First;
};

// The lines of each cell, one cell a column. Cells of several lines make the row as high as the highest.
using Row = std::vector<std::vector<std::string>>;

struct ColumnLayout {
  std::size_t width = 0;   // columns of the terminal that may be used; 0: as many as needed
  std::size_t indent = 0;  // columns left free at the left, out of `width`
  bool has_header = true;
  bool colour = false;  // header faint, first column strong, matches of the query in their own tone
  const Query* query = nullptr;
  std::vector<std::string> remarks = {};  // a line to stand below each row; none, or empty ones: no line
};

// Appends header and rows to `out`, two spaces between columns, no spaces at line ends. What does not fit is cut,
// marked with "…", or its whole column stands below the rows, without a header, a value on a line. Cells must hold no
// control characters. Appends nothing where there are no columns.
void append_columns(const std::vector<Column>& columns, const std::vector<Row>& rows, const ColumnLayout& layout,
                    std::string& out);

}  // namespace contacts
