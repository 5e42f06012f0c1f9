#include "toml/recovery.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "text/utf8.hpp"
#include "toml/characters.hpp"
#include "toml/header.hpp"
#include "toml/scanner.hpp"
#include "toml/syntax_error.hpp"

// toml++ stops at the first syntax error. So that one mistake does not hide another, the statement it is in is
// overwritten with blanks and the text is parsed again, until what is left is TOML. Line numbers stay as they are.

namespace contacts {

namespace {

constexpr std::size_t most_errors = 100;

std::string_view line_of(std::string_view text, const Statement& statement) {
  return text.substr(statement.begin, statement.end - statement.begin);
}

// A line in brackets may be a value that lost its key.
bool begins_table(std::string_view text, const Statement& statement) {
  return statement.is_header && read_header(line_of(text, statement)).depth > 0;
}

// What is lost when a statement is not TOML: itself, and for a header the keys under it, which would else be taken for
// keys of another table.
std::size_t end_of_part(std::string_view text, const Statement& statement) {
  if (!begins_table(text, statement)) return statement.end;
  std::size_t end = statement.end;
  Scanner scanner(text, statement.end);
  for (auto following = scanner.next(); following && !begins_table(text, *following); following = scanner.next()) {
    end = following->end;
  }
  return end;
}

// Bytes that are wrong wherever they stand.
bool is_never_right(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return false;
  const auto c = static_cast<unsigned char>(text[offset]);  // char is unsigned already on some processors
  if (c == '\r') return text.substr(offset, 2) != "\r\n";
  const bool is_control = (c < ' ' && c != '\t' && c != '\n') || c == '\x7F';
  return is_control || !decode_utf8(text, offset).valid;
}

// The last statement that begins at or before `offset`, or the first before it that is never closed, which is to blame
// for what toml++ finds wrong behind it.
std::optional<Statement> statement_at(std::string_view text, std::size_t offset) {
  const bool is_its_own_fault = is_never_right(text, offset);
  Scanner scanner(text);
  std::optional<Statement> found;
  for (auto next = scanner.next(); next && next->begin <= offset; next = scanner.next()) {
    found = next;
    if (found->unclosed != Unclosed::Nothing && !is_its_own_fault) break;
  }
  return found;
}

// toml++ notices that a header's path leads through a text when it has read past the end of the line, where the next
// header may stand already. Which one it means it says: "cannot redefine existing string 'contact.address' as table".
std::string_view path_of_header(std::string_view description) {
  const std::size_t quote = description.find('\'');
  if (description.find("cannot ") == std::string_view::npos || quote == std::string_view::npos) return {};
  return description.substr(quote + 1, description.rfind('\'') - quote - 1);
}

// The last header that begins at or before `offset` and has this path.
std::optional<Statement> header_at(std::string_view text, std::size_t offset, std::string_view path) {
  Scanner scanner(text);
  std::optional<Statement> found;
  for (auto next = scanner.next(); next && next->begin <= offset; next = scanner.next()) {
    const bool has_path = line_of(text, *next).find(path) != std::string_view::npos;
    if (next->is_header && (has_path || !found)) found = next;
  }
  return found;
}

std::optional<std::size_t> comment_at(std::string_view text, std::size_t offset) {
  Scanner scanner(text);
  scanner.watch_for_comment(offset);
  for (auto next = scanner.next(); next && next->begin <= offset; next = scanner.next())
    continue;
  return scanner.watched_comment();
}

// Whether one of the lines in [begin, end) begins like one that gives the name.
bool gives_name(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::string_view key = "name";
  for (std::size_t line = begin; line < end; line = line_end_from(text, line) + 1) {
    const std::size_t first = std::min(text.find_first_not_of(" \t\"'", line), text.size());
    const std::string_view rest = text.substr(first, end - std::min(first, end));
    if (rest.starts_with(key) && (rest.size() == key.size() || !is_bare_key_character(rest[key.size()]))) return true;
  }
  return false;
}

// Parses mistake after mistake; see the top of this file.
class Recovery {
 public:
  explicit Recovery(std::string text) : text_(std::move(text)) {}

  // An error in or behind this line is enough to know.
  void stop_at(std::size_t line) { enough_from_line_ = line; }
  [[nodiscard]] bool has_stopped() const { return has_stopped_; }

  Recovered run() {
    prepare();
    while (!has_stopped_) {
      try {
        result_.document = toml::parse(std::string_view(text_));
        break;
      } catch (const toml::parse_error& error) {
        take_error(error);
      }
    }
    return std::move(result_);
  }

 private:
  // Takes what toml++ must not see, and headers, because entries are read under the right ones.
  void prepare() {
    Scanner scanner(text_);
    for (auto statement = scanner.next(); statement && !has_stopped_; statement = scanner.next()) {
      if (statement->has_deep_key) {
        report(statement->begin, "this key has too many parts");
        blank_out(statement->begin, end_of_part(text_, *statement));
      } else if (needs_repair(*statement)) {
        repair(*statement);
      } else {
        continue;
      }
      scanner = Scanner(text_, line_end_from(text_, statement->begin));
    }
  }

  [[nodiscard]] bool needs_repair(const Statement& statement) const {
    if (!statement.is_header) return false;
    const Header header = read_header(line_of(text_, statement));
    return header.depth > 0 && !header.well_formed;
  }

  void repair(const Statement& statement) {
    const std::string line(line_of(text_, statement));
    const RepairedHeader repaired = repair_header(line);
    report(statement.begin + repaired.offset, repaired.message);
    result_.name_is_lost = result_.name_is_lost || gives_name(line, repaired.offset, line.size());
    if (repaired.line.empty()) {
      // Only the header of the entry itself can be one that nobody can read: else the entry had ended before it.
      blank_out(statement.begin, text_.size());
    } else {
      text_.replace(statement.begin, line.size(), repaired.line);
    }
  }

  void take_error(const toml::parse_error& error) {
    const std::string_view description = error.description();
    const std::size_t offset = place_of(error);
    if (comment_at(text_, offset).value_or(offset) < offset) {
      report(offset, describe_syntax_error(text_, Statement{}, offset, description).message);
      blank_out(offset, line_end_from(text_, offset));
      return;
    }
    const std::optional<Statement> broken = description.starts_with("Error while parsing table header")
                                                ? header_at(text_, offset, path_of_header(description))
                                                : statement_at(text_, offset);
    const bool is_between = offset < text_.size() && text_[offset] == '\r' && (!broken || offset > broken->end);
    if (is_between) {
      report(offset, describe_syntax_error(text_, Statement{}, offset, description).message);
      blank_out(offset, offset + 1);
      return;
    }
    take_statement(broken.value_or(Statement{}), offset, description);
  }

  void take_statement(const Statement& broken, std::size_t offset, std::string_view description) {
    const SyntaxError described = describe_syntax_error(text_, broken, offset, description);
    report(described.offset, described.message);
    const std::optional<SyntaxError> unclosed = describe_unclosed(broken);
    // What is wrong inside of a list does not excuse its missing end.
    if (unclosed && described.offset > unclosed->offset) report(unclosed->offset, unclosed->message);
    const std::size_t end = end_of_part(text_, broken);
    result_.name_is_lost = result_.name_is_lost || gives_name(text_, broken.begin, end);
    blank_out(broken.begin, end);
  }

  // toml++ reads ahead: bytes that are not UTF-8 are reported at the character before, a CR at the one behind it.
  [[nodiscard]] std::size_t place_of(const toml::parse_error& error) const {
    const std::size_t offset = offset_of(text_, error.source().begin);
    if (error.description().find("utf-8") != std::string_view::npos) return find_invalid_utf8(text_).value_or(offset);
    const bool is_carriage_return = error.description().find(R"('\n' after '\r')") != std::string_view::npos;
    return is_carriage_return && offset > 0 ? std::min(text_.rfind('\r', offset - 1), offset) : offset;
  }

  void report(std::size_t offset, std::string message) {
    const std::string_view before = std::string_view(text_).substr(0, offset);
    const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
    const std::size_t line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    if (result_.errors.size() == most_errors) {
      message = "too many errors in this entry; the rest of it is not read";
      has_stopped_ = true;
    }
    result_.errors.push_back(PlacedError{line, 1 + count_code_points(before.substr(line_begin)), std::move(message)});
    has_stopped_ = has_stopped_ || line >= enough_from_line_;
  }

  // Overwrites each character with one blank, so that columns stay as they are.
  void blank_out(std::size_t begin, std::size_t end) {
    std::string blanks;
    for (std::size_t at = begin; at < end; at += decode_utf8(text_, at).size)
      blanks += text_[at] == '\n' ? '\n' : ' ';
    text_.replace(begin, end - begin, blanks);
  }

  std::string text_;
  std::size_t enough_from_line_ = std::numeric_limits<std::size_t>::max();
  bool has_stopped_ = false;
  Recovered result_;
};

}  // namespace

Recovered recover(std::string text) {
  return Recovery(std::move(text)).run();
}

bool is_broken_from(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  Recovery recovery{std::string(text)};
  recovery.stop_at(1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')));
  (void)recovery.run();
  return recovery.has_stopped();
}

std::size_t offset_of(std::string_view text, const toml::source_position& position) {
  std::size_t offset = 0;
  for (toml::source_index line = 1; line < position.line; ++line) {
    const std::size_t end = text.find('\n', offset);
    if (end == std::string_view::npos) return text.size();
    offset = end + 1;
  }
  for (toml::source_index column = 1; column < position.column && offset < text.size(); ++column) {
    if (text[offset] == '\n') break;
    offset += decode_utf8(text, offset).size;
  }
  return offset;
}

}  // namespace contacts
