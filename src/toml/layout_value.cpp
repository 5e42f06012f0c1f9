#include "toml/layout_value.hpp"

#include <algorithm>
#include <utility>

#include "toml/characters.hpp"
#include "toml/tree.hpp"

namespace contacts {

namespace {

// Lists in lists mean nothing in a directory; so many are no reason to run out of stack.
constexpr std::size_t most_depth = 16;

// What a string says, quotes and escapes removed: toml++ knows them. Nothing where it is none.
std::optional<std::string> said_by(std::string_view string) {
  try {
    const toml::table parsed = toml::parse("v = " + std::string(string));
    return parsed["v"].value<std::string>();
  } catch (const toml::parse_error&) {
    return std::nullopt;
  }
}

}  // namespace

void ValueReader::fail(std::string message) const {
  throw LayoutProblem{at_, std::move(message)};
}

void ValueReader::skip_blanks() {
  while (at_ < text_.size() && is_blank(text_[at_]))
    ++at_;
}

void ValueReader::expect(char c) {
  if (!is_at(c)) fail(std::string("a '") + c + "' is missing here");
  ++at_;
}

std::optional<ByteRange> ValueReader::read_comment() {
  if (!is_at('#')) return std::nullopt;
  ByteRange comment{at_, std::min(text_.find('\n', at_), text_.size())};
  at_ = comment.end;
  if (text_[comment.end - 1] == '\r') --comment.end;
  return comment;
}

void ValueReader::skip_blanks_lines_and_comments() {
  while (at_ < text_.size()) {
    if (is_at('#')) {
      static_cast<void>(read_comment());
    } else if (is_blank(text_[at_]) || text_[at_] == '\r' || text_[at_] == '\n') {
      ++at_;
    } else {
      return;
    }
  }
}

std::string ValueReader::read_key_part() {
  const std::size_t begin = at_;
  if (is_at('"') || is_at('\'')) {
    skip_string();
    const std::optional<std::string> said = said_by(text_.substr(begin, at_ - begin));
    if (!said) fail("this key is not TOML");
    return *said;
  }
  while (at_ < text_.size() && is_bare_key_character(text_[at_]))
    ++at_;
  if (at_ == begin) fail("a key is missing here");
  return std::string(text_.substr(begin, at_ - begin));
}

std::vector<std::string> ValueReader::read_key() {
  std::vector<std::string> parts = {read_key_part()};
  for (;;) {
    const std::size_t end = at_;
    skip_blanks();
    if (!is_at('.')) {
      at_ = end;
      return parts;
    }
    ++at_;
    skip_blanks();
    parts.push_back(read_key_part());
  }
}

// Goes by the four kinds of strings of TOML.
void ValueReader::skip_string() {
  const char quote = text_[at_];
  const std::string three(3, quote);
  const bool has_lines = text_.substr(at_, three.size()) == three;
  at_ += has_lines ? three.size() : 1;
  while (at_ < text_.size()) {
    if (quote == '"' && text_[at_] == '\\') {
      at_ = std::min(at_ + 2, text_.size());
    } else if (has_lines && text_.substr(at_, three.size()) == three) {
      at_ += three.size();
      for (int extra = 0; extra < 2 && is_at(quote); ++extra)
        ++at_;  // up to two quotes may stand before the three that close
      return;
    } else if (!has_lines && text_[at_] == quote) {
      ++at_;
      return;
    } else if (!has_lines && text_[at_] == '\n') {
      break;
    } else {
      ++at_;
    }
  }
  fail("a text has no end here");
}

LayoutNode ValueReader::read_value(std::size_t depth) {
  if (depth > most_depth) fail("lists stand in one another too deeply");
  if (is_at('[')) return read_elements(']', depth);
  if (is_at('{')) return read_elements('}', depth);
  LayoutNode node;
  node.is_inline = true;
  node.value.begin = at_;
  if (is_at('"') || is_at('\'')) {
    skip_string();
    node.form = LayoutNode::Form::Text;
    std::optional<std::string> said = said_by(text_.substr(node.value.begin, at_ - node.value.begin));
    if (!said) fail("this text is not TOML");
    node.text = *std::move(said);
  } else {
    at_ = std::min(text_.find_first_of(",]}#\r\n", at_), text_.size());
    while (at_ > node.value.begin && is_blank(text_[at_ - 1]))
      --at_;
    if (at_ == node.value.begin) fail("a value is missing here");
    node.form = LayoutNode::Form::Scalar;
    node.text = text_.substr(node.value.begin, at_ - node.value.begin);
  }
  node.value.end = at_;
  return node;
}

LayoutNode ValueReader::read_elements(char close, std::size_t depth) {
  LayoutNode node;
  node.form = close == ']' ? LayoutNode::Form::List : LayoutNode::Form::Table;
  node.is_inline = true;
  node.value.begin = at_++;
  skip_blanks_lines_and_comments();
  while (!is_at(close)) {
    node.children.push_back(read_element(close == '}', depth));
    read_behind_element(node.children.back());
    if (!node.children.back().comma && !is_at(close)) fail("a comma is missing here");
  }
  node.value.end = ++at_;
  return node;
}

LayoutNode ValueReader::read_element(bool is_member, std::size_t depth) {
  const std::size_t begin = at_;
  std::string key;
  if (is_member) {
    const std::vector<std::string> parts = read_key();
    for (const std::string& part : parts)
      key += (key.empty() ? "" : ".") + part;
    skip_blanks();
    expect('=');
    skip_blanks();
  }
  LayoutNode element = read_value(depth + 1);
  element.key = std::move(key);
  element.element = {begin, at_};
  return element;
}

void ValueReader::read_behind_element(LayoutNode& element) {
  skip_blanks();
  element.comment = read_comment();
  skip_blanks_lines_and_comments();
  if (!is_at(',')) return;
  element.comma = {at_, at_ + 1};
  ++at_;
  skip_blanks();
  if (!element.comment) element.comment = read_comment();
  skip_blanks_lines_and_comments();
}

std::vector<ByteRange> comments_in(std::string_view text, ByteRange range) {
  std::vector<ByteRange> comments;
  ValueReader reader(text, range.begin);
  while (reader.at() < range.end) {
    if (reader.is_at('"') || reader.is_at('\'')) {
      reader.skip_string();
    } else if (const std::optional<ByteRange> comment = reader.read_comment()) {
      comments.push_back(*comment);
    } else {
      reader.skip_character();
    }
  }
  return comments;
}

}  // namespace contacts
