// Joiners (U+200C, U+200D) and the vowel separator of Mongolian (U+180E): seen only in what they make of the letters
// beside them.
#pragma once

namespace contacts {

[[nodiscard]] bool is_joiner(char32_t code_point);

// Whether a joiner between these changes how they are drawn: in scripts whose letters join (Arabic, Syriac, N'Ko,
// Mongolian …), beside a virama of the scripts of India, and in an emoji of several. Between other letters it is noise.
// `before` and `after` are 0 at the ends of the text. As RFC 5892 A.1 and A.2, and what old Malayalam and Bengali
// texts need besides.
[[nodiscard]] bool changes_shape(char32_t before, char32_t joiner, char32_t after);

}  // namespace contacts
