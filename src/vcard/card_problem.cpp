#include "vcard/card_problem.hpp"

#include <fmt/core.h>

namespace contacts {

namespace {

constexpr std::size_t most_problems = 20;

}  // namespace

void CardProblems::add(std::size_t line, std::string message) {
  if (!is_full()) {
    problems_.push_back({.line = line, .message = std::move(message)});
  } else if (left_out_++ == 0) {
    first_left_out_ = line;
  }
}

bool CardProblems::is_full() const {
  return problems_.size() >= most_problems;
}

void CardProblems::add_all(CardProblems others) {
  for (CardProblem& problem : others.problems_)
    add(problem.line, std::move(problem.message));
  if (left_out_ == 0) first_left_out_ = others.first_left_out_;
  left_out_ += others.left_out_;
}

std::vector<CardProblem> CardProblems::take() {
  if (left_out_ > 0) {
    problems_.push_back(
        {.line = first_left_out_,
         .message = fmt::format("{} more {} from here on", left_out_, left_out_ == 1 ? "problem" : "problems")});
  }
  left_out_ = 0;
  return std::move(problems_);
}

}  // namespace contacts
