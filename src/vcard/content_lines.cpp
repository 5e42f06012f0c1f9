// How lines are joined. A line that begins with a blank continues the one before (RFC 6350 3.2), and so does any line
// after the soft break of quoted-printable, an "=" at the end of a line. Programs also forget the blank. What is left
// is a line that begins no property: no name, or no colon. It is
//   - the rest of a base64 value, if it is base64 and the value is (vCard 2.1 ends those by an empty line);
//   - cut off by folding, if the line before ends inside a character, or is as long as folded lines are;
//   - else a line of a text whose newline somebody forgot to escape: kept as one where the property can have lines, and
//     reported, because it may have been meant otherwise.
// A line as long as folded ones, followed by one that begins with a lower-case word and a colon ("see: …"), is cut text
// too, as long as that word is not the name of a property.
#include "vcard/content_lines.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "text/base64.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"
#include "vcard/line_header.hpp"
#include "vcard/property.hpp"
#include "vcard/transfer_encoding.hpp"
#include "vcard/value_form.hpp"

namespace contacts {

namespace {

// Lines are folded at 75 or 76 octets; some programs count otherwise, or leave characters whole.
constexpr std::size_t shortest_folded_line = 70;
constexpr std::size_t longest_folded_line = 78;

constexpr std::size_t longest_header = 1000;  // that is recognised where it is folded

bool is_as_long_as_folded(std::string_view line) {
  return line.size() >= shortest_folded_line && line.size() <= longest_folded_line;
}

bool is_delimiter(std::string_view line) {
  return is_card_delimiter(line, "BEGIN") || is_card_delimiter(line, "END");
}

bool looks_like_cut_text(std::string_view line) {
  const std::string_view name = property_name(line);
  const bool has_lower_case = std::ranges::any_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
  return has_lower_case && !is_same_name(name.substr(0, 2), "X-") && !is_known_property(name);
}

// A program that writes blanks as blanks has written this one too; only one that encodes them indents the line.
bool is_indented(std::string_view value_so_far, std::string_view following) {
  return following.starts_with('\t') ||
         (following.starts_with(' ') && value_so_far.find(' ') == std::string_view::npos);
}

}  // namespace

std::optional<ContentLine> ContentLines::next() {
  const std::optional<PhysicalLine> first = peek();
  if (!first) return std::nullopt;
  physical_.advance();
  begin(*first);
  if (!is_delimiter(last_)) join_following();
  line_.text = text();
  line_.is_too_long = line_.text.size() > max_content_line;
  return std::move(line_);
}

std::optional<PhysicalLine> ContentLines::peek() {
  std::optional<PhysicalLine> line = physical_.peek();
  while (line && trim_blanks(line->text).empty()) {
    physical_.advance();
    line = physical_.peek();
  }
  return line;
}

// Folding can leave a line of blanks, of which only the first is not text.
std::optional<PhysicalLine> ContentLines::peek_past_empty_lines() {
  std::optional<PhysicalLine> line = physical_.peek();
  while (line && line->text.empty()) {
    physical_.advance();
    line = physical_.peek();
  }
  return line;
}

void ContentLines::begin(const PhysicalLine& first) {
  last_ = first.text;
  while (is_blank_character(last_.front()))
    last_.remove_prefix(1);
  line_ = {.text = last_, .number = first.number, .problems = {}};
  buffer_.clear();
  is_buffered_ = false;
  scanned_ = 0;
  is_in_quotes_ = false;
  has_colon_ = false;
  is_leaving_out_ = false;
  is_quoted_printable_.reset();
  is_base64_.reset();
}

void ContentLines::join_following() {
  while (true) {
    const std::size_t end = physical_.number();
    const std::optional<PhysicalLine> following = peek_past_empty_lines();
    const bool is_adjacent = following && following->number == end;
    const Joint how = following ? joint(following->text, is_adjacent) : Joint::None;
    if (how == Joint::None) return;
    join(*following, how);
    physical_.advance();
  }
}

ContentLines::Joint ContentLines::joint(std::string_view following, bool is_adjacent) {
  if (ends_in_soft_break()) {
    const bool is_end = is_delimiter(following) || (!is_adjacent && begins_property(following));
    return is_end ? Joint::None : Joint::SoftBreak;
  }
  if (is_blank_character(following.front())) return begins_inner_card(following) ? Joint::None : Joint::Folded;
  const bool is_long = is_as_long_as_folded(last_);
  if (begins_property(following) && !(is_long && looks_like_cut_text(following))) return Joint::None;
  if (begins_folded_property()) return Joint::None;
  if (is_long || is_split_in_character(following)) return Joint::LostBlank;
  if (!has_header()) return Joint::None;
  if (!is_base64_) is_base64_ = declares_base64(header());
  return *is_base64_ && has_only_base64_characters(following) ? Joint::LostBlank : Joint::LostLineBreak;
}

bool ContentLines::ends_in_soft_break() {
  std::size_t end = last_.size();
  while (end > 0 && is_blank_character(last_[end - 1]))
    --end;
  if (end == 0 || last_[end - 1] != '=' || !has_header()) return false;
  if (!is_quoted_printable_) is_quoted_printable_ = declares_quoted_printable(header());
  return *is_quoted_printable_;
}

// Folding may cut a property before its colon, even its name.
bool ContentLines::begins_folded_property() const {
  constexpr int most_lines = 20;
  PhysicalLines ahead = physical_;
  std::optional<PhysicalLine> line = ahead.peek();
  std::string joined;
  for (int i = 0; i < most_lines && line && joined.size() < longest_header; ++i) {
    joined += line->text.substr(i == 0 ? 0 : 1, longest_header);
    if (i > 0 && begins_property(joined)) return true;
    ahead.advance();
    line = ahead.peek();
    if (!line || line->text.empty() || !is_blank_character(line->text.front())) return false;
  }
  return false;
}

// "AGENT:BEGIN:VCARD", with the inner card in lines of their own, and not as text that is folded here.
bool ContentLines::begins_inner_card(std::string_view following) {
  constexpr std::size_t longest = 80;
  if (is_buffered_ || last_.size() > longest || !is_same_name(property_name(last_), "AGENT") || !has_header())
    return false;
  return is_card_delimiter(last_.substr(header().size() + 1), "BEGIN") && begins_property(trim_blanks(following));
}

bool ContentLines::is_split_in_character(std::string_view following) const {
  if ((static_cast<unsigned char>(following.front()) & 0xC0U) != 0x80) return false;
  constexpr std::size_t most_missing = 3;
  const std::string_view end = last_.substr(last_.size() - std::min(last_.size(), most_missing));
  std::string joined(end);
  joined += following.substr(0, most_missing);
  for (std::size_t i = 0; i < end.size(); ++i) {
    const DecodedCodePoint decoded = decode_utf8(joined, i);
    if (decoded.valid && i + decoded.size > end.size()) return true;
  }
  return false;
}

// Looks on from where it stopped before, so that a header of many lines takes no more than linear time.
bool ContentLines::has_header() {
  const std::string_view all = text();
  while (!has_colon_ && scanned_ < all.size()) {
    if (all[scanned_] == '"') is_in_quotes_ = !is_in_quotes_;
    has_colon_ = all[scanned_] == ':' && !is_in_quotes_;
    if (!has_colon_) ++scanned_;
  }
  return has_colon_;
}

void ContentLines::join(const PhysicalLine& following, Joint joint) {
  std::string_view part = following.text;
  if (joint == Joint::Folded) {
    if (is_leaving_out_) return;
    part.remove_prefix(1);
  } else if (joint == Joint::SoftBreak) {
    remove_soft_break();
    if (is_indented(text().substr(header().size()), part)) part.remove_prefix(1);
  } else if (joint == Joint::LostLineBreak) {
    const bool is_kept = may_have_lines(property_name(text()));
    report_lost_line_break(following, is_kept);
    is_leaving_out_ = !is_kept;
    if (is_leaving_out_) return;
    append("\n");
  }
  append(part);
  last_ = following.text;
}

void ContentLines::remove_soft_break() {
  append("");
  if (buffer_.size() <= max_content_line) buffer_.erase(buffer_.find_last_of('='));
}

// What is too long is not kept: one octet more than the limit says so.
void ContentLines::append(std::string_view part) {
  if (!is_buffered_) buffer_ = line_.text.substr(0, max_content_line + 1);
  is_buffered_ = true;
  if (buffer_.size() <= max_content_line) buffer_ += part.substr(0, max_content_line + 1 - buffer_.size());
}

void ContentLines::report_lost_line_break(const PhysicalLine& following, bool is_kept) {
  if (line_.problems.is_full()) {
    line_.problems.add(following.number, {});
    return;
  }
  const std::string what = is_kept ? fmt::format("read as one more line of {}", property_name(text())) : "left out";
  line_.problems.add(following.number, fmt::format("no property in '{}': {}", excerpt_of(following.text), what));
}

bool is_card_delimiter(std::string_view line, std::string_view what) {
  line = trim_blanks(line);
  if (line.empty() || (line.front() | 0x20) != (what.front() | 0x20)) return false;
  const std::size_t colon = line.find(':');
  return colon != std::string_view::npos && is_same_name(trim_blanks(line.substr(0, colon)), what) &&
         is_same_name(trim_blanks(line.substr(colon + 1)), "VCARD");
}

std::string excerpt_of(std::string_view line) {
  constexpr std::size_t longest = 40;
  line = trim_blanks(line);
  if (line.size() <= longest) return escape_controls(line);
  std::size_t end = 0;
  while (end < longest)
    end += decode_utf8(line, end).size;
  return escape_controls(line.substr(0, end)) + "…";
}

}  // namespace contacts
