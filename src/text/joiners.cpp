#include "text/joiners.hpp"

#include <utf8proc.h>

namespace contacts {

namespace {

constexpr char32_t non_joiner = 0x200C;
constexpr char32_t mongolian_separator = 0x180E;

const utf8proc_property_t& properties_of(char32_t code_point) {
  return *utf8proc_get_property(static_cast<utf8proc_int32_t>(code_point));
}

bool is_virama(char32_t code_point) {
  constexpr utf8proc_propval_t virama = 9;  // Canonical_Combining_Class
  return properties_of(code_point).combining_class == virama;
}

bool is_mongolian(char32_t code_point) {
  return code_point >= 0x1800 && code_point <= 0x18AF;
}

bool is_of_joining_script(char32_t code_point) {
  return (code_point >= 0x600 && code_point <= 0x74F) || (code_point >= 0x750 && code_point <= 0x77F) ||
         (code_point >= 0x7C0 && code_point <= 0x7FF) || (code_point >= 0x840 && code_point <= 0x8FF) ||
         (code_point >= 0xFB50 && code_point <= 0xFDFF) || (code_point >= 0xFE70 && code_point <= 0xFEFC) ||
         (code_point >= 0xA840 && code_point <= 0xA877) || is_mongolian(code_point);
}

// A letter, or a mark that stands on one.
bool joins(char32_t code_point) {
  if (!is_of_joining_script(code_point)) return false;
  const utf8proc_propval_t category = properties_of(code_point).category;
  return category == UTF8PROC_CATEGORY_LO || category == UTF8PROC_CATEGORY_LM || category == UTF8PROC_CATEGORY_MN;
}

bool is_pictograph(char32_t code_point) {
  return properties_of(code_point).boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

bool may_end_pictograph(char32_t code_point) {
  const bool is_skin_tone = code_point >= 0x1F3FB && code_point <= 0x1F3FF;
  const bool is_tag = code_point >= 0xE0020 && code_point <= 0xE007F;  // at the end of a flag
  return is_pictograph(code_point) || code_point == 0xFE0F || is_skin_tone || is_tag;
}

}  // namespace

bool is_joiner(char32_t code_point) {
  return code_point == non_joiner || code_point == 0x200D || code_point == mongolian_separator;
}

bool changes_shape(char32_t before, char32_t joiner, char32_t after) {
  if (joiner == mongolian_separator) return is_mongolian(before) && is_mongolian(after);
  if (is_virama(before) || is_virama(after)) return true;
  if (joins(before) && joins(after)) return true;
  if (joiner == non_joiner) return false;
  // One letter that is drawn as if another followed: an abbreviation in Persian and Urdu.
  if (joins(before) || joins(after)) return true;
  return may_end_pictograph(before) && is_pictograph(after);
}

}  // namespace contacts
