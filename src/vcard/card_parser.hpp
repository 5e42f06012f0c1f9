// One card out of the lines of a file.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "vcard/card_problem.hpp"
#include "vcard/content_lines.hpp"
#include "vcard/property.hpp"
#include "vcard/property_reader.hpp"

namespace contacts {

// Reads from a line BEGIN:VCARD, which comes next, to END:VCARD; without one, to the next BEGIN, which stays to be
// read, or to the end of the file.
class CardParser {
 public:
  // `lines` are those of `file`.
  CardParser(ContentLines& lines, std::string_view file) : lines_(lines), file_(file) {}

  // What is wrong with the card is added to the problems.
  [[nodiscard]] Card parse();

  [[nodiscard]] CardProblems& problems() { return problems_; }

  // What had to be guessed.
  [[nodiscard]] std::vector<CardProblem> take_remarks() { return std::move(remarks_); }

 private:
  // From the line after BEGIN, in whose line `number` is. `depth` counts the cards around this one.
  [[nodiscard]] Card parse_after_begin(std::size_t number, std::size_t depth);
  [[nodiscard]] bool has_next_line(std::size_t begin);
  void parse_line(ContentLine line, PropertyReader& reader, Card& card);
  void add_property(const ContentLine& line, LineHeader header, PropertyReader& reader, Card& card);
  void parse_agent(Property& agent, std::size_t number, std::size_t depth);
  void skip_cards(std::size_t begun);
  [[nodiscard]] CardSyntax find_syntax(const std::optional<PhysicalLine>& first) const;

  ContentLines& lines_;
  std::string_view file_;
  CardProblems problems_;
  std::vector<CardProblem> remarks_;
  std::size_t octets_ = 0;  // of the values of the card, and of those inside it
};

}  // namespace contacts
