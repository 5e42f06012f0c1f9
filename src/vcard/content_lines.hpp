// The content lines of a card: physical lines put together that folding, or a careless program, took apart.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "vcard/card_problem.hpp"
#include "vcard/physical_lines.hpp"

namespace contacts {

struct ContentLine {
  std::string_view text;     // valid until the next call; the soft breaks of quoted-printable are gone
  std::size_t number = 0;    // of its first physical line
  bool is_too_long = false;  // longer than max_content_line: `text` is its beginning
  CardProblems problems;     // of lines that no rule joins to it
};

constexpr std::size_t max_content_line = std::size_t{16} * 1024 * 1024;

class ContentLines {
 public:
  explicit ContentLines(std::string_view bytes) : physical_(bytes) {}

  // The next content line of a card; nothing at the end of the file. Lines that begin or end a card are never joined
  // to another.
  [[nodiscard]] std::optional<ContentLine> next();

  // The next physical line that is not blank, without taking it.
  [[nodiscard]] std::optional<PhysicalLine> peek();

  [[nodiscard]] PhysicalLines& physical() { return physical_; }

 private:
  enum class Joint { None, Folded, SoftBreak, LostBlank, LostLineBreak };

  [[nodiscard]] std::optional<PhysicalLine> peek_past_empty_lines();
  void begin(const PhysicalLine& first);
  void join_following();
  // How the line to come belongs to the one that is being put together.
  [[nodiscard]] Joint joint(std::string_view following, bool is_adjacent);
  [[nodiscard]] bool ends_in_soft_break();
  [[nodiscard]] bool begins_folded_property() const;
  [[nodiscard]] bool begins_inner_card(std::string_view following);
  [[nodiscard]] bool is_split_in_character(std::string_view following) const;
  void join(const PhysicalLine& following, Joint joint);
  void remove_soft_break();
  void append(std::string_view part);
  void report_lost_line_break(const PhysicalLine& following, bool is_kept);

  // The line so far, whether the colon before its value has come, and what is before that.
  [[nodiscard]] std::string_view text() const { return is_buffered_ ? std::string_view(buffer_) : line_.text; }
  [[nodiscard]] bool has_header();
  [[nodiscard]] std::string_view header() const { return text().substr(0, scanned_); }

  PhysicalLines physical_;
  ContentLine line_;
  std::string buffer_;  // of a line of several physical lines
  bool is_buffered_ = false;
  std::string_view last_;    // the last physical line that was joined
  std::size_t scanned_ = 0;  // how far the colon was looked for
  bool is_in_quotes_ = false;
  bool has_colon_ = false;
  bool is_leaving_out_ = false;  // what comes folds a line that is left out
  std::optional<bool> is_quoted_printable_;
  std::optional<bool> is_base64_;
};

// Whether a line is "BEGIN:VCARD" or "END:VCARD" (`what` is the first word), in any case and with blanks around.
[[nodiscard]] bool is_card_delimiter(std::string_view line, std::string_view what);

// The beginning of a line for a message, without control characters.
[[nodiscard]] std::string excerpt_of(std::string_view line);

}  // namespace contacts
