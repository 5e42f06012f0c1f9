#include "text/ascii.hpp"

#include <algorithm>

namespace contacts {

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

}  // namespace contacts
