// Reads address books: files of vCards 2.1, 3.0 and 4.0, as programs really write them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/charset.hpp"
#include "vcard/card_problem.hpp"
#include "vcard/content_lines.hpp"
#include "vcard/property.hpp"

namespace contacts {

// A card of version 2.1 has become 3.0: parameters have names, values are escaped as 3.0 escapes them. In every card
// values are UTF-8, quoted-printable is decoded and its parameter gone as that of the charset is, base64 has no white
// space and is called ENCODING=b, and a card inside a card (AGENT) is the text of a card.
struct ReadCard {
  Card card;
  std::size_t line = 0;                   // of its BEGIN
  std::vector<CardProblem> problems;      // with any of these the card is bad, and holds what could be read
  std::vector<CardProblem> remarks = {};  // what had to be guessed
  // The lines of a vCard as they stand in the bytes that are read: see read_again(). Empty where those are UTF-16 or
  // UTF-32, or no vCards.
  std::string_view text = {};
};

// A card that was read before, by its text.
[[nodiscard]] Card read_again(std::string_view text);

// Gives one card after another: memory is bounded by the largest card, whatever the file holds, and the time is
// proportional to its size. Only of UTF-16 and UTF-32 a copy is made.
class CardReader {
 public:
  // `bytes` are the file: UTF-8, UTF-16 or UTF-32 with or without a byte order mark, or in any charset of 8 bits, see
  // PropertyReader. They must outlive the reader.
  explicit CardReader(std::string_view bytes);
  CardReader(const CardReader&) = delete;
  CardReader& operator=(const CardReader&) = delete;
  CardReader(CardReader&&) = delete;
  CardReader& operator=(CardReader&&) = delete;
  ~CardReader() = default;

  // The next card; nothing at the end of the file.
  [[nodiscard]] std::optional<ReadCard> next();

  // Of the file as a whole: text outside of cards, no card at all. Complete once next() has given nothing.
  [[nodiscard]] const std::vector<CardProblem>& problems() const { return problems_; }

 private:
  CardReader(std::string_view bytes, std::optional<DecodedText> wide);

  [[nodiscard]] std::optional<PhysicalLine> find_begin();
  [[nodiscard]] bool skip_empty_card();
  [[nodiscard]] bool is_of_wrapper(std::string_view line);
  void report_foreign_text(const PhysicalLine& line);

  std::string wide_text_;  // of a file in UTF-16 or UTF-32
  std::string_view text_;
  ContentLines lines_;
  CardProblems found_;
  std::vector<CardProblem> problems_;
  bool has_cards_ = false;
  bool is_in_foreign_text_ = false;
  bool is_in_wrapper_ = false;
};

}  // namespace contacts
