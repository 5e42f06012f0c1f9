#include "toml/scanner.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "toml/characters.hpp"

// A statement begins at the first character of a line that is neither blank nor a comment. A header ends with its line.
// A key with its value ends with its line too, unless a multi-line string or an array is open there. Only so much of
// TOML's grammar (https://toml.io/en/v1.0.0) is needed to know that: comments, the four kinds of strings, brackets.
//
// Broken text is scanned so that it hides as little as possible: a string on one line ends with the line, an array ends
// before a line that cannot continue it (a header, or a key with a "="), an inline table ends with its line unless it
// is closed a few lines on, and a multi-line string without an end is closed before the first header of an entry in it.

namespace contacts {

namespace {

constexpr std::string_view basic_quotes = R"(""")";
constexpr std::string_view literal_quotes = "'''";

// Where { } is written over several lines, its end is looked for in as many.
constexpr std::size_t most_table_lines = 30;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

// A bare key, dotted or not, followed by "=".
bool is_key_line(std::string_view text, std::size_t offset) {
  offset = behind_blanks(text, offset);
  const std::size_t begin = offset;
  while (offset < text.size() && (is_bare_key_character(text[offset]) || text[offset] == '.'))
    ++offset;
  if (offset == begin) return false;
  offset = behind_blanks(text, offset);
  return offset < text.size() && text[offset] == '=';
}

// The path of a header line with bare keys; empty where the line is something else.
std::string_view header_line_path(std::string_view text, std::size_t offset) {
  offset = behind_blanks(text, offset);
  if (text.substr(offset, 1) != "[") return {};
  offset = behind_blanks(text, offset + (text.substr(offset, 2) == "[[" ? 2 : 1));
  const std::size_t begin = offset;
  if (offset >= text.size() || !is_letter(text[offset])) return {};
  while (offset < text.size() && (is_bare_key_character(text[offset]) || text[offset] == '.'))
    ++offset;
  const std::string_view path = text.substr(begin, offset - begin);
  offset = behind_blanks(text, offset);
  if (text.substr(offset, 1) != "]") return {};
  offset = behind_blanks(text, offset + (text.substr(offset, 2) == "]]" ? 2 : 1));
  const bool is_value = path == "true" || path == "false" || path == "inf" || path == "nan";
  return !is_value && (is_line_end(text, offset) || text[offset] == '#') ? path : std::string_view();
}

// Counts the parts of dotted keys while their characters go by; a quoted part goes by as one letter. Blanks may stand
// around a dot, but two words with only blanks between them are no key.
class KeyParts {
 public:
  void take(char c) {
    if (is_bare_key_character(c)) {
      if (place_ == Place::Elsewhere || place_ == Place::BehindPart) parts_ = 1;
      place_ = Place::InPart;
    } else if (is_blank(c)) {
      if (place_ == Place::InPart) place_ = Place::BehindPart;
    } else if (c == '.' && (place_ == Place::InPart || place_ == Place::BehindPart)) {
      most_ = std::max(most_, ++parts_);
      place_ = Place::BehindDot;
    } else {
      place_ = Place::Elsewhere;
    }
  }

  [[nodiscard]] bool too_many() const { return most_ > most_key_parts; }

 private:
  enum class Place { Elsewhere, InPart, BehindPart, BehindDot };

  std::size_t parts_ = 1;
  std::size_t most_ = 1;
  Place place_ = Place::Elsewhere;
};

constexpr char quoted_part = 'q';

}  // namespace

// What is open while a key with its value is scanned.
struct Scanner::Nesting {
  struct TableOverLines {
    std::size_t opened_at = 0;
    std::size_t first_line_end = 0;
    std::size_t lines = 0;
  };

  std::vector<std::size_t> open;  // offsets of brackets
  bool value_begun = false;       // behind the first "="
  KeyParts key_parts;
  std::optional<TableOverLines> table;  // a { } that its line does not close

  void close_bracket() {
    if (table && table->opened_at == open.back()) table.reset();
    open.pop_back();
  }
};

std::size_t invisible_prefix(std::string_view text) {
  constexpr auto characters = std::to_array<std::string_view>({"\uFEFF", "\u00A0", "\u200B", "\u202F", "\u2060"});
  const auto* const found =
      std::find_if(characters.begin(), characters.end(), [&](std::string_view one) { return text.starts_with(one); });
  return found == characters.end() ? 0 : found->size();
}

bool is_header_line(std::string_view text, std::size_t offset) {
  return !header_line_path(text, offset).empty();
}

bool is_entry_header_line(std::string_view text, std::size_t offset) {
  const std::string_view path = header_line_path(text, offset);
  const std::string_view root = path.substr(0, path.find('.'));
  const bool is_array = text.substr(behind_blanks(text, offset), 2) == "[[";
  return !path.empty() && (is_array || root == "contact" || root == "organisation" || root == "directory");
}

std::optional<Statement> Scanner::next() {
  skip_blanks_and_comments();
  if (position_ >= text_.size()) return std::nullopt;
  Statement statement;
  statement.begin = position_;
  if (text_.substr(position_ + invisible_prefix(text_.substr(position_)), 1) == "[") {
    scan_header(statement);
  } else {
    scan_key_value(statement);
  }
  return statement;
}

void Scanner::skip_blanks_and_comments() {
  while (position_ < text_.size()) {
    const char c = text_[position_];
    if (c == '#') {
      skip_comment();
    } else if (is_blank(c) || c == '\r' || c == '\n') {
      ++position_;
    } else {
      return;
    }
  }
}

void Scanner::skip_comment() {
  const std::size_t end = line_end_from(text_, position_);
  if (watched_ && *watched_ >= position_ && *watched_ < end) watched_comment_ = position_;
  position_ = end;
}

void Scanner::scan_header(Statement& statement) {
  statement.is_header = true;
  KeyParts key_parts;
  while (position_ < text_.size() && text_[position_] != '\n') {
    const char c = text_[position_];
    if (c == '"' || c == '\'') {
      scan_single_line_string(statement);
      key_parts.take(quoted_part);
    } else if (c == '#') {
      skip_comment();
    } else {
      key_parts.take(c);
      ++position_;
    }
  }
  statement.end = position_;
  statement.has_deep_key = key_parts.too_many();
}

void Scanner::scan_key_value(Statement& statement) {
  Nesting nesting;
  while (position_ < text_.size()) {
    const char c = text_[position_];
    if (c == '"' || c == '\'') {
      nesting.key_parts.take(quoted_part);
      if (!scan_string(statement, nesting.value_begun)) break;
    } else if (c == '#') {
      skip_comment();
    } else if (c == '\n' && !goes_on_after_line(nesting)) {
      break;
    } else {
      scan_character(nesting);
    }
  }
  statement.has_deep_key = nesting.key_parts.too_many();
  if (!nesting.open.empty()) leave_open(statement, nesting);
  statement.end = position_;
}

void Scanner::scan_character(Nesting& nesting) {
  const char c = text_[position_];
  if (c == '=') {
    nesting.value_begun = true;
  } else if (nesting.value_begun && (c == '[' || c == '{')) {
    nesting.open.push_back(position_);
  } else if ((c == ']' || c == '}') && !nesting.open.empty()) {
    nesting.close_bracket();
  }
  nesting.key_parts.take(c);
  ++position_;
}

bool Scanner::goes_on_after_line(Nesting& nesting) const {
  if (nesting.open.empty() || is_header_line(text_, position_ + 1)) return false;
  if (text_[nesting.open.back()] == '[') return !is_key_line(text_, position_ + 1);
  if (!nesting.table) nesting.table = Nesting::TableOverLines{nesting.open.back(), position_, 0};
  return ++nesting.table->lines <= most_table_lines;
}

void Scanner::leave_open(Statement& statement, const Nesting& nesting) {
  // What stands behind a { that nothing closes is rather more keys than a part of the table.
  if (nesting.table) position_ = nesting.table->first_line_end;
  if (statement.header_in_text && *statement.header_in_text >= position_) statement.header_in_text.reset();
  if (statement.unclosed != Unclosed::Nothing) return;
  statement.opened_at = nesting.table ? nesting.table->opened_at : nesting.open.back();
  statement.unclosed = text_[statement.opened_at] == '[' ? Unclosed::Array : Unclosed::InlineTable;
}

// False when the string has no end, and the statement with it.
bool Scanner::scan_string(Statement& statement, bool is_value) {
  const std::string_view quotes = text_.substr(position_, basic_quotes.size());
  const bool has_lines = quotes == basic_quotes || quotes == literal_quotes;
  if (has_lines && is_value) return scan_multi_line_string(statement);
  // No key has lines. toml++ looks for the end all the same.
  if (has_lines) note_unclosed(statement, position_);
  scan_single_line_string(statement);
  return true;
}

void Scanner::note_unclosed(Statement& statement, std::size_t opening) const {
  if (statement.unclosed != Unclosed::Nothing) return;
  const char quote = text_[opening];
  const bool has_lines = text_.substr(opening).starts_with(quote == '"' ? basic_quotes : literal_quotes);
  const Unclosed basic = has_lines ? Unclosed::BasicLines : Unclosed::BasicText;
  const Unclosed literal = has_lines ? Unclosed::LiteralLines : Unclosed::LiteralText;
  statement.unclosed = quote == '"' ? basic : literal;
  statement.opened_at = opening;
}

void Scanner::scan_single_line_string(Statement& statement) {
  const std::size_t opening = position_++;
  const char quote = text_[opening];
  while (position_ < text_.size() && text_[position_] != '\n') {
    const char c = text_[position_++];
    if (c == quote) return;
    if (c == '\\' && quote == '"' && position_ < text_.size() && text_[position_] != '\n') ++position_;
  }
  note_unclosed(statement, opening);
}

bool Scanner::scan_multi_line_string(Statement& statement) {
  const std::size_t opening = position_;
  const char quote = text_[opening];
  const std::size_t begin = opening + basic_quotes.size();
  const std::size_t close = find_closing_quotes(quote, begin);
  const std::optional<std::size_t> header = find_entry_header(begin, std::min(close, text_.size()));
  if (close != std::string_view::npos) {
    if (!statement.header_in_text) statement.header_in_text = header;
    position_ = close + basic_quotes.size();
    // Up to two quotes may stand before the three that close.
    for (int extra = 0; extra < 2 && position_ < text_.size() && text_[position_] == quote; ++extra)
      ++position_;
    return true;
  }
  note_unclosed(statement, opening);
  position_ = header ? *header - 1 : text_.size();
  return false;
}

std::size_t Scanner::find_closing_quotes(char quote, std::size_t from) {
  std::size_t& none_from = quote == '"' ? no_basic_end_from_ : no_literal_end_from_;
  if (from >= none_from) return std::string_view::npos;
  const char* const wanted = quote == '"' ? "\"\\" : "'";
  const std::string_view quotes = quote == '"' ? basic_quotes : literal_quotes;
  for (std::size_t at = text_.find_first_of(wanted, from); at != std::string_view::npos;) {
    if (text_.substr(at, quotes.size()) == quotes) return at;
    at = text_.find_first_of(wanted, at + (text_[at] == '\\' ? 2 : 1));
  }
  none_from = from;
  return std::string_view::npos;
}

// The first line in [begin, end) that would begin an entry.
std::optional<std::size_t> Scanner::find_entry_header(std::size_t begin, std::size_t end) const {
  const std::string_view until_end = text_.substr(0, end);
  for (std::size_t at = until_end.find('\n', begin); at < end; at = until_end.find('\n', at + 1)) {
    if (is_entry_header_line(text_, at + 1)) return at + 1;
  }
  return std::nullopt;
}

}  // namespace contacts
