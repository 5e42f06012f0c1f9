// Folding: what makes "OLOFSTRÖM", "Olofström" in any normalisation form and "olofstrom" one word.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace contacts {

// The form in which texts are compared: NFKD, full case folding, marks removed, and letters that have no decomposition
// replaced by the ones they are read as (ø o, ł l, đ d, ð d, þ th, æ ae, œ oe, ß ss, ı i, ...). Idempotent.
// Letters of the Arabic script that are typed for each other are one (yeh, kaf, heh), and so are hiragana and katakana.
// Runs of white space become one space; format characters such as soft hyphens go; typographic apostrophes and dashes
// become ' and -. Bytes that are not UTF-8 stay, and what stands between them may.
[[nodiscard]] std::string fold(std::string_view text);

// What one character becomes: none, one or more characters. This is the definition; fold does the same for each
// character of a text in turn, and joins white space. A surrogate or a value above U+10FFFF becomes nothing.
[[nodiscard]] std::string fold_code_point(char32_t code_point);

// The same, from a table, of the characters from latin_begin to latin_end: the Latin letters of most languages, which
// are two bytes, of which these are the first ones.
constexpr char32_t latin_begin = 0x80;
constexpr char32_t latin_end = 0x180;
constexpr unsigned char first_latin_byte = 0xC2;
constexpr unsigned char last_latin_byte = 0xC5;
[[nodiscard]] constexpr bool is_latin(char32_t code_point) {
  return code_point >= latin_begin && code_point < latin_end;
}
[[nodiscard]] std::string_view fold_latin(char32_t code_point);

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

// Folds large texts that are searched and then thrown away: sixteen ASCII characters at a time, into memory that is
// kept.
class FoldBuffer {
 public:
  // Appends what fold() makes of each character of `text`, but leaves ASCII's white space as it is: a word without
  // blanks is in what was appended where it is in fold(text). False where `text` is not UTF-8: then no one knows what
  // was appended.
  [[nodiscard]] bool append(std::string_view text);

  void clear() { size_ = 0; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::string_view text() const { return {bytes_.get(), size_}; }

 private:
  void reserve_for(std::size_t source_size);
  [[nodiscard]] std::size_t append_ascii(std::string_view text);
  void append_folded(std::string_view folded);

  std::unique_ptr<char[]> bytes_;  // NOLINT(modernize-avoid-c-arrays): bytes that nobody sets to zero first
  std::size_t capacity_ = 0;
  std::size_t size_ = 0;
};

}  // namespace contacts
