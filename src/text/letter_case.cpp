#include "text/letter_case.hpp"

#include <cstddef>
#include <utf8proc.h>

#include "text/utf8.hpp"

namespace contacts {

namespace {

utf8proc_int32_t number_of(char32_t code_point) {
  return static_cast<utf8proc_int32_t>(code_point);
}

// Appends what `change` makes of each character; it is told whether a letter stands before.
template <typename Change>
std::string changed(std::string_view text, const Change& change) {
  std::string out;
  bool is_behind_letter = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const DecodedCodePoint character = decode_utf8(text, offset);
    if (character.valid) {
      append_utf8(out, static_cast<char32_t>(change(character.value, is_behind_letter)));
    } else {
      out += text[offset];
    }
    is_behind_letter = character.valid && is_any_letter(character.value);
    offset += character.size;
  }
  return out;
}

}  // namespace

bool is_capital(char32_t code_point) {
  const utf8proc_category_t category = utf8proc_category(number_of(code_point));
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool is_any_letter(char32_t code_point) {
  const utf8proc_category_t category = utf8proc_category(number_of(code_point));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

std::string capitalise_words(std::string_view text) {
  return changed(text, [](char32_t character, bool is_behind_letter) {
    return is_behind_letter ? utf8proc_tolower(number_of(character)) : utf8proc_toupper(number_of(character));
  });
}

std::string capitalise_first(std::string_view text) {
  if (text.empty()) return {};
  const std::size_t size = decode_utf8(text, 0).size;
  return capitalise_words(text.substr(0, size)) + std::string(text.substr(size));
}

std::string small_letters(std::string_view text) {
  return changed(text,
                 [](char32_t character, bool /*is_behind_letter*/) { return utf8proc_tolower(number_of(character)); });
}

}  // namespace contacts
