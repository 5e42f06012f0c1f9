// Cuts the text of a directory file into entries as split_entries does, but without remembering them all, and without
// scanning what stands in them.
//
// A line like [[contact]] ends whatever stands open before it: a text between " or ' ends with its line, and neither a
// list nor a table in braces goes on behind a header. Only a text between """ or ''' does. So a file is cut right where
// it is cut before each such line, if every text between """ and ''' ends in the entry it begins in. That is asked of
// each entry alone, which makes entries independent of each other, so that parts of a file can be cut on several
// threads from any such line on; and it is asked of few, as most have no such text. Everything else that a header may
// be is left to split_entries: where an entry looks odd, it is asked whether it makes one entry of it. Where it does
// not, or where the bytes are not those of a text, the file is not cut at all.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "text/kernels.hpp"

namespace contacts {

// What the header of an entry says. Others may be the same or not.
enum class RootTable : unsigned char { Other, Contact, Organisation, Directory };

// Bytes [begin, end) of a text: from the header line of an entry to the next one's.
struct CutEntry {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t lines = 0;  // line ends before it
  RootTable root = RootTable::Other;
  bool has_escape = false;         // a backslash stands in it
  bool may_hide_identity = false;  // in a line that may be one of a name, an id or a uid
};

// Bytes [begin, end) of a text that split_entries(text) makes an entry of one section of, and the number of the line
// that it begins in.
struct EntryPlace {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t line = 1;
};

// All there is in a text, in its order.
struct CutText {
  std::vector<EntryPlace> entries;  // people and organisations, by their headers
  std::vector<EntryPlace> tables;   // [directory], and tables that nobody knows
};

class EntryCutter {
 public:
  // Cuts a text that begins as a file does, or with an entry. Where it is only a part of one, its last entry may go on
  // behind it, and is left out; it must end with a line then.
  EntryCutter(std::string_view text, bool is_part) : text_(text), is_part_(is_part) {}

  // Goes on with another text, in the same memory.
  void restart(std::string_view text, bool is_part);

  // Gives the next entries, some ten thousand bytes of them. False where there are no more, or where the text cannot be
  // cut.
  [[nodiscard]] bool next(std::vector<CutEntry>& entries);

  // The same, with where the values of keys that tell who an entry is are opened, as far as the lines show it (see
  // identity_value.hpp), in order.
  [[nodiscard]] bool next(std::vector<CutEntry>& entries, std::vector<std::size_t>& identities);

  // Whether the text cannot be cut.
  [[nodiscard]] bool has_failed() const { return has_failed_; }

  // Where the entries end that were given, and how many line ends stand before that.
  [[nodiscard]] std::size_t position() const { return position_; }
  [[nodiscard]] std::size_t lines() const { return lines_; }

 private:
  [[nodiscard]] bool next(std::vector<CutEntry>& entries, std::vector<std::size_t>* identities);
  [[nodiscard]] bool cut(std::size_t window_end);
  void take_lines(std::size_t window_end);
  void mark(const char* text, std::size_t chunks, std::size_t window_end);
  void take_line(std::size_t line, std::size_t at);
  void take_header(std::size_t line, std::size_t bracket);
  void begin_entry(std::size_t line, std::string_view name, RootTable root);
  void take_identity(std::size_t line);
  void doubt_line(std::size_t at);
  // Each entry once: every doubt would read all of it again.
  void doubt(std::size_t index) {
    if (odd_.empty() || odd_.back() != index) odd_.push_back(index);
  }
  void look_inside();
  void take_third_quote(std::size_t third);
  void take_escape(std::size_t at);
  void check();

  std::string_view text_;
  bool is_part_;
  std::size_t position_ = 0;
  std::size_t lines_ = 0;
  std::vector<CutEntry>* entries_ = nullptr;  // those being cut
  std::vector<std::size_t>* identities_ = nullptr;
  std::string_view root_;  // of the last one
  std::unique_ptr<TextMarks> marks_ = std::make_unique_for_overwrite<TextMarks>();
  std::size_t marked_ = 0;                            // how far it has been marked
  std::vector<std::size_t> specials_;                 // see TextMarks
  std::size_t looked_at_ = 0;                         // quotation marks before it are known
  std::size_t last_escape_ = std::string_view::npos;  // that was looked at
  std::vector<std::size_t> odd_;                      // indices of entries that need a closer look
  bool has_failed_ = false;
};

// Cuts a text in so many parts on so many threads, neither of which changes what comes of it. Nothing where it cannot
// be cut.
[[nodiscard]] std::optional<CutText> cut_text(std::string_view text, std::size_t parts, std::size_t threads);

// Where the first entry at or after `offset` begins, which must be the beginning of a line; the size of the text where
// none does.
[[nodiscard]] std::size_t entry_from(std::string_view text, std::size_t offset);

// The index of the entry that byte `offset` stands in; there must be one.
[[nodiscard]] std::size_t index_at(const std::vector<CutEntry>& entries, std::size_t offset);

}  // namespace contacts
