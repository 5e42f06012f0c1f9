#include "prefilter/squeezed_name.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "model/keys.hpp"
#include "prefilter/first_letters.hpp"
#include "search/squeezed.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "toml/characters.hpp"

namespace contacts {

namespace {

// A bit for each small letter that a key of names begins with.
constexpr std::uint32_t make_first_letters() {
  std::uint32_t letters = 0;
  for (const Key& key : keys) {
    if (key.group == FieldGroup::Name) letters |= std::uint32_t{1} << static_cast<unsigned>(key.name.front() - 'a');
  }
  return letters;
}

// Whether a line, without the blanks before it, may give a name: it may unless it begins with another key.
bool may_give_name(std::string_view line) {
  constexpr std::uint32_t first_letters = make_first_letters();
  const char first = line.front();
  if (!is_letter(first)) return true;
  if (first < 'a' || (first_letters >> static_cast<unsigned>(first - 'a') & 1U) == 0) return false;
  return std::ranges::any_of(
      keys, [&](const Key& key) { return key.group == FieldGroup::Name && line.starts_with(key.name); });
}

// Takes characters of ASCII, folded, from the beginning of `wanted`. False where another one stands there.
bool take_squeezed(std::string_view folded, std::string_view& wanted) {
  for (const char c : folded) {
    if (is_left_out(c)) continue;
    if (wanted.empty()) return true;
    if (c != wanted.front()) return false;
    wanted.remove_prefix(1);
  }
  return true;
}

// Whether a text, squeezed, may begin with letters and digits of ASCII.
bool may_begin_with(std::string_view text, std::string_view wanted) {
  for (std::size_t at = 0; at < text.size() && !wanted.empty();) {
    if (is_ascii(text[at])) {
      const char c = lower_case(text[at++]);
      if (!take_squeezed({&c, 1}, wanted)) return false;
      continue;
    }
    const DecodedCodePoint character = decode_utf8(text, at);
    at += character.size;
    if (stands_in_no_slug(static_cast<unsigned char>(text[at - character.size]))) continue;  // or folds to nothing
    const std::string_view folded = character.valid && is_latin(character.value) ? fold_latin(character.value) : "";
    if (folded.empty() || !is_ascii(folded)) return true;
    if (!take_squeezed(folded, wanted)) return false;
  }
  return wanted.empty();
}

bool may_be_in_line(std::string_view line, std::string_view wanted) {
  bool begins_word = true;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (begins_word && may_begin_with(line.substr(at), wanted)) return true;
    begins_word = !is_letter_or_digit(line[at]);
  }
  return false;
}

// Whether a text over several lines begins in the line: then the name may stand in the next lines.
bool begins_long_text(std::string_view line) {
  return line.find(R"(""")") != std::string_view::npos || line.find("'''") != std::string_view::npos;
}

}  // namespace

bool may_be_squeezed_in_names(std::string_view raw, std::string_view wanted) {
  if (wanted.empty()) return false;
  const auto* const behind = std::ranges::find_if_not(wanted, is_slug_character);
  wanted = wanted.substr(0, static_cast<std::size_t>(behind - wanted.begin()));
  for (std::size_t begin = 0; begin < raw.size();) {
    const std::size_t end = std::min(raw.find('\n', begin), raw.size());
    while (begin < end && is_blank(raw[begin]))
      ++begin;
    const std::string_view line = raw.substr(begin, end - begin);
    if (!line.empty() && may_give_name(line) && (may_be_in_line(line, wanted) || begins_long_text(line))) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace contacts
