#include "toml/syntax_error.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <vector>

#include <fmt/core.h>

#include "text/ascii.hpp"
#include "text/escape.hpp"
#include "text/excerpt.hpp"
#include "text/utf8.hpp"
#include "toml/characters.hpp"
#include "toml/header.hpp"
#include "toml/mistake.hpp"

// toml++ says what its grammar expected ("expected a comment or whitespace, saw '2'"); a person who typed
// `phone = 076-861 27 47` needs to hear that a number goes in quotes. Each function below knows one kind of mistake and
// says nothing where it is another one; toml++'s own words are the last resort.

namespace contacts {

namespace {

using Description = std::optional<SyntaxError>;

bool is_bracket(char c) {
  return c == '[' || c == '{';
}

bool is_key_character(unsigned char c) {
  return c < 0x80 && (std::isalnum(c) != 0 || c == '_' || c == '-');
}

bool is_blank_or_end(std::string_view text, std::size_t offset) {
  return offset >= text.size() || std::string_view(" \t\r\n").find(text[offset]) != std::string_view::npos;
}

bool mentions(const Mistake& mistake, std::string_view words) {
  return mistake.description.find(words) != std::string_view::npos;
}

char first_of(std::string_view text) {
  return text.empty() ? '\0' : text.front();
}

std::string_view rest_of_text(const Mistake& mistake) {
  return mistake.text.substr(mistake.offset);
}

std::string code_point_at(const Mistake& mistake) {
  return fmt::format("U+{:04X}", static_cast<unsigned>(decode_utf8(mistake.text, mistake.offset).value));
}

std::size_t offset_of_key(const Mistake& mistake) {
  return mistake.pair.empty() ? mistake.offset : static_cast<std::size_t>(mistake.pair.data() - mistake.text.data());
}

// The value without a comment behind it.
std::string_view bare_value(const Mistake& mistake) {
  return trimmed(mistake.value.substr(0, mistake.value.find(" #")));
}

std::string quoted(std::string_view value) {
  if (value.find_first_of("\"\\") == std::string_view::npos) return fmt::format("\"{}\"", excerpt(value));
  if (value.find('\'') == std::string_view::npos) return fmt::format("'{}'", excerpt(value));
  std::string escaped;
  for (const char c : value) {
    if (c == '"' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return fmt::format("\"{}\"", excerpt(escaped));
}

Description bad_encoding(const Mistake& mistake) {
  if (!mentions(mistake, "utf-8")) return std::nullopt;
  const auto byte = static_cast<unsigned char>(first_of(rest_of_text(mistake)));
  return SyntaxError{mistake.offset, fmt::format("byte 0x{:02X} is not UTF-8; save the file as UTF-8", byte)};
}

// What version control leaves where both sides changed the same lines. toml++ would tell of keys.
Description merge_conflict(const Mistake& mistake) {
  struct Mark {
    std::string_view text;
    std::string_view message;
  };
  constexpr std::array<Mark, 4> marks = {{
      {"<<<<<<<", "a merge conflict begins here; keep what is right of both sides, and remove its marks"},
      {"|||||||", "what stood here before the merge conflict; remove it with this mark"},
      {"=======", "the other side of a merge conflict begins here; remove this mark"},
      {">>>>>>>", "a merge conflict ends here; remove this mark"},
  }};
  const std::size_t line = mistake.text.substr(0, mistake.offset).rfind('\n') + 1;  // npos + 1 is 0
  for (const Mark& mark : marks) {
    const std::string_view rest = mistake.text.substr(line);
    const bool is_mark = rest.starts_with(mark.text) && rest.find_first_not_of(mark.text.front()) == mark.text.size();
    if (is_mark && is_blank_or_end(rest, mark.text.size())) return SyntaxError{line, std::string(mark.message)};
  }
  return std::nullopt;
}

Description lone_carriage_return(const Mistake& mistake) {
  const std::string_view rest = rest_of_text(mistake);
  if (!rest.starts_with('\r') || rest.starts_with("\r\n")) return std::nullopt;
  return SyntaxError{mistake.offset, "a CR without LF stands here; end lines with LF or CRLF"};
}

Description strange_blank(const Mistake& mistake) {
  if (!mentions(mistake, "expected space or tab")) return std::nullopt;
  return SyntaxError{mistake.offset, fmt::format("{} is not a blank to TOML; remove it, or type a plain space",
                                                 code_point_at(mistake))};
}

Description control_character(const Mistake& mistake) {
  const char c = first_of(rest_of_text(mistake));
  const bool is_control = (c > '\0' && c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == '\x7F';
  if (!is_control) return std::nullopt;
  return SyntaxError{mistake.offset,
                     fmt::format("the control character {} cannot stand here; remove it, or write \\u{:04X} in a text",
                                 code_point_at(mistake), static_cast<unsigned>(c))};
}

// A quote that is not closed is to blame for what comes after it, a bracket only for what comes after its elements.
Description never_closed(const Mistake& mistake) {
  const Statement& statement = mistake.statement;
  const bool is_bracket_open = statement.unclosed == Unclosed::Array || statement.unclosed == Unclosed::InlineTable;
  const bool is_behind = mistake.offset >= statement.end ||
                         trimmed(mistake.text.substr(mistake.offset, statement.end - mistake.offset)).empty();
  const bool has_lines = statement.unclosed == Unclosed::BasicLines || statement.unclosed == Unclosed::LiteralLines;
  const bool is_quoted_key = statement.opened_at == statement.begin && !has_lines;
  if (!mistake.has_equals && !mistake.in_table && !is_quoted_key) return std::nullopt;
  if (is_bracket_open ? !is_behind : mistake.offset < statement.opened_at) return std::nullopt;
  return describe_unclosed(statement);
}

Description given_twice(const Mistake& mistake) {
  if (!mentions(mistake, "cannot redefine") && !mentions(mistake, "cannot insert")) return std::nullopt;
  if (mistake.statement.is_header) {
    return SyntaxError{mistake.statement.begin, "this table is given in its entry already; put its keys together"};
  }
  return SyntaxError{
      offset_of_key(mistake),
      fmt::format("'{}' is given twice; keep one, or, where several are allowed, write a list: [\"…\", \"…\"]",
                  excerpt(mistake.key))};
}

// The line of a text or a list that lost its key, or whose end stood too early.
Description value_without_key(const Mistake& mistake) {
  const bool is_lines = mistake.pair.starts_with(R"(""")") || mistake.pair.starts_with("'''");
  const bool is_list = mistake.statement.is_header && read_header(mistake.pair).depth == 0;
  if (mistake.has_equals || mistake.in_table || !(is_lines || is_list)) return std::nullopt;
  if (is_list) return SyntaxError{mistake.statement.begin, "this list has no key; write key = […]"};
  return SyntaxError{mistake.statement.begin,
                     fmt::format("this text has no key; write key = {0}…{0}", mistake.pair.substr(0, 3))};
}

Description not_a_header(const Mistake& mistake) {
  if (!mistake.statement.is_header) return std::nullopt;
  return SyntaxError{mistake.statement.begin,
                     "this is not a table header; write [[contact]], [[organisation]] or [directory]"};
}

// "email: a@b.se"
Description no_equals_sign(const Mistake& mistake) {
  const std::string_view word = mistake.pair.substr(0, mistake.pair.find_first_of(" \t:="));
  const bool has_colon = mistake.pair.substr(word.size()).starts_with(':');
  if (mistake.has_equals || (mistake.equals_follows && !has_colon) || mistake.pair.empty()) return std::nullopt;
  const std::string_view rest = trimmed(mistake.pair.substr(std::min(word.size() + 1, mistake.pair.size())));
  const bool has_key = !word.empty() && std::all_of(word.begin(), word.end(), is_key_character) && !rest.empty();
  const std::string value = is_quote(first_of(rest)) ? excerpt(rest) : quoted(rest);
  const std::string_view what =
      mistake.in_table ? "this is not a key with a value" : "this line is neither a key with a value nor a header";
  return SyntaxError{
      offset_of_key(mistake),
      fmt::format("{}; write {}", what, has_key ? fmt::format("{} = {}", excerpt(word), value) : "key = \"value\"")};
}

Description bad_key(const Mistake& mistake) {
  if (mistake.has_equals || !mistake.equals_follows) return std::nullopt;
  if (mistake.key.empty()) return SyntaxError{offset_of_key(mistake), "a key is missing before ="};
  return SyntaxError{offset_of_key(mistake),
                     fmt::format("'{}' is not a key; keys are a-z, A-Z, 0-9, '_' and '-'", excerpt(mistake.key))};
}

Description no_value(const Mistake& mistake) {
  const bool is_empty = mistake.value.empty() || mistake.value.front() == '#';
  if (!mistake.has_equals || mistake.in_list || !is_empty) return std::nullopt;
  return SyntaxError{mistake.equals_offset,
                     fmt::format("'{0}' has no value; write {0} = \"…\" or leave it out", excerpt(mistake.key))};
}

Description typographic_quotes(const Mistake& mistake) {
  for (const std::string_view quote : {"“", "”", "„", "‘", "’", "«", "»"}) {
    if (!mistake.value.starts_with(quote)) continue;
    return SyntaxError{mistake.value_offset,
                       fmt::format("{} is not TOML's quotation mark; use the straight \"", quote)};
  }
  return std::nullopt;
}

// Three numbers of which one can be a year: 2024-13-01, 1980/4/15, 15.04.1980. Telephone numbers look different.
bool looks_like_date(std::string_view value) {
  std::vector<std::string_view> numbers;
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find_first_not_of("0123456789", begin), value.size());
    numbers.push_back(value.substr(begin, end - begin));
    if (end < value.size() && std::string_view("-/.").find(value[end]) == std::string_view::npos) return false;
    begin = end + 1;
  }
  const auto is_short = [](std::string_view number) { return number.size() == 1 || number.size() == 2; };
  const auto is_year = [](std::string_view number) {
    return number.size() == 4 && (number.front() == '1' || number.front() == '2');
  };
  return numbers.size() == 3 && is_short(numbers[1]) &&
         ((is_year(numbers[0]) && is_short(numbers[2])) || (is_short(numbers[0]) && is_year(numbers[2])));
}

// "expected month between 1 and 12 (inclusive), saw 13" says what is wrong; "expected digit, saw '/'" does not.
Description bad_date(const Mistake& mistake) {
  const std::string_view value = bare_value(mistake);
  if (!looks_like_date(value)) return std::nullopt;
  const std::size_t expected = mistake.description.find("expected ");
  const bool has_range = mentions(mistake, " between ") && expected != std::string_view::npos;
  const std::string_view right = has_range ? mistake.description.substr(expected) : "a date is written 1980-04-15";
  return SyntaxError{mistake.value_offset, fmt::format("{} is not a date; {}", excerpt(value), right)};
}

Description not_in_quotes(const Mistake& mistake) {
  const char first = first_of(mistake.value);
  if (first == '\0' || is_quote(first) || is_bracket(first)) return std::nullopt;
  const bool is_number = is_digit(first) || first == '+' || first == '-' || first == '(';
  const std::string right = quoted(bare_value(mistake));
  return SyntaxError{mistake.value_offset,
                     fmt::format("{} must be in quotes: {}", is_number ? "a number" : "text",
                                 mistake.in_list ? right : fmt::format("{} = {}", excerpt(mistake.key), right))};
}

Description unknown_escape(const Mistake& mistake) {
  constexpr auto hints = std::to_array<std::string_view>(
      {"escape sequence", "hex digit", "surrogates (U+D800 - U+DFFF)", "greater than U+10FFFF", "backslash"});
  const std::size_t backslash = mistake.text.substr(0, mistake.offset).rfind('\\');
  const bool is_escape =
      std::any_of(hints.begin(), hints.end(), [&](std::string_view hint) { return mentions(mistake, hint); });
  if (!is_escape || backslash == std::string_view::npos) return std::nullopt;
  return SyntaxError{backslash, R"(no such escape; a backslash is written \\, or the text goes between '…')"};
}

Description stray_comma(const Mistake& mistake) {
  if (!mentions(mistake, "saw comma") && !mentions(mistake, "dangling comma")) return std::nullopt;
  return SyntaxError{std::min(mistake.text.substr(0, mistake.offset + 1).rfind(','), mistake.offset),
                     "there is a comma too many here; remove it"};
}

Description inline_table_over_lines(const Mistake& mistake) {
  const std::string_view rest = rest_of_text(mistake);
  const bool at_line_end = rest.starts_with('\n') || rest.starts_with("\r\n") || rest.starts_with('#');
  if (!mistake.in_table || !at_line_end) return std::nullopt;
  return SyntaxError{mistake.bracket_offset,
                     "a table in { } must stand on one line; put it on one, or use a header such as [contact.address]"};
}

// Where a blank or a line end stands before it, it is an element of its own.
Description missing_comma(const Mistake& mistake) {
  if (!mentions(mistake, "expected comma or closing") || mistake.offset == 0) return std::nullopt;
  const char before = mistake.text[mistake.offset - 1];
  if (before != ' ' && before != '\t' && before != '\n') return std::nullopt;
  return SyntaxError{mistake.offset, "a comma is missing before this"};
}

// phone = "1", "2"
Description several_values(const Mistake& mistake) {
  const char next = first_of(rest_of_text(mistake));
  if (!mentions(mistake, "expected a comment or whitespace") || !(next == ',' || is_quote(next))) return std::nullopt;
  return SyntaxError{mistake.offset, fmt::format("a key has one value; write several as a list: {} = [\"…\", \"…\"]",
                                                 excerpt(mistake.key))};
}

Description text_after_value(const Mistake& mistake) {
  if (!mentions(mistake, "expected a comment or whitespace") && !mentions(mistake, "expected comma or closing")) {
    return std::nullopt;
  }
  if (is_bracket(first_of(mistake.value))) {
    return SyntaxError{mistake.offset, "the value ends before this; remove it, or begin a new line"};
  }
  const std::string_view between = mistake.text.substr(mistake.value_offset, mistake.offset - mistake.value_offset);
  if (between.find('\n') != std::string_view::npos) {
    return SyntaxError{mistake.offset, "a text that begins further up ends before this; its own end may be missing"};
  }
  const bool is_literal = mistake.value.starts_with('\'');
  return SyntaxError{mistake.offset, is_literal
                                         ? "the text ends before this; for an apostrophe in it use \" instead of '"
                                         : "the text ends before this; a quotation mark inside of it is written \\\""};
}

Description nested_too_deep(const Mistake& mistake) {
  if (!mentions(mistake, "maximum nested value depth")) return std::nullopt;
  return SyntaxError{mistake.offset, "brackets are nested too deep here"};
}

// "Error while parsing array: expected ..., saw 'x'" without what it was doing.
SyntaxError in_words_of_the_parser(const Mistake& mistake) {
  std::string_view words = mistake.description;
  constexpr std::string_view preamble = "Error while parsing ";
  if (words.starts_with(preamble)) words.remove_prefix(std::min(words.find(": ") + 2, words.size()));
  return SyntaxError{mistake.offset, "this is not TOML; " + escape_controls(words)};
}

// From the particular to the general: the first that knows the mistake describes it.
constexpr auto kinds = std::to_array<Description (*)(const Mistake&)>({
    bad_encoding,       merge_conflict,    lone_carriage_return,
    strange_blank,      control_character, value_without_key,
    never_closed,       given_twice,       not_a_header,
    no_equals_sign,     bad_key,           no_value,
    typographic_quotes, bad_date,          not_in_quotes,
    unknown_escape,     stray_comma,       inline_table_over_lines,
    missing_comma,      several_values,    text_after_value,
    nested_too_deep,
});

}  // namespace

SyntaxError describe_syntax_error(std::string_view text, const Statement& statement, std::size_t offset,
                                  std::string_view description) {
  const Mistake mistake = examine_mistake(text, statement, offset, description);
  for (const auto kind : kinds) {
    if (Description described = kind(mistake)) return *std::move(described);
  }
  return in_words_of_the_parser(mistake);
}

std::optional<SyntaxError> describe_unclosed(const Statement& statement) {
  switch (statement.unclosed) {
    case Unclosed::Nothing:
      return std::nullopt;
    case Unclosed::BasicText:
      return SyntaxError{statement.opened_at, "this text has no end; close it with \""};
    case Unclosed::LiteralText:
      return SyntaxError{statement.opened_at, "this text has no end; close it with '"};
    case Unclosed::BasicLines:
      return SyntaxError{statement.opened_at, R"(this text has no end; close it with """)"};
    case Unclosed::LiteralLines:
      return SyntaxError{statement.opened_at, "this text has no end; close it with '''"};
    case Unclosed::Array:
      return SyntaxError{statement.opened_at, "this list has no end; close it with ]"};
    case Unclosed::InlineTable:
      return SyntaxError{statement.opened_at, "this table has no end; close it with } on the same line"};
  }
  return std::nullopt;
}

}  // namespace contacts
