// Unicode 15: Default_Ignorable_Code_Point and Bidi_Control, as far as they are found in address books.

#include "text/invisible.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

struct Range {
  char32_t first, last;
};

constexpr auto invisible = std::to_array<Range>({{0xAD, 0xAD},
                                                 {0x61C, 0x61C},
                                                 {0x115F, 0x1160},
                                                 {0x180E, 0x180E},
                                                 {0x200B, 0x200B},
                                                 {0x200E, 0x200F},
                                                 {0x202A, 0x202E},
                                                 {0x2060, 0x206F},
                                                 {0x3164, 0x3164},
                                                 {0xFEFF, 0xFEFF},
                                                 {0xFFA0, 0xFFA0},
                                                 {0xE0000, 0xE007F}});

constexpr auto blanks = std::to_array<Range>({{' ', ' '},
                                              {'\t', '\t'},
                                              {0xA0, 0xA0},
                                              {0x1680, 0x1680},
                                              {0x2000, 0x200A},
                                              {0x202F, 0x202F},
                                              {0x205F, 0x205F},
                                              {0x3000, 0x3000}});

constexpr char32_t black_flag = 0x1F3F4;  // begins the flags of regions, which go on in tags

bool is_in(const auto& ranges, char32_t code_point) {
  return std::ranges::any_of(ranges,
                             [&](const Range& one) { return one.first <= code_point && code_point <= one.last; });
}

bool is_joiner(char32_t code_point) {
  return code_point == 0x200C || code_point == 0x200D;
}

bool is_tag(char32_t code_point) {
  return code_point >= 0xE0000 && code_point <= 0xE007F;
}

// Knows of the characters of a text, in their order, which of them are seen: a tag is where it goes on a flag.
class Sight {
 public:
  bool sees(const DecodedCodePoint& decoded) {
    is_in_flag_ = decoded.value == black_flag || (is_in_flag_ && is_tag(decoded.value));
    return !decoded.valid || !is_invisible(decoded.value) || is_in_flag_;
  }

 private:
  bool is_in_flag_ = false;
};

// Without what nobody sees; blanks as they are.
std::string seen_of(std::string_view text) {
  std::string seen;
  Sight sight;
  for (std::size_t i = 0; i < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, i);
    if (sight.sees(decoded)) seen += text.substr(i, decoded.size);
    i += decoded.size;
  }
  return seen;
}

// A blank that is taken for an ordinary one. Names in Chinese and Japanese have U+3000 between their words.
bool is_like_blank(char32_t code_point) {
  constexpr char32_t ideographic_space = 0x3000;
  return code_point >= 0x80 && code_point != ideographic_space && is_any_blank(code_point);
}

bool may_stand_at_end(const DecodedCodePoint& decoded) {
  return decoded.valid && (is_any_blank(decoded.value) || is_joiner(decoded.value) || decoded.value == '\n');
}

}  // namespace

bool is_invisible(char32_t code_point) {
  return code_point >= 0xAD && is_in(invisible, code_point);
}

bool is_any_blank(char32_t code_point) {
  return is_in(blanks, code_point);
}

std::string_view without_blank_ends(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size() && may_stand_at_end(decode_utf8(text, begin)))
    begin += decode_utf8(text, begin).size;
  std::size_t end = begin;
  for (std::size_t i = begin; i < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, i);
    i += decoded.size;
    if (!may_stand_at_end(decoded)) end = i;
  }
  return text.substr(begin, end - begin);
}

std::string without_invisible(std::string_view text) {
  return std::string(without_blank_ends(seen_of(text)));
}

std::string without_invisible_or_wide(std::string_view text) {
  std::string out;
  const std::string seen = without_invisible(text);
  for (std::size_t i = 0; i < seen.size();) {
    const DecodedCodePoint decoded = decode_utf8(seen, i);
    if (is_any_blank(decoded.value)) {
      if (!out.ends_with(' ')) out += ' ';
    } else if (!is_joiner(decoded.value)) {
      out.append(seen, i, decoded.size);
    }
    i += decoded.size;
  }
  return out;
}

std::string without_deceptive(std::string_view text) {
  const auto is_at_end = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
  if (is_ascii(text) && (text.empty() || (!is_at_end(text.front()) && !is_at_end(text.back()))))
    return std::string(text);
  std::string seen = without_invisible(text);
  if (!first_deceptive(text, Joiners::MayStand)) return seen;
  std::string out;
  for (std::size_t i = 0; i < seen.size();) {
    const DecodedCodePoint decoded = decode_utf8(seen, i);
    const bool is_blank = decoded.value == ' ' || is_like_blank(decoded.value);
    if (!is_blank) {
      out.append(seen, i, decoded.size);
    } else if (!out.ends_with(' ')) {
      out += ' ';
    }
    i += decoded.size;
  }
  return out;
}

std::optional<char32_t> first_deceptive(std::string_view text, Joiners joiners) {
  if (is_ascii(text)) return std::nullopt;
  Sight sight;
  for (std::size_t i = 0; i < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, i);
    const bool is_at_end = i == 0 || i + decoded.size == text.size();
    const bool is_seen = sight.sees(decoded) && !is_like_blank(decoded.value);
    if (decoded.valid && !is_seen) return decoded.value;
    if (is_joiner(decoded.value) && (is_at_end || joiners == Joiners::AreDeceptive)) return decoded.value;
    i += decoded.size;
  }
  return std::nullopt;
}

}  // namespace contacts
