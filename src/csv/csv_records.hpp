// CSV as programs write it: RFC 4180, and what differs from it in practice.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace contacts {

struct CsvRecord {
  std::size_t line = 0;  // where it begins, from 1
  std::vector<std::string> cells;
  bool has_open_quote = false;  // a quote in it is never closed, and was taken as a character
};

class CsvRecords {
 public:
  // `text` must outlive this.
  CsvRecords(std::string_view text, char separator) : text_(text), separator_(separator) {}

  // The next record; nothing at the end. Lines end with CRLF, LF or CR; empty ones are passed over. A cell that begins
  // with a quote ends with one, and may hold separators, line ends and doubled quotes.
  [[nodiscard]] std::optional<CsvRecord> next();

 private:
  [[nodiscard]] bool at_line_end() const;
  void skip_line_end();
  void read_cell(CsvRecord& record);
  [[nodiscard]] std::optional<std::size_t> closing_quote() const;
  void take(std::size_t end, std::string& cell);

  std::string_view text_;
  char separator_;
  std::size_t offset_ = 0;
  std::size_t line_ = 1;
};

// What separates the cells of the first line: comma, semicolon or tab, whichever it has most of.
[[nodiscard]] char csv_separator(std::string_view text);

}  // namespace contacts
