#include "store/plain_cursor.hpp"

#include <algorithm>
#include <array>

#include "model/validate.hpp"
#include "text/ascii.hpp"
#include "text/block.hpp"
#include "text/escape.hpp"
#include "toml/characters.hpp"

namespace contacts {

namespace {

// The first of these bytes at or after `from`; the size of the text where there is none.
std::size_t find_any(std::string_view text, std::size_t from, const std::array<char, 3>& wanted) {
  for (; text.size() - from >= Block::size; from += Block::size) {
    const Block block = Block::at(text.data() + from);
    const Block found =
        block.equal(Block::all(wanted[0])) | block.equal(Block::all(wanted[1])) | block.equal(Block::all(wanted[2]));
    if (const Block::Mask mask = found.high_bits(); mask != 0) return from + first_of(mask);
  }
  while (from < text.size() && std::ranges::find(wanted, text[from]) == wanted.end())
    ++from;
  return from;
}

}  // namespace

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

// Each code point has one byte that does not continue another one. The cursor only moves on, so that each byte of a
// line is counted once, however many values stand in it.
Location PlainCursor::here() {
  if (counted_to_ < line_begin_) {
    counted_to_ = line_begin_;
    columns_ = 0;
  }
  columns_ += static_cast<std::size_t>(std::ranges::count_if(text_.substr(counted_to_, at_ - counted_to_), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
  }));
  counted_to_ = at_;
  return Location{file_, line_, 1 + columns_};
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
  const std::size_t end = find_any(text_, begin, {quote, '\n', quote == '"' ? '\\' : '\n'});
  if (end == text_.size() || text_[end] != quote) return std::nullopt;
  const std::string_view value = text_.substr(begin, end - begin);
  const bool is_empty = value.find_first_not_of(" \t") == std::string_view::npos;  // also the first two of three
  if (is_empty || (!is_checked_ && !is_ascii(value) && has_controls(value))) return std::nullopt;
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
