// The lines of an address book as they stand in the file.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace contacts {

struct PhysicalLine {
  std::string_view text;   // without its line end and without a byte order mark
  std::size_t number = 0;  // from 1
  std::size_t offset = 0;  // of its first byte
};

// Line ends are LF, CRLF, CR, and CR CR LF as careless conversions make it; each file may mix them.
class PhysicalLines {
 public:
  explicit PhysicalLines(std::string_view bytes) : bytes_(bytes) {}

  // The next line, without taking it; nothing at the end of the file. With an indent, without as many blanks.
  [[nodiscard]] std::optional<PhysicalLine> peek();
  void advance();

  [[nodiscard]] std::size_t number() const { return number_; }  // of the next line
  [[nodiscard]] std::size_t offset() const { return offset_; }  // of the next line; at the end that of the end

  // For a card that stands indented in a file, or inside another card.
  [[nodiscard]] std::size_t indent() const { return indent_; }
  void set_indent(std::size_t blanks) { indent_ = blanks; }

 private:
  void find_end_of_line();

  std::string_view bytes_;
  std::size_t offset_ = 0;     // of the next line
  std::size_t number_ = 1;     // of the next line
  bool is_known_ = false;      // where the next line ends, that is:
  std::size_t end_ = 0;        // of its text
  std::size_t next_ = 0;       // where the line after it begins
  std::size_t line_ends_ = 0;  // how many lines that ends: a run of CRs is as many
  std::size_t indent_ = 0;
  std::size_t next_lf_ = 0;  // at or after offset_ once that is passed; looked for once, not for every line
  std::size_t next_cr_ = 0;
  bool is_searched_ = false;  // whether next_lf_ and next_cr_ hold anything
};

// Blanks are what folds lines: spaces and tabs.
[[nodiscard]] bool is_blank_character(char c);
[[nodiscard]] std::string_view trim_blanks(std::string_view text);

}  // namespace contacts
