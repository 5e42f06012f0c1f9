// Unicode 15: Default_Ignorable_Code_Point and Bidi_Control, as far as they are found in address books.

#include "text/invisible.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.hpp"
#include "text/joiners.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

struct Range {
  char32_t first, last;
};

constexpr auto invisible = std::to_array<Range>({{0xAD, 0xAD},
                                                 {0x61C, 0x61C},
                                                 {0x115F, 0x1160},
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

bool is_tag(char32_t code_point) {
  return code_point >= 0xE0000 && code_point <= 0xE007F;
}

// The code point that begins at `offset`, 0 at the end of the text.
char32_t code_point_at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? decode_utf8(text, offset).value : 0;
}

// Goes through the characters of a text and knows which of them are seen: a joiner by its neighbours, a tag where it
// goes on a flag.
class Sight {
 public:
  explicit Sight(std::string_view text) : text_(text) {}

  // Of the next character, which begins at `offset`.
  bool sees(const DecodedCodePoint& decoded, std::size_t offset) {
    const char32_t before = std::exchange(before_, decoded.value);
    is_in_flag_ = decoded.value == black_flag || (is_in_flag_ && is_tag(decoded.value));
    if (!decoded.valid || is_in_flag_) return true;
    if (is_joiner(decoded.value))
      return changes_shape(before, decoded.value, code_point_at(text_, offset + decoded.size));
    return !is_invisible(decoded.value);
  }

 private:
  std::string_view text_;
  char32_t before_ = 0;
  bool is_in_flag_ = false;
};

// Without what nobody sees; blanks as they are.
std::string seen_of(std::string_view text) {
  std::string seen;
  Sight sight(text);
  for (std::size_t i = 0; i < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, i);
    if (sight.sees(decoded, i)) seen += text.substr(i, decoded.size);
    i += decoded.size;
  }
  return seen;
}

// A blank that is taken for an ordinary one. Names in Chinese and Japanese have U+3000 between their words.
bool is_like_blank(char32_t code_point) {
  constexpr char32_t ideographic_space = 0x3000;
  return code_point >= 0x80 && code_point != ideographic_space && is_any_blank(code_point);
}

// Blanks and line ends, and joiners that change nothing.
bool may_stand_at_end(const DecodedCodePoint& decoded, char32_t before, char32_t after) {
  if (!decoded.valid) return false;
  if (is_joiner(decoded.value)) return !changes_shape(before, decoded.value, after);
  return is_any_blank(decoded.value) || decoded.value == '\n';
}

// Of a word: neither a blank nor a sign.
bool is_of_word(char32_t code_point) {
  if (code_point < 0x80) return is_letter_or_digit(static_cast<char>(code_point));
  return !is_any_blank(code_point) && !is_invisible(code_point) && !is_joiner(code_point);
}

// A width of nothing that stands between words, and fillers that are drawn as a blank.
bool may_part_words(char32_t code_point) {
  constexpr auto parting =
      std::to_array<Range>({{0x115F, 0x1160}, {0x200B, 0x200B}, {0x3164, 0x3164}, {0xFFA0, 0xFFA0}});
  return is_in(parting, code_point);
}

bool is_letter_tag(char32_t code_point) {
  return code_point > 0xE0020 && code_point < 0xE007F;
}

// The bytes that begin what is invisible or a blank, of those beyond ASCII.
constexpr std::array<bool, 256> begins_invisible = [] {
  std::array<bool, 256> begins{};
  for (const char c : std::string_view("\xC2\xD8\xE1\xE2\xE3\xEF\xF3"))
    begins.at(static_cast<unsigned char>(c)) = true;
  return begins;
}();

bool has_wide_blank(std::string_view text) {
  constexpr std::string_view bytes = "\t\xA0";  // the last also where it is no UTF-8
  return text.find_first_of(bytes) != std::string_view::npos || text.find("  ") != std::string_view::npos;
}

}  // namespace

bool may_have_invisible(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return begins_invisible[static_cast<unsigned char>(c)]; });
}

bool is_invisible(char32_t code_point) {
  return code_point >= 0xAD && is_in(invisible, code_point);
}

bool is_any_blank(char32_t code_point) {
  return is_in(blanks, code_point);
}

std::string_view without_blank_ends(std::string_view text) {
  const auto is_seen = [](char c) { return c > ' ' && c < '\x7f'; };
  if (!text.empty() && is_seen(text.front()) && is_seen(text.back())) return text;  // as most are
  std::size_t begin = 0;
  while (begin < text.size()) {
    const DecodedCodePoint decoded = decode_utf8(text, begin);
    if (!may_stand_at_end(decoded, 0, code_point_at(text, begin + decoded.size))) break;
    begin += decoded.size;
  }
  std::size_t end = begin;
  char32_t last = 0;  // that stands
  for (std::size_t i = begin; i < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, i);
    i += decoded.size;
    if (may_stand_at_end(decoded, last, code_point_at(text, i))) continue;
    end = i;
    last = decoded.value;
  }
  return text.substr(begin, end - begin);
}

std::string without_invisible(std::string_view text) {
  if (!may_have_invisible(text)) return std::string(without_blank_ends(text));
  return std::string(without_blank_ends(seen_of(text)));
}

std::string without_invisible_or_wide(std::string_view text) {
  std::string seen = without_invisible(text);
  if (!may_have_invisible(seen) && !has_wide_blank(seen)) return seen;
  std::string out;
  for (std::size_t i = 0; i < seen.size();) {
    const DecodedCodePoint decoded = decode_utf8(seen, i);
    if (!is_any_blank(decoded.value)) {
      out.append(seen, i, decoded.size);
    } else if (!out.ends_with(' ')) {
      out += ' ';
    }
    i += decoded.size;
  }
  return out;
}

std::string without_deceptive(std::string_view text) {
  std::string seen = without_invisible(text);
  if (!first_deceptive(text)) return seen;
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

std::optional<char32_t> first_deceptive(std::string_view text) {
  if (!may_have_invisible(text)) return std::nullopt;
  Sight sight(text);
  for (std::size_t i = 0; i < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, i);
    const bool is_seen = sight.sees(decoded, i) && !is_like_blank(decoded.value);
    if (decoded.valid && !is_seen) return decoded.value;
    i += decoded.size;
  }
  return std::nullopt;
}

std::optional<LostSense> lost_sense(std::string_view text) {
  if (!may_have_invisible(text)) return std::nullopt;
  constexpr char32_t right_to_left_override = 0x202E;
  Sight sight(text);
  std::optional<LostSense> lost;
  char32_t parting = 0;     // what stands between the last character that is seen and the next
  bool is_in_word = false;  // the last one that is seen
  for (std::size_t i = 0; i < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, i);
    const bool is_seen = sight.sees(decoded, i);
    i += decoded.size;
    if (is_seen) {
      const bool is_word = is_of_word(decoded.value);
      if (parting != 0 && is_in_word && is_word && !lost) lost = {LostSense::Kind::Parting, parting};
      is_in_word = is_word;
      parting = 0;
    } else if (decoded.value == right_to_left_override) {
      return LostSense{LostSense::Kind::Order, decoded.value};
    } else if (is_letter_tag(decoded.value)) {
      return LostSense{LostSense::Kind::HiddenLetters, decoded.value};
    } else if (parting == 0 && may_part_words(decoded.value)) {
      parting = decoded.value;
    }
  }
  return lost;
}

}  // namespace contacts
