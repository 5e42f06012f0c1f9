// Changes of a text that leave every other byte of it as it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "toml/layout.hpp"

namespace contacts {

// Collects changes of one text and makes the new text of them. All places are of the old text, whatever is changed
// before; no two changes may overlap. `value` is always TOML.
class Edits {
 public:
  // `text` must outlive this.
  explicit Edits(std::string_view text) : text_(text) {}

  // Writes `value` in place of an inline value.
  void set(const LayoutNode& node, std::string_view value);

  // Writes TOML before and behind an inline value, which stays; `more` and `close` come behind it.
  void surround(const LayoutNode& node, std::string_view open, std::string_view more, std::string_view close);

  // Makes [[…]] of a header in single brackets.
  void make_array(const LayoutTable& table);

  // Takes a key out, however it is written: its line or lines, those of its dotted keys, its header with all below it.
  // Comments behind it stay, each on a line of its own.
  void remove(const EntryLayout& layout, const LayoutNode& node);

  // Takes elements out of an inline list or table (removed[i]: the i-th child), each with the comment behind it, and
  // adds `appended` behind the last, in the way the others are written: on the same line, or one a line. At least one
  // child or appended element must remain.
  void change_elements(const LayoutNode& node, const std::vector<bool>& removed,
                       const std::vector<std::string>& appended);

  // A new line `line` (`key = value`, several lines with LF) below the line of `statement`, indented as that is.
  void insert_below(const EntryLayout& layout, const LayoutStatement& statement, std::string_view line);
  // The same directly below a header.
  void insert_below(const EntryLayout& layout, const LayoutTable& table, std::string_view line);

  // The same above the lines of `statement`.
  void insert_above(const EntryLayout& layout, const LayoutStatement& statement, std::string_view line);

  // Takes an entry out, with the lines that text_of_entry() names. With the last one go the blank lines before it.
  void remove_entry(const std::vector<ByteRange>& lines);

  // Adds an entry's text behind the last one, and a blank line before it. Line ends become those of the text.
  void append(std::string_view entry);

  [[nodiscard]] bool empty() const { return edits_.empty(); }

  // The new text.
  [[nodiscard]] std::string result() const;

 private:
  struct Edit {
    ByteRange range;
    std::string by;
    bool is_line = false;  // inserted lines: a line end is added before them where the text has none there
  };

  void replace(ByteRange range, std::string by, bool is_line = false);
  void remove_statement(const EntryLayout& layout, const LayoutStatement& statement);
  void leave_comment(ByteRange lines, const std::optional<ByteRange>& comment);
  void remove_element(const LayoutNode& node, std::size_t i, const std::vector<bool>& removed);
  void append_elements(const LayoutNode& node, const LayoutNode& last, bool is_behind_comma,
                       const std::vector<std::string>& appended);
  void insert_line(const EntryLayout& layout, std::size_t at, std::string_view indent, std::string_view line);
  [[nodiscard]] ByteRange own_lines(const LayoutNode& element) const;

  std::string_view text_;
  std::vector<Edit> edits_;
  bool takes_end_ = false;  // an entry goes that ends with the text
};

// The lines of entries[i] that go when it does: from the comment lines directly above its header to those of the next
// entry. Several where its tables stand apart.
[[nodiscard]] std::vector<ByteRange> text_of_entry(std::string_view text, const std::vector<RawEntry>& entries,
                                                   std::size_t i);

// The line end of a text's first line: "\n" or "\r\n".
[[nodiscard]] std::string_view line_end_of(std::string_view text);

}  // namespace contacts
