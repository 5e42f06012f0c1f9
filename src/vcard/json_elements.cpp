#include "vcard/json_elements.hpp"

#include <algorithm>

namespace contacts {

namespace {

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<JsonElement> elements() {
    std::vector<JsonElement> found;
    skip_white_space();
    if (!is_at('[')) return found;
    advance();
    skip_white_space();
    while (offset_ < text_.size() && !is_at(']')) {
      const std::size_t line = line_;
      const std::size_t begin = offset_;
      skip_element();
      found.push_back({.text = text_.substr(begin, offset_ - begin), .line = line});
      if (is_at(',')) advance();
      skip_white_space();
    }
    return found;
  }

  std::vector<JsonElement> objects() {
    std::vector<JsonElement> found;
    for (;;) {
      while (offset_ < text_.size() && !is_at('{'))
        advance();
      if (offset_ == text_.size()) return found;
      const std::size_t line = line_;
      const std::size_t begin = offset_;
      skip_object();
      found.push_back({.text = text_.substr(begin, offset_ - begin), .line = line});
    }
  }

 private:
  [[nodiscard]] bool is_at(char c) const { return offset_ < text_.size() && text_[offset_] == c; }

  void advance() {
    if (text_[offset_] == '\n') ++line_;
    ++offset_;
  }

  void skip_white_space() {
    while (is_at(' ') || is_at('\t') || is_at('\r') || is_at('\n'))
      advance();
  }

  // Up to the comma or the bracket after it.
  void skip_element() {
    std::size_t depth = 0;
    for (; offset_ < text_.size(); advance()) {
      const char c = text_[offset_];
      if (c == '"') {
        skip_string();
        if (offset_ == text_.size()) return;
      } else if (c == '[' || c == '{') {
        ++depth;
      } else if (c == ']' || c == '}') {
        if (depth > 0) {
          --depth;
        } else if (c == ']') {
          return;
        }
      } else if (c == ',' && depth == 0) {
        return;
      }
    }
  }

  // Behind its closing brace.
  void skip_object() {
    std::size_t depth = 0;
    do {
      if (is_at('"')) skip_string();
      if (is_at('{')) ++depth;
      if (is_at('}')) --depth;
      if (offset_ < text_.size()) advance();
    } while (depth > 0 && offset_ < text_.size());
  }

  // To its closing quote.
  void skip_string() {
    advance();
    while (offset_ < text_.size() && text_[offset_] != '"') {
      if (text_[offset_] == '\\') advance();
      if (offset_ < text_.size()) advance();
    }
  }

  std::string_view text_;
  std::size_t offset_ = 0;
  std::size_t line_ = 1;
};

}  // namespace

std::vector<JsonElement> json_elements(std::string_view text) {
  return Scanner(text).elements();
}

std::vector<JsonElement> json_objects(std::string_view text) {
  return Scanner(text).objects();
}

}  // namespace contacts
