#include "prefilter/value_end.hpp"

#include <algorithm>
#include <cstddef>

#include "prefilter/first_letters.hpp"
#include "text/ascii.hpp"
#include "text/bytes.hpp"
#include "toml/characters.hpp"

namespace contacts {

namespace {

bool is_end_of_value(std::string_view folded) {
  const auto decides = [](char c) { return is_slug_character(c) || is_quote(c) || c == '\n'; };
  const auto* const found = std::ranges::find_if(folded, decides);
  return found == folded.end() || !is_slug_character(*found);
}

}  // namespace

bool may_end_value(std::string_view folded, std::string_view word) {
  for (std::size_t at = find_bytes(folded, word); at != std::string_view::npos; at = find_bytes(folded, word, at + 1)) {
    if (is_end_of_value(folded.substr(at + word.size()))) return true;
  }
  return false;
}

bool may_be_end_of_value(std::string_view raw) {
  const auto decides = [](char c) {
    return is_letter_or_digit(c) || is_quote(c) || c == '\n' || c == '\\' || !is_ascii(c);
  };
  const auto* const found = std::ranges::find_if(raw, decides);
  return found == raw.end() || !is_letter_or_digit(*found);
}

}  // namespace contacts
