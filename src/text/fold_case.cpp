#include <array>
#include <cstddef>
#include <string>
#include <utf8proc.h>

#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/mapped.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

std::string case_mapped_by_library(std::string_view text) {
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
}

// The Latin letters that are composed already, of which none composes with what stands before it.
constexpr char32_t letters_begin = 0xC0;
constexpr char32_t letters_end = latin_end;

const std::string& case_mapped_letter(char32_t letter) {
  static const auto table = [] {
    std::array<std::string, letters_end - letters_begin> made;
    for (char32_t i = 0; i < made.size(); ++i) {
      std::string text;
      append_utf8(text, letters_begin + i);
      made.at(i) = case_mapped_by_library(text);
    }
    return made;
  }();
  return table.at(letter - letters_begin);
}

// The same, without the library where the text is of ASCII and these letters alone.
std::string case_mapped(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const DecodedCodePoint character = decode_utf8(text, i);
    i += character.size;
    if (character.value < 0x80) {
      result += lower_case(static_cast<char>(character.value));
    } else if (character.valid && character.value >= letters_begin && character.value < letters_end) {
      result += case_mapped_letter(character.value);
    } else {
      return case_mapped_by_library(text);
    }
  }
  return result;
}

}  // namespace

// Lower case of İ is i for some and i with a dot above for others; here both are i.
std::string fold_case(std::string_view text) {
  constexpr std::string_view dot_above = "\u0307";
  std::string folded;
  bool follows_space = true;
  for (const char c : case_mapped(text)) {
    const bool is_space = c == ' ' || (c >= '\t' && c <= '\r');
    if (!is_space) folded += c;
    if (is_space && !follows_space) folded += ' ';
    follows_space = is_space;
    if (c == dot_above.back() && folded.ends_with("i\u0307")) folded.resize(folded.size() - dot_above.size());
  }
  if (folded.ends_with(' ')) folded.pop_back();
  return folded;
}

}  // namespace contacts
