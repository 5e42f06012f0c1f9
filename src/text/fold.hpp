// Folding: what makes "OLOFSTRÖM", "Olofström" in any normalisation form and "olofstrom" one word.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace contacts {

// The form in which texts are compared: NFKD, full case folding, marks removed, and letters that have no decomposition
// replaced by the ones they are read as (ø o, ł l, đ d, ð d, þ th, æ ae, œ oe, ß ss, ı i, ...). Idempotent.
// Runs of white space become one space; format characters such as soft hyphens go; typographic apostrophes and dashes
// become ' and -. Bytes that are not UTF-8 stay, and what stands between them may.
[[nodiscard]] std::string fold(std::string_view text);

// What one character becomes: none, one or more characters. This is the definition; fold does the same for each
// character of a text in turn, and joins white space. A surrogate or a value above U+10FFFF becomes nothing.
[[nodiscard]] std::string fold_code_point(char32_t code_point);

// A folded text whose bytes know where they came from.
struct FoldMap {
  std::string text;                  // fold() of the original
  std::vector<std::size_t> offsets;  // for each byte of `text` the offset of the original's character; last, its size
};

// For well-formed UTF-8.
[[nodiscard]] FoldMap fold_with_offsets(std::string_view text);

// fold(), but with the letters that German and the Nordic languages also write as two in that writing: "Göteborg" and
// "Goeteborg" become "goeteborg", "Århus" and "Aarhus" "aarhus".
[[nodiscard]] std::string fold_as_digraphs(std::string_view text);

// The form in which directory servers compare texts (RFC 4518): NFKC and full case folding, but with the marks;
// invisible characters go, runs of white space become one space, and none stands at either end. Bytes that are not
// UTF-8 stay as they are.
[[nodiscard]] std::string fold_case(std::string_view text);

}  // namespace contacts
