// What is wrong with a card or with a file of cards.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace contacts {

struct CardProblem {
  std::size_t line = 0;  // in the file, from 1
  std::string message;
};

// Problems in bounded number: a broken file can have as many as it has lines.
class CardProblems {
 public:
  void add(std::size_t line, std::string message);
  [[nodiscard]] bool is_empty() const { return problems_.empty(); }
  [[nodiscard]] bool is_full() const;  // messages of what is added from now on are only counted
  void add_all(CardProblems others);

  // The first ones, and how many more there were.
  [[nodiscard]] std::vector<CardProblem> take();

 private:
  std::vector<CardProblem> problems_;
  std::size_t left_out_ = 0;
  std::size_t first_left_out_ = 0;  // its line
};

}  // namespace contacts
