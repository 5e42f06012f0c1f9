// A quote that is never closed would swallow the rest of the file, so it is taken as a character. The file is searched
// in vain only once: after such a quote all quotes are in pairs, and a cell that begins with a pair ends with one.

#include "csv/csv_records.hpp"

#include <algorithm>
#include <array>

namespace contacts {

namespace {

bool is_line_end(char c) {
  return c == '\n' || c == '\r';
}

}  // namespace

std::optional<CsvRecord> CsvRecords::next() {
  while (offset_ < text_.size() && at_line_end())
    skip_line_end();
  if (offset_ == text_.size()) return std::nullopt;
  CsvRecord record;
  record.line = line_;
  read_cell(record);
  while (offset_ < text_.size() && !at_line_end()) {
    ++offset_;  // the separator
    read_cell(record);
  }
  if (offset_ < text_.size()) skip_line_end();
  return record;
}

bool CsvRecords::at_line_end() const {
  return is_line_end(text_[offset_]);
}

void CsvRecords::skip_line_end() {
  if (text_.substr(offset_).starts_with("\r\n")) ++offset_;
  ++offset_;
  ++line_;
}

// Appends the text up to `end`, and counts its lines.
void CsvRecords::take(std::size_t end, std::string& cell) {
  for (; offset_ < end; ++offset_) {
    const char c = text_[offset_];
    cell += c;
    if (c == '\n' || (c == '\r' && !text_.substr(offset_ + 1).starts_with('\n'))) ++line_;
  }
}

// The quote that closes the one at the offset.
std::optional<std::size_t> CsvRecords::closing_quote() const {
  for (std::size_t i = offset_ + 1; i < text_.size(); ++i) {
    if (text_[i] != '"') continue;
    if (!text_.substr(i + 1).starts_with('"')) return i;
    ++i;
  }
  return std::nullopt;
}

void CsvRecords::read_cell(CsvRecord& record) {
  std::string& cell = record.cells.emplace_back();
  if (text_.substr(offset_).starts_with('"')) {
    if (const std::optional<std::size_t> end = closing_quote()) {
      ++offset_;
      while (offset_ < *end) {
        take(std::min(text_.find('"', offset_) + 1, *end), cell);
        if (offset_ < *end) ++offset_;  // the second of a doubled quote
      }
      ++offset_;
    } else {
      record.has_open_quote = true;
    }
  }
  const std::array<char, 3> ends = {separator_, '\r', '\n'};
  take(std::min(text_.find_first_of(std::string_view(ends.data(), ends.size()), offset_), text_.size()), cell);
}

char csv_separator(std::string_view text) {
  constexpr std::string_view separators = ",;\t";
  std::array<std::size_t, separators.size()> counts{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (is_line_end(c)) break;
    if (const std::size_t found = separators.find(c); found != std::string_view::npos) ++counts[found];
  }
  return separators[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

}  // namespace contacts
