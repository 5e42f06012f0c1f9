// Reads address books that are CSV: of Google Contacts, Outlook, Thunderbird, this program and others, by the names of
// their columns.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "csv/csv_columns.hpp"
#include "csv/csv_dates.hpp"
#include "csv/csv_records.hpp"
#include "vcard/card_reader.hpp"

namespace contacts {

// Whether one of the first lines of a file names columns that are known, or the file is a table without such a line:
// the reader then says what it lacks.
[[nodiscard]] bool is_csv_of_contacts(std::string_view bytes);

// Gives one card after another. Whether "4/1/1981" is in April or in January is what the other dates of the file say.
class CsvCardReader {
 public:
  // `bytes` are the file: UTF-8, UTF-16, UTF-32 or Windows-1252, which is taken for the encoding of each cell that is
  // not UTF-8. They must outlive the reader.
  explicit CsvCardReader(std::string_view bytes);

  // The next card, see make_csv_card; nothing at the end of the file. Lines without any value are passed over.
  [[nodiscard]] std::optional<ReadCard> next();

  // Of the file as a whole: a header that names no known column, dates that no other date explains.
  [[nodiscard]] const std::vector<CardProblem>& problems() const { return problems_; }

 private:
  void read_header();
  void report_names();
  void find_date_order();

  std::string wide_text_;  // of a file in UTF-16 or UTF-32
  std::string_view text_;
  char separator_ = ',';
  CsvRecords records_;
  CsvColumns columns_;
  std::size_t header_line_ = 1;
  DateOrder order_ = DateOrder::MonthFirst;
  std::vector<CardProblem> problems_;
};

}  // namespace contacts
