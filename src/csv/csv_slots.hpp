// The cells of a value of several columns.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "csv/csv_columns.hpp"

namespace contacts {

struct SlotCells {
  std::string label;
  std::map<CsvPart, std::string> parts;
};

// Google has several values in one column, and then all columns of the group have as many, in the same order, between
// ":::". One label for all holds for each.
[[nodiscard]] std::vector<SlotCells> split_slot(const SlotCells& cells);

}  // namespace contacts
