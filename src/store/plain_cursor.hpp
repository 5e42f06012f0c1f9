// Goes through the text of an entry that is written plainly: see plain_entry.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "model/entry.hpp"

namespace contacts {

// Each read_… function reads what stands at the cursor. It returns false, or nothing, where that is not plain; then
// the cursor may stand anywhere.
class PlainCursor {
 public:
  // `text`, which must be UTF-8 as far as places are asked for, begins with the first character of line number `line`
  // of file number `file`. `is_checked`: all characters of its texts are known to show.
  PlainCursor(std::string_view text, std::size_t file, std::size_t line, bool is_checked)
      : text_(text), file_(file), line_(line), is_checked_(is_checked) {}

  [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
  [[nodiscard]] bool stands(char c) const { return at_ < text_.size() && text_[at_] == c; }
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
  [[nodiscard]] Location here();

  // Goes past what stands there, if it does.
  bool take(char c);
  bool take(std::string_view word);

  void skip_blanks();
  void skip_lines();  // blanks, comments and line ends

  bool read_line_end();
  bool read_equals();
  std::string_view read_bare_key();  // empty where there is none

  // A text on one line, without escapes, that shows.
  std::optional<std::string_view> read_text();

  // A day that the calendar has: 1980-04-15.
  std::optional<Date> read_date();

  // Calls `read` at each element of a list; it returns false where that is not plain.
  template <typename ReadElement>
  bool read_list(ReadElement read) {
    if (!take('[')) return false;
    for (skip_lines(); !take(']'); skip_lines()) {
      if (!read()) return false;
      skip_lines();
      if (!take(',') && !stands(']')) return false;
    }
    return true;
  }

  // Calls `read` with each key of a table in braces, with the cursor at its value.
  template <typename ReadValue>
  bool read_table(ReadValue read) {
    if (!take('{')) return false;
    do {
      skip_blanks();
      const std::string_view key = read_bare_key();
      if (key.empty() || !read_equals() || !read(key)) return false;
      skip_blanks();
    } while (take(','));
    return take('}');
  }

 private:
  void skip_comment();

  std::string_view text_;
  std::size_t file_;
  std::size_t line_;
  bool is_checked_;
  std::size_t at_ = 0;
  std::size_t line_begin_ = 0;
  std::size_t counted_to_ = 0;  // how far the columns of the line are counted
  std::size_t columns_ = 0;     // in code points
};

}  // namespace contacts
