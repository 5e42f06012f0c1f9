// A lexical scan of TOML: finds where statements begin and end without parsing what they say.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace contacts {

// What a statement leaves open at its end, although TOML asks for it to be closed: a text between " or ', one of
// several lines between """ or ''', a list, or a table in braces.
enum class Unclosed { Nothing, BasicText, LiteralText, BasicLines, LiteralLines, Array, InlineTable };

// A key of more dotted parts than this is not read: toml++ 3.3 makes a table of each part, however many there are, and
// destroys them by recursion.
constexpr std::size_t most_key_parts = 32;

// A table header or a key with its value.
struct Statement {
  std::size_t begin = 0;  // byte offset of its first character
  std::size_t end = 0;    // past its last one; the line end is not part of it
  bool is_header = false;
  bool has_deep_key = false;  // see most_key_parts
  Unclosed unclosed = Unclosed::Nothing;
  std::size_t opened_at = 0;  // byte offset of what is not closed
  // Byte offset of the first line inside one of its multi-line texts that would begin an entry outside of one. Where
  // what follows is broken, a quote that was forgotten before it is the likely reason.
  std::optional<std::size_t> header_in_text;
};

class Scanner {
 public:
  // Scans `text` from byte `offset`, which must be the beginning of a line outside of strings and brackets.
  explicit Scanner(std::string_view text, std::size_t offset = 0) : text_(text), position_(offset) {}

  // The next statement; nothing at the end of the text.
  [[nodiscard]] std::optional<Statement> next();

  // Goes on from `offset`, of which the same holds as of the constructor's.
  void go_to(std::size_t offset) { position_ = offset; }

  // Notes where the comment begins that byte `offset` stands in, when the scan comes by.
  void watch_for_comment(std::size_t offset) { watched_ = offset; }
  [[nodiscard]] std::optional<std::size_t> watched_comment() const { return watched_comment_; }

 private:
  struct Nesting;

  void skip_blanks_and_comments();
  void skip_comment();
  void scan_header(Statement& statement);
  void scan_key_value(Statement& statement);
  void scan_character(Nesting& nesting);
  [[nodiscard]] bool goes_on_after_line(Nesting& nesting) const;
  void leave_open(Statement& statement, const Nesting& nesting);
  [[nodiscard]] bool scan_string(Statement& statement, bool is_value);
  void note_unclosed(Statement& statement, std::size_t opening) const;
  void scan_single_line_string(Statement& statement);
  [[nodiscard]] bool scan_multi_line_string(Statement& statement);
  [[nodiscard]] std::optional<std::size_t> find_entry_header(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t find_closing_quotes(char quote, std::size_t from);

  std::string_view text_;
  std::size_t position_;
  // No closing """ or ''' stands at or after these offsets: a file full of forgotten quotes is searched only once.
  std::size_t no_basic_end_from_ = std::string_view::npos;
  std::size_t no_literal_end_from_ = std::string_view::npos;
  std::optional<std::size_t> watched_;
  std::optional<std::size_t> watched_comment_;
};

// The bytes of an invisible character at the beginning of `text`: a byte order mark, a no-break space or a space
// without width, as they come with text from web pages and with files that were joined; 0 where there is none.
[[nodiscard]] std::size_t invisible_prefix(std::string_view text);

// True when the line that begins at byte `offset` is `[name]`, `[[name]]` or `[name.part]` with bare keys, or one of
// them with a bracket too few, and nothing but blanks or a comment behind it: text that can never be an element of an
// array.
[[nodiscard]] bool is_header_line(std::string_view text, std::size_t offset);

// True when it is one, too, that a directory has or may be meant to have: `[[name]]`, `[contact]`, `[directory]`. A
// line
// `[Note]` in a text is an ordinary one.
[[nodiscard]] bool is_entry_header_line(std::string_view text, std::size_t offset);

}  // namespace contacts
