#include "vcard/physical_lines.hpp"

#include <algorithm>

#include "text/charset.hpp"

namespace contacts {

std::optional<PhysicalLine> PhysicalLines::peek() {
  if (offset_ >= bytes_.size()) return std::nullopt;
  find_end_of_line();
  std::string_view text = bytes_.substr(offset_, end_ - offset_);
  if (text.starts_with('\xEF')) text = without_byte_order_mark(text);
  for (std::size_t i = 0; i < indent_ && !text.empty() && is_blank_character(text.front()); ++i)
    text.remove_prefix(1);
  return PhysicalLine{.text = text, .number = number_, .offset = offset_};
}

void PhysicalLines::advance() {
  if (offset_ >= bytes_.size()) return;
  find_end_of_line();
  offset_ = next_;
  number_ += line_ends_;
  is_known_ = false;
}

void PhysicalLines::find_end_of_line() {
  if (is_known_) return;
  if (!is_searched_ || next_lf_ < offset_) next_lf_ = std::min(bytes_.find('\n', offset_), bytes_.size());
  if (!is_searched_ || next_cr_ < offset_) next_cr_ = std::min(bytes_.find('\r', offset_), bytes_.size());
  is_searched_ = true;
  is_known_ = true;
  end_ = std::min(next_lf_, next_cr_);
  next_ = end_;
  while (next_ < bytes_.size() && bytes_[next_] == '\r')
    ++next_;
  const bool ends_with_lf = next_ < bytes_.size() && bytes_[next_] == '\n';
  line_ends_ = ends_with_lf ? 1 : std::max<std::size_t>(next_ - end_, 1);
  if (ends_with_lf) ++next_;
}

bool is_blank_character(char c) {
  return c == ' ' || c == '\t';
}

std::string_view trim_blanks(std::string_view text) {
  while (!text.empty() && is_blank_character(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && is_blank_character(text.back()))
    text.remove_suffix(1);
  return text;
}

}  // namespace contacts
