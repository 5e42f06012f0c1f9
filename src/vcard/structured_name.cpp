// How a display name is split. The prefix and the suffix that the file gives are taken off its ends. If the file gives
// the family or the given name as well, that is taken off the end where it stands, and what remains is the other one.
// If it gives neither, the last word is the family name. A single word is the given name: programs that address people
// by it, or show nothing else, then still have a name to show.

#include "vcard/structured_name.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "text/utf8.hpp"

namespace contacts {

namespace {

using Words = std::span<const std::string_view>;

bool is_no_break_space(char32_t c) {
  return c == 0xA0 || c == 0x2007 || c == 0x202F;
}

// The Unicode property White_Space.
bool is_white_space(char32_t c) {
  if (c < 0x80) return c == 0x20 || (c >= 0x09 && c <= 0x0D);
  constexpr std::array<char32_t, 8> scattered = {0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000};
  return (c >= 0x2000 && c <= 0x200A) || std::ranges::find(scattered, c) != scattered.end();
}

std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::size_t usual = 8;
  std::vector<std::string_view> words;
  if (!text.empty()) words.reserve(usual);
  std::size_t begin = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, offset);
    if (is_white_space(decoded.value) && !is_no_break_space(decoded.value)) {
      if (begin < offset) words.push_back(text.substr(begin, offset - begin));
      begin = offset + decoded.size;
    }
    offset += decoded.size;
  }
  if (begin < text.size()) words.push_back(text.substr(begin));
  return words;
}

// The words, which stand in one text, with what is between them.
std::string text_of(Words words) {
  if (words.empty()) return {};
  const std::string_view last = words.back();
  return {words.front().data(), last.data() + last.size()};
}

// The words that follow or precede `part`; none where `part` does not stand there, or is all there is.
Words after(Words words, Words part) {
  if (part.empty() || part.size() > words.size()) return {};
  return std::ranges::equal(words.first(part.size()), part) ? words.subspan(part.size()) : Words();
}

Words before(Words words, Words part) {
  if (part.empty() || part.size() > words.size()) return {};
  return std::ranges::equal(words.last(part.size()), part) ? words.first(words.size() - part.size()) : Words();
}

// The words of the display name between prefix and suffix; the comma of "Anna Berg, PhD" goes with the suffix.
std::vector<std::string_view> bare_name(std::string_view display_name, const StructuredName& name) {
  std::vector<std::string_view> words = words_of(display_name);
  if (const Words rest = after(words, words_of(name.prefix)); !rest.empty()) {
    words.erase(words.begin(), words.end() - std::ssize(rest));
  }
  if (const Words rest = before(words, words_of(name.suffix)); !rest.empty()) {
    words.resize(rest.size());
    if (words.back().ends_with(',')) words.back().remove_suffix(1);
    if (words.back().empty()) words.pop_back();
  }
  return words;
}

std::string first_not_empty(Words preferred, Words other) {
  return text_of(preferred.empty() ? other : preferred);
}

}  // namespace

StructuredName complete_name(StructuredName name, std::string_view display_name) {
  if (is_blank(name.family)) name.family.clear();
  if (is_blank(name.given)) name.given.clear();
  const std::vector<std::string_view> words = bare_name(display_name, name);
  if (name.family.empty() && name.given.empty()) {
    if (words.size() > 1) name.family = words.back();
    name.given = text_of(words.size() > 1 ? Words(words).first(words.size() - 1) : Words(words));
  } else if (name.given.empty()) {
    const std::vector<std::string_view> family = words_of(name.family);
    name.given = first_not_empty(before(words, family), after(words, family));
  } else if (name.family.empty()) {
    const std::vector<std::string_view> given = words_of(name.given);
    name.family = first_not_empty(after(words, given), before(words, given));
  }
  return name;
}

bool is_blank(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, offset);
    if (!is_white_space(decoded.value)) return false;
    offset += decoded.size;
  }
  return true;
}

}  // namespace contacts
