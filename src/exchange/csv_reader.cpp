#include "exchange/csv_reader.hpp"

#include <algorithm>
#include <utility>

#include "exchange/csv_card.hpp"
#include "exchange/csv_cells.hpp"
#include "text/charset.hpp"

namespace contacts {

namespace {

// Of a file in UTF-16 or UTF-32; else empty.
std::string decoded_wide(std::string_view bytes) {
  const std::optional<DecodedText> wide = decode_wide(bytes);
  return wide ? std::string(without_byte_order_mark(wide->text)) : std::string();
}

CsvColumns read_columns(std::vector<std::string> names) {
  std::ranges::transform(names, names.begin(), cell_as_utf8);
  return read_csv_header(names);
}

std::string_view first_line(std::string_view bytes) {
  constexpr std::size_t longest = 100'000;
  return bytes.substr(0, std::min(bytes.find_first_of("\r\n"), longest));
}

}  // namespace

bool is_csv_of_contacts(std::string_view bytes) {
  constexpr std::size_t begin_in_utf_16 = 200'000;
  const std::string wide = decoded_wide(bytes.substr(0, begin_in_utf_16));
  const std::string_view text = first_line(wide.empty() ? without_byte_order_mark(bytes) : wide);
  const std::optional<CsvRecord> header = CsvRecords(text, csv_separator(text)).next();
  return header && read_columns(header->cells).any_known();
}

CsvCardReader::CsvCardReader(std::string_view bytes)
    : wide_text_(decoded_wide(bytes)),
      text_(wide_text_.empty() ? without_byte_order_mark(bytes) : wide_text_),
      separator_(csv_separator(text_)),
      records_(text_, separator_) {
  read_header();
}

void CsvCardReader::read_header() {
  const std::optional<CsvRecord> header = records_.next();
  if (header) columns_ = read_columns(header->cells);
  if (columns_.any_known()) {
    find_date_order();
    return;
  }
  problems_.push_back({header ? header->line : 1, "the first line names no column that is known"});
  records_ = CsvRecords({}, separator_);
}

// By the first date that can be read in one way only, which takes reading the file twice where it has a column of
// dates.
void CsvCardReader::find_date_order() {
  const auto holds_dates = [](const CsvColumn& column) {
    return column.field == CsvField::Birthday || column.field == CsvField::Event;
  };
  if (std::ranges::none_of(columns_.columns, holds_dates)) return;
  CsvRecords records(text_, separator_);
  std::size_t first_ambiguous = 0;
  while (const std::optional<CsvRecord> record = records.next()) {
    for (std::size_t i = 0; i < std::min(record->cells.size(), columns_.columns.size()); ++i) {
      if (!holds_dates(columns_.columns[i])) continue;
      if (const std::optional<DateOrder> only = only_order(record->cells[i])) {
        order_ = *only;
        return;
      }
      if (first_ambiguous == 0 && is_ambiguous_date(record->cells[i])) first_ambiguous = record->line;
    }
  }
  if (first_ambiguous != 0) problems_.push_back({first_ambiguous, "dates with slashes are read as month/day/year"});
}

std::optional<ReadCard> CsvCardReader::next() {
  while (const std::optional<CsvRecord> record = records_.next()) {
    ReadCard card = make_csv_card(*record, columns_, order_);
    if (!card.card.properties.empty()) return card;
  }
  return std::nullopt;
}

}  // namespace contacts
