#include "toml/plain_cursor.hpp"

#include <algorithm>

#include "directory/validate.hpp"
#include "text/ascii.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"
#include "toml/characters.hpp"

namespace contacts {

namespace {}  // namespace

bool has_only_toml_characters(std::string_view text) {
  bool has_control = false;
  bool has_return = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    has_control |= (byte < ' ' && c != '\n' && c != '\t' && c != '\r') || c == '\x7F';
    has_return |= c == '\r';
  }
  if (has_control) return false;
  for (std::size_t at = has_return ? text.find('\r') : std::string_view::npos; at != std::string_view::npos;
       at = text.find('\r', at + 1)) {
    if (!text.substr(at + 1).starts_with('\n')) return false;
  }
  return is_ascii(text) || !find_invalid_utf8(text);
}

bool PlainCursor::take(char c) {
  if (!stands(c)) return false;
  ++at_;
  return true;
}

void PlainCursor::skip_blanks() {
  while (stands(' ') || stands('\t'))
    ++at_;
}

void PlainCursor::skip_comment() {
  if (stands('#')) at_ = std::min(text_.find('\n', at_), text_.size());
}

bool PlainCursor::read_line_end() {
  skip_blanks();
  skip_comment();
  take('\r');
  if (at_ == text_.size()) return true;
  if (!take('\n')) return false;
  ++line_;
  line_begin_ = at_;
  return true;
}

void PlainCursor::skip_lines() {
  while (at_ < text_.size() && read_line_end())
    skip_blanks();
}

Location PlainCursor::here() const {
  return Location{file_, line_, 1 + count_code_points(text_.substr(line_begin_, at_ - line_begin_))};
}

std::string_view PlainCursor::read_bare_key() {
  const std::size_t begin = at_;
  while (at_ < text_.size() && is_bare_key_character(text_[at_]))
    ++at_;
  return text_.substr(begin, at_ - begin);
}

bool PlainCursor::read_equals() {
  skip_blanks();
  if (!take('=')) return false;
  skip_blanks();
  return true;
}

std::optional<std::string_view> PlainCursor::read_text() {
  if (!stands('"') && !stands('\'')) return std::nullopt;
  const char quote = text_[at_];
  const std::size_t begin = at_ + 1;
  const std::size_t end = text_.find(quote, begin);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view value = text_.substr(begin, end - begin);
  const bool has_escape = quote == '"' && value.find('\\') != std::string_view::npos;
  const bool is_blank = value.find_first_not_of(" \t") == std::string_view::npos;  // also the first two of three
  if (has_escape || is_blank || value.find('\n') != std::string_view::npos) return std::nullopt;
  if (!is_ascii(value) && has_controls(value)) return std::nullopt;
  at_ = end + 1;
  return value;
}

std::optional<Date> PlainCursor::read_date() {
  const std::string_view text = text_.substr(at_, 10);
  constexpr std::string_view form = "0000-00-00";
  if (!std::ranges::equal(text, form, [](char c, char f) { return f == '-' ? c == '-' : is_digit(c); })) {
    return std::nullopt;
  }
  const auto number = [&](std::size_t begin, std::size_t size) {
    int value = 0;
    for (const char digit : text.substr(begin, size))
      value = value * 10 + (digit - '0');
    return value;
  };
  const Date date{number(0, 4), number(5, 2), number(8, 2)};
  at_ += form.size();
  return problem_with_date(date) ? std::nullopt : std::optional(date);
}

bool PlainCursor::take(std::string_view word) {
  if (!rest().starts_with(word)) return false;
  at_ += word.size();
  return true;
}

}  // namespace contacts
