// The width of a text is the sum of its characters' widths, as the C library's wcwidth and most terminals count. A
// terminal that draws a whole cluster (a family of emoji joined by U+200D) in two columns then uses fewer than were
// counted, never more, so nothing runs over the edge. utf8proc's widths are the base; see width_of for the exceptions.
#include "text/width.hpp"

#include <algorithm>
#include <utf8proc.h>

#include "text/utf8.hpp"

namespace contacts {

namespace {

constexpr std::string_view ellipsis = "…";

// What utf8proc has as narrower, but terminals draw wide: Hangul tone marks, circled numbers on black squares,
// hexagrams and Vietnamese reading marks.
bool is_drawn_wide(char32_t character) {
  return character == 0x302E || character == 0x302F || (character >= 0x3248 && character <= 0x324F) ||
         (character >= 0x4DC0 && character <= 0x4DFF) || character == 0x16FF0 || character == 0x16FF1;
}

std::size_t width_of(char32_t character) {
  const auto code_point = static_cast<utf8proc_int32_t>(character);
  const utf8proc_property_t& properties = *utf8proc_get_property(code_point);
  // Vowels and final consonants of a decomposed Hangul syllable are drawn into the cells of its first consonant.
  if (properties.boundclass == UTF8PROC_BOUNDCLASS_V || properties.boundclass == UTF8PROC_BOUNDCLASS_T) return 0;
  if (is_drawn_wide(character)) return 2;
  // For spacing marks and the signs that enclose digits in Arabic, utf8proc has 0, but terminals take a cell.
  const bool sign = properties.category == UTF8PROC_CATEGORY_CF && properties.boundclass == UTF8PROC_BOUNDCLASS_PREPEND;
  if (sign || properties.category == UTF8PROC_CATEGORY_MC) return 1;
  return static_cast<std::size_t>(std::max(utf8proc_charwidth(code_point), 0));
}

std::size_t width_of(DecodedCodePoint character) {
  return !character.valid || character.value < 0x80 ? 1 : width_of(character.value);
}

struct Cluster {
  std::size_t size = 0;  // bytes
  std::size_t width = 0;
};

// The grapheme cluster that begins at `offset`. A byte that is not UTF-8 is one of its own.
Cluster cluster_at(std::string_view text, std::size_t offset) {
  DecodedCodePoint previous = decode_utf8(text, offset);
  Cluster cluster{.size = previous.size, .width = width_of(previous)};
  utf8proc_int32_t state = 0;
  while (previous.valid && offset + cluster.size < text.size()) {
    const DecodedCodePoint next = decode_utf8(text, offset + cluster.size);
    if (!next.valid || utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(previous.value),
                                                        static_cast<utf8proc_int32_t>(next.value), &state)) {
      break;
    }
    cluster.size += next.size;
    cluster.width += width_of(next);
    previous = next;
  }
  return cluster;
}

// The longest beginning of whole clusters that fits into `columns`.
std::string_view fitting(std::string_view text, std::size_t columns) {
  std::size_t end = 0;
  for (std::size_t width = 0; end < text.size();) {
    const Cluster cluster = cluster_at(text, end);
    width += cluster.width;
    if (width > columns) break;
    end += cluster.size;
  }
  return text.substr(0, end);
}

std::string_view without_trailing_spaces(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

// The first line of a paragraph that does not fit into `columns`, with the spaces at which it is broken: everything
// that fits up to the last space after a word, or all of it where there is none, or one cluster that is too wide.
std::string_view first_line(std::string_view text, std::size_t columns) {
  const std::string_view fits = fitting(text, columns);
  if (fits.empty()) return text.substr(0, cluster_at(text, 0).size);
  std::size_t end = fits.size();
  if (text[end] != ' ') {
    const std::size_t space = fits.find_last_of(' ');
    if (space == std::string_view::npos || without_trailing_spaces(fits.substr(0, space)).empty()) return fits;
    end = space;
  }
  return text.substr(0, std::min(text.find_first_not_of(' ', end), text.size()));
}

void append_wrapped(std::vector<std::string>& lines, std::string_view paragraph, std::size_t columns) {
  while (fitting(paragraph, columns).size() < paragraph.size()) {
    const std::string_view line = first_line(paragraph, columns);
    lines.emplace_back(without_trailing_spaces(line));
    paragraph.remove_prefix(line.size());
    if (paragraph.empty()) return;
  }
  lines.emplace_back(paragraph);
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const DecodedCodePoint character = decode_utf8(text, offset);
    width += width_of(character);
    offset += character.size;
  }
  return width;
}

std::string truncate_to_width(std::string_view text, std::size_t columns) {
  if (columns == 0) return {};
  if (fitting(text, columns).size() == text.size()) return std::string(text);
  return std::string(fitting(text, columns - 1)).append(ellipsis);
}

std::string truncate_middle_to_width(std::string_view text, std::size_t columns) {
  constexpr std::size_t fewest = 3;  // a character on each side of the mark
  if (columns < fewest || fitting(text, columns).size() == text.size()) return truncate_to_width(text, columns);
  const std::string_view begin = fitting(text, columns / 2);
  std::string_view end = text.substr(begin.size());
  while (!end.empty() && display_width(begin) + 1 + display_width(end) > columns) {
    end.remove_prefix(1);
    while (!end.empty() && (static_cast<unsigned char>(end.front()) & 0xC0U) == 0x80U)
      end.remove_prefix(1);
  }
  return std::string(begin).append(ellipsis).append(end);
}

std::vector<std::string> wrap_to_width(std::string_view text, std::size_t columns) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view paragraph = text.substr(begin, end - begin);
    if (columns == 0) {
      lines.emplace_back(paragraph);
    } else {
      append_wrapped(lines, paragraph, columns);
    }
    begin = end + 1;
  }
  return lines;
}

}  // namespace contacts
