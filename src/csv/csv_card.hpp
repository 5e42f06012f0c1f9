// A line of a CSV file as a card.
#pragma once

#include "csv/csv_columns.hpp"
#include "csv/csv_dates.hpp"
#include "csv/csv_records.hpp"
#include "vcard/card_reader.hpp"

namespace contacts {

// Of version 3.0. What no property stands for is kept: a label in X-ABLabel, a column as X-CSV-ITS-NAME. Left out are
// only what says nothing (Outlook's "Normal" priority) and what Google's "Formatted" addresses repeat. Without
// properties where the line holds nothing. Problems are cells that the header has no name for, and what no card can
// hold.
[[nodiscard]] ReadCard make_csv_card(const CsvRecord& record, const CsvColumns& header, DateOrder order);

}  // namespace contacts
