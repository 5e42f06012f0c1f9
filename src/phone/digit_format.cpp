#include "phone/digit_format.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace contacts {

namespace {

constexpr std::size_t most_groups = 9;  // $1 to $9
constexpr std::size_t longest_group = 20;

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

std::size_t take_number(std::string_view& text) {
  std::size_t value = 0;
  for (; !text.empty() && is_digit(text.front()) && value < longest_group; text.remove_prefix(1))
    value = value * 10 + static_cast<std::size_t>(text.front() - '0');
  return value;
}

}  // namespace

DigitFormat::DigitFormat(std::string_view pattern, std::string_view rule) : rule_(rule) {
  while (!pattern.empty() && is_known_)
    read_group(pattern);
  const auto is_variable = [](const Length& length) { return length.least != length.most; };
  is_known_ =
      is_known_ && groups_.size() <= most_groups && std::ranges::count_if(groups_, is_variable) <= 1 && knows_rule();
}

std::string DigitFormat::written(std::string_view digits) const {
  std::array<std::string_view, most_groups> texts;
  std::size_t spare = digits.size();
  for (const Length& length : groups_)
    spare -= length.least;
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    const std::size_t size = groups_[i].least + (groups_[i].least == groups_[i].most ? 0 : spare);
    texts.at(i) = digits.substr(0, size);
    digits.remove_prefix(size);
  }
  std::string text;
  for (std::size_t i = 0; i < rule_.size(); ++i) {
    if (rule_[i] != '$') {
      text += rule_[i];
    } else {
      text += texts.at(static_cast<std::size_t>(rule_[++i] - '1'));
    }
  }
  return text;
}

void DigitFormat::read_group(std::string_view& pattern) {
  Length group;
  is_known_ = take(pattern, "(");
  while (is_known_ && !take(pattern, ")")) {
    const Length one = read_digits(pattern);
    group.least += one.least;
    group.most += one.most;
  }
  groups_.push_back(group);
}

DigitFormat::Length DigitFormat::read_digits(std::string_view& pattern) {
  if (take(pattern, "[")) {
    pattern.remove_prefix(std::min(pattern.find(']'), pattern.size()));
    is_known_ = take(pattern, "]");
  } else if (!take(pattern, "\\d")) {
    is_known_ = !pattern.empty() && is_digit(pattern.front());
    if (is_known_) pattern.remove_prefix(1);
  }
  if (!take(pattern, "{")) {
    is_known_ = is_known_ && !pattern.starts_with('?') && !pattern.starts_with('*') && !pattern.starts_with('+');
    return {1, 1};
  }
  Length length;
  length.least = length.most = take_number(pattern);
  if (take(pattern, ",")) length.most = take_number(pattern);
  is_known_ = is_known_ && take(pattern, "}") && length.least <= length.most;
  return length;
}

bool DigitFormat::knows_rule() const {
  for (std::size_t i = 0; i < rule_.size(); ++i) {
    if (rule_[i] == '\\') return false;
    if (rule_[i] != '$') continue;
    ++i;
    if (i == rule_.size() || rule_[i] < '1' || static_cast<std::size_t>(rule_[i] - '0') > groups_.size()) return false;
  }
  return true;
}

}  // namespace contacts
