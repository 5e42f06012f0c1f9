#include "phone/phone_form.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include <fmt/core.h>

#include "phone/phone.hpp"
#include "phone/written_numbers.hpp"
#include "text/ascii.hpp"
#include "text/excerpt.hpp"
#include "text/invisible.hpp"

namespace contacts {

namespace {

constexpr std::string_view characters_of_numbers = "+-./() #*0123456789";

constexpr std::array<bool, 256> table_of(std::string_view characters) {
  std::array<bool, 256> table{};
  for (const char c : characters)
    table.at(static_cast<unsigned char>(c)) = true;
  return table;
}

// Looking a character up is faster than finding it in a text.
bool is_of_numbers(char c) {
  static constexpr std::array<bool, 256> table = table_of(characters_of_numbers);
  return table[static_cast<unsigned char>(c)];
}

// No-break and thin spaces and typographic hyphens come along when a number is copied from a page.
constexpr std::array<std::string_view, 6> copied_separators = {"\u00A0", "\u2009", "\u202F",
                                                               "\u2010", "\u2011", "\u2013"};

bool has_only_number_characters(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (is_of_numbers(text[i])) {
      ++i;
      continue;
    }
    const auto* const copied = std::ranges::find_if(
        copied_separators, [&](std::string_view separator) { return text.substr(i).starts_with(separator); });
    if (copied == copied_separators.end()) return false;
    i += copied->size();
  }
  return true;
}

// "08-123 45 67" of "08-123 45 67 ext. 12": what stands before a word that is followed by digits alone.
std::string_view without_extension(std::string_view text) {
  const auto word = static_cast<std::size_t>(std::ranges::find_if_not(text, is_of_numbers) - text.begin());
  if (word == text.size()) return text;
  const std::size_t last_digits = text.find_last_not_of("0123456789") + 1;
  const bool has_extension = word > 0 && last_digits < text.size() &&
                             std::ranges::none_of(text.substr(word, last_digits - word),
                                                  [](char c) { return is_digit(c) || is_ascii_control(c); });
  return has_extension ? text.substr(0, word) : text;
}

}  // namespace

std::optional<std::string> problem_with_phone(std::string_view text) {
  if (is_rounded_number(text))
    return fmt::format("'{}' is what a spreadsheet makes of a number; write all its digits", excerpt(text));
  const std::string_view number = without_extension(text);
  const bool has_form = std::ranges::count_if(number, is_digit) >= 2 && has_only_number_characters(number);
  // Only what looks odd (1-800-FLOWERS) is asked of libphonenumber: to load it takes longer than to read a thousand
  // entries.
  if (has_form || parse_phone(text, "US")) return std::nullopt;
  if (const std::optional<char32_t> hidden = first_deceptive(text)) {
    return fmt::format("'{}' is not a telephone number; it holds U+{:04X}, which cannot be seen: write it without",
                       excerpt(text), static_cast<std::uint32_t>(*hidden));
  }
  return fmt::format("'{}' is not a telephone number; write digits, such as 0454-930 00 or +46 454 930 00",
                     excerpt(text));
}

}  // namespace contacts
