#include "text/line_name.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace contacts {

namespace {

bool is_name_character(char c) {
  return is_letter_or_digit(c) || c == '-' || c == '_';
}

}  // namespace

bool is_line_name(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_name_character);
}

bool is_frame_of_card(std::string_view name) {
  constexpr std::array<std::string_view, 3> frame = {"BEGIN", "VERSION", "END"};
  return std::ranges::any_of(frame, [&](std::string_view one) { return is_same_name(one, name); });
}

std::string as_line_name(std::string_view text) {
  std::string name(text);
  std::ranges::replace_if(
      name, [](char c) { return !is_name_character(c); }, '-');
  return name;
}

}  // namespace contacts
