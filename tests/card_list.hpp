// What a reader of cards made of a text, as text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "vcard/card_reader.hpp"
#include "vcard/decode.hpp"

namespace contacts {

inline std::string to_text(const std::vector<CardProblem>& problems) {
  std::string out;
  for (const CardProblem& problem : problems)
    out += fmt::format("line {}: {}\n", problem.line, problem.message);
  return out;
}

// "1: 3.0", a line for each property, and a line for each problem.
inline std::string to_text(const ReadCard& read) {
  std::string out = fmt::format("{}: {}\n", read.line, read.card.version == VcardVersion::V4 ? "4.0" : "3.0");
  for (const Property& property : read.card.properties)
    out += write_content_line(property, read.card.version) + '\n';
  return out + to_text(read.problems);
}

struct CardFile {
  std::vector<ReadCard> cards;
  std::vector<CardProblem> problems;
};

inline CardFile read_cards(std::string_view bytes) {
  CardFile file;
  CardReader reader(bytes);
  while (auto card = reader.next())
    file.cards.push_back(std::move(*card));
  file.problems = reader.problems();
  return file;
}

inline std::string cards_as_text(std::string_view bytes) {
  const CardFile file = read_cards(bytes);
  std::string out;
  for (const ReadCard& card : file.cards)
    out += to_text(card);
  for (const CardProblem& problem : file.problems)
    out += fmt::format("file, line {}: {}\n", problem.line, problem.message);
  return out;
}

}  // namespace contacts
