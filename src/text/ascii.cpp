#include "text/ascii.hpp"

#include <algorithm>
#include <cstddef>

#include "text/block.hpp"

namespace contacts {

bool is_ascii(std::string_view text) {
  std::size_t at = 0;
  for (; text.size() - at >= Block::size; at += Block::size) {
    if (Block::at(text.data() + at).high_bits() != 0) return false;
  }
  return std::ranges::all_of(text.substr(at), [](char c) { return is_ascii(c); });
}

std::string upper_case(std::string_view text) {
  std::string upper(text);
  for (char& c : upper)
    c = upper_case(c);
  return upper;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    c = lower_case(c);
  return lower;
}

bool is_same_name(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, [](char a, char b) { return upper_case(a) == upper_case(b); });
}

bool begins_with_name(std::string_view text, std::string_view prefix) {
  return is_same_name(text.substr(0, prefix.size()), prefix);
}

std::string digits_of(std::string_view text) {
  std::string digits(text.size(), '\0');
  std::size_t size = 0;
  for (const char c : text) {  // without a branch: search asks it of all numbers in a file
    digits[size] = c;
    if (is_digit(c)) ++size;
  }
  digits.resize(size);
  return digits;
}

}  // namespace contacts
