#include "csv/csv_reader.hpp"

#include <algorithm>
#include <utility>

#include "csv/csv_card.hpp"
#include "csv/csv_cells.hpp"
#include "text/ascii.hpp"
#include "text/charset.hpp"
#include "text/excerpt.hpp"

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

// "sep=;", by which Excel is told what separates the cells.
bool has_separator_line(std::string_view text) {
  constexpr std::string_view name = "sep=";
  return begins_with_name(text, name) && text.size() > name.size() + 1 &&
         (text[name.size() + 1] == '\r' || text[name.size() + 1] == '\n');
}

char separator_of(std::string_view text) {
  constexpr std::string_view name = "sep=";
  return has_separator_line(text) ? text[name.size()] : csv_separator(text);
}

struct Header {
  std::optional<CsvRecord> record;
  CsvColumns columns;
  CsvRecords rest;  // the records behind it
  char separator = ',';
};

// The first line that names two known columns, for there are programs that have a preamble before it (LinkedIn has
// notes there); else the first line that names any.
Header find_header(std::string_view text) {
  constexpr int longest_preamble = 12;
  Header first{std::nullopt, {}, CsvRecords({}, ','), ','};
  std::string_view rest = text;
  for (int i = 0; i < longest_preamble && !rest.empty(); ++i) {
    const char separator = has_separator_line(text) ? separator_of(text) : csv_separator(rest);
    CsvRecords records(text, separator);
    std::optional<CsvRecord> record;
    for (int taken = 0; taken <= i; ++taken)
      record = records.next();
    if (!record) break;
    CsvColumns columns = read_columns(record->cells);
    const bool is_single =
        i == 0 && record->cells.size() == 1 && columns.known() == 1 && !record->cells.front().ends_with(':');
    const bool is_better = !first.record || (columns.any_known() && !first.columns.any_known());
    if (is_single || columns.known() > 1) return {std::move(record), std::move(columns), records, separator};
    if (is_better) first = {std::move(record), std::move(columns), records, separator};
    rest.remove_prefix(std::min(rest.find_first_of("\r\n"), rest.size()));
    rest.remove_prefix(std::min(rest.find_first_not_of("\r\n"), rest.size()));
  }
  return first;
}

// A card or a record of a directory server: its lines have colons, and may hold anything.
bool is_other_format(std::string_view text) {
  const std::string_view begin = text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return begins_with_name(begin, "BEGIN:") || begins_with_name(begin, "dn:") || begins_with_name(begin, "version: 1") ||
         begin.starts_with('[') || begin.starts_with('{');
}

// Two lines of the same number of cells, and an address or a number among them.
bool looks_like_table(std::string_view text) {
  constexpr std::size_t most = 100'000;
  const std::string_view begin = text.substr(0, most);
  if (begin.find(':') < begin.find_first_of(",;\t")) return false;
  CsvRecords records(begin, csv_separator(begin));
  const std::optional<CsvRecord> first = records.next();
  const std::optional<CsvRecord> second = records.next();
  if (!first || first->cells.size() < 2 || (second && second->cells.size() != first->cells.size())) return false;
  return std::ranges::any_of(second ? second->cells : first->cells, [](const std::string& cell) {
    constexpr std::ptrdiff_t fewest_digits = 6;
    return cell.find('@') != std::string::npos || std::ranges::count_if(cell, is_digit) >= fewest_digits;
  });
}

}  // namespace

bool is_csv_of_contacts(std::string_view bytes) {
  constexpr std::size_t begin_in_utf_16 = 200'000;
  const std::string wide = decoded_wide(bytes.substr(0, begin_in_utf_16));
  const std::string_view text = wide.empty() ? without_byte_order_mark(bytes) : std::string_view(wide);
  if (is_other_format(text)) return false;
  return find_header(text.substr(0, begin_in_utf_16)).columns.any_known() || looks_like_table(text);
}

CsvCardReader::CsvCardReader(std::string_view bytes)
    : wide_text_(decoded_wide(bytes)),
      text_(wide_text_.empty() ? without_byte_order_mark(bytes) : wide_text_),
      records_({}, separator_) {
  read_header();
}

void CsvCardReader::read_header() {
  Header header = find_header(text_);
  columns_ = std::move(header.columns);
  separator_ = header.separator;
  header_line_ = header.record ? header.record->line : 1;
  if (columns_.are_translated) order_ = DateOrder::DayFirst;
  if (columns_.any_known()) {
    records_ = header.rest;
    if (!columns_.has_name_column()) report_names();
    find_date_order();
    return;
  }
  problems_.push_back({header_line_,
                       "the first line names no column that is known; this is CSV, and needs a line of names above the "
                       "others, such as Name,E-mail,Phone"});
}

void CsvCardReader::report_names() {
  std::string names;
  for (const CsvColumn& column : columns_.columns) {
    if (column.field == CsvField::Unknown && !column.name.empty())
      names.append(names.empty() ? "" : ", ").append(excerpt(column.name));
  }
  if (names.empty()) return;
  problems_.push_back({header_line_, "no column is known for one of names; call it Name. Not known: " + names});
}

// By the first date that can be read in one way only, which takes reading the file twice where it has a column of
// dates.
void CsvCardReader::find_date_order() {
  const auto holds_dates = [](const CsvColumn& column) {
    return column.field == CsvField::Birthday || column.field == CsvField::Event;
  };
  if (std::ranges::none_of(columns_.columns, holds_dates)) return;
  CsvRecords records = records_;
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
  if (first_ambiguous != 0 && order_ == DateOrder::MonthFirst)
    problems_.push_back({first_ambiguous, "dates of numbers are read as month, day, year"});
}

std::optional<ReadCard> CsvCardReader::next() {
  while (const std::optional<CsvRecord> record = records_.next()) {
    ReadCard card = make_csv_card(*record, columns_, order_);
    if (!card.card.properties.empty()) return card;
  }
  return std::nullopt;
}

}  // namespace contacts
