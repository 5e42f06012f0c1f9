// One key or value of TOML read with the places of its parts: the half of layout_of() that knows TOML's values.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "toml/layout.hpp"

namespace contacts {

// Reads forward from an offset in a text. What is not TOML throws LayoutProblem, which layout_of() catches.
class ValueReader {
 public:
  ValueReader(std::string_view text, std::size_t offset) : text_(text), at_(offset) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool is_at(char c) const { return at_ < text_.size() && text_[at_] == c; }

  void skip_blanks();
  void expect(char c);

  // The parts of a dotted key, without quotes. Stands behind the last part.
  [[nodiscard]] std::vector<std::string> read_key();
  // A value, from its first byte to its last.
  [[nodiscard]] LayoutNode read_value(std::size_t depth = 0);
  // A comment from "#" to before the line end, where one stands here.
  [[nodiscard]] std::optional<ByteRange> read_comment();

  // Goes by a string with any of TOML's quotes.
  void skip_string();
  void skip_character() { ++at_; }

 private:
  [[noreturn]] void fail(std::string message) const;
  void skip_blanks_lines_and_comments();
  [[nodiscard]] std::string read_key_part();
  [[nodiscard]] LayoutNode read_elements(char close, std::size_t depth);
  [[nodiscard]] LayoutNode read_element(bool is_member, std::size_t depth);
  void read_behind_element(LayoutNode& element);

  std::string_view text_;
  std::size_t at_;
};

// The comments inside a value that stands at `range`, in their order.
[[nodiscard]] std::vector<ByteRange> comments_in(std::string_view text, ByteRange range);

}  // namespace contacts
