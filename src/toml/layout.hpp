// Where each key of an entry stands: byte ranges of its lines, value, elements and comments, so that one of them can be
// changed and everything else stays as its owner wrote it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text/byte_range.hpp"
#include "toml/splitter.hpp"

namespace contacts {

// A line `key = value`, with all further lines that its value takes.
struct LayoutStatement {
  ByteRange lines;                   // whole lines, with the last one's line end where it has one
  ByteRange key;                     // as written: `phone`, `address . "city"`
  ByteRange value;                   // without what stands around it
  std::optional<ByteRange> comment;  // behind the value, from "#" to before the line end
  std::size_t table = 0;             // index into EntryLayout::tables of the header that it stands below
};

// A header of the entry: its own, or one of a part of it ([contact.address], [[contact.address]]).
struct LayoutTable {
  std::vector<std::string> path;  // below the entry: empty for its own header
  bool is_array = false;          // [[…]]
  ByteRange lines;                // whole line
  std::optional<ByteRange> comment;
};

// A value, and how it is written. Strings and numbers have no children.
struct LayoutNode {
  enum class Form { Text, Scalar, List, Table };

  std::string key;  // of a key or of a member of a table; empty for an element of a list
  Form form = Form::Table;
  // Written as one value. False for a table that is made of dotted keys or has a header, and for a list of [[…]].
  bool is_inline = false;
  ByteRange value;   // of an inline one
  std::string text;  // Text: what it says, without quotes and escapes. Scalar: as written.
  std::vector<LayoutNode> children;

  std::optional<std::size_t> statement;  // index into EntryLayout::statements where this is the value of one
  std::optional<std::size_t> table;      // index into EntryLayout::tables where a header begins it

  // Of elements and members of inline lists and tables.
  ByteRange element;                 // of the value, and of the member's key before it
  std::optional<ByteRange> comma;    // behind it
  std::optional<ByteRange> comment;  // behind it in the same line

  // The child of this key; null where there is none.
  [[nodiscard]] const LayoutNode* child(std::string_view wanted) const;
};

struct EntryLayout {
  ByteRange text;  // the entry, from its first header's line to the next entry's; one section of it where it has more
  std::vector<LayoutTable> tables;          // the entry's own first
  std::vector<LayoutStatement> statements;  // in the order of the file
  LayoutNode root;                          // the entry: its children are its keys, in the order of the file
  std::vector<ByteRange> sections;          // all the entry's text
  std::string_view line_end = "\n";         // or "\r\n", as the header's line has it
};

// Why an entry has no layout: byte offset of the place in the text, and one sentence.
struct LayoutProblem {
  std::size_t offset = 0;
  std::string message;
};

// `entry` is one of split_entries(text). The problem is a syntax error, or that the entry has no header of its own
// because it is an element of a list (`contact = [{ … }]`).
[[nodiscard]] std::variant<EntryLayout, LayoutProblem> layout_of(std::string_view text, const RawEntry& entry);

// Where the line begins that a byte offset stands in.
[[nodiscard]] std::size_t line_begin_of(std::string_view text, std::size_t offset);

// The line of a byte offset, from 1.
[[nodiscard]] std::size_t line_of(std::string_view text, std::size_t offset);

}  // namespace contacts
