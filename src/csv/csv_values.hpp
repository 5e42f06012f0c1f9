// The cells of a value as properties: numbers, addresses, web pages, days, relations.
#pragma once

#include "csv/csv_columns.hpp"
#include "csv/csv_dates.hpp"
#include "csv/csv_properties.hpp"
#include "csv/csv_slots.hpp"

namespace contacts {

// Several values that one cell has are several properties. `cells` must have a part.
void add_csv_value(const CsvSlot& slot, const SlotCells& cells, DateOrder order, CsvProperties& properties);

}  // namespace contacts
