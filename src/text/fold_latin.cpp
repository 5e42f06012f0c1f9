// The letters that most texts have besides ASCII, written out: to make a table of them when the program starts takes
// longer than many searches. What fold_code_point() makes of each is what a test holds this against.
#include <array>
#include <cstddef>
#include <string_view>

#include "text/fold.hpp"

namespace contacts {

namespace {

// From U+00A0 on, with a bar behind each.
constexpr std::string_view from_a0 =
    " |¡|¢|£|¤|¥|¦|§| |©|a|«|¬||®| |"
    "°|±|2|3|'|μ|¶|·| |1|o|»|1⁄4|1⁄2|3⁄4|¿|"
    "a|a|a|a|a|a|ae|c|e|e|e|e|i|i|i|i|"
    "d|n|o|o|o|o|o|×|o|u|u|u|u|y|th|ss|"
    "a|a|a|a|a|a|ae|c|e|e|e|e|i|i|i|i|"
    "d|n|o|o|o|o|o|÷|o|u|u|u|u|y|th|y|"
    "a|a|a|a|a|a|c|c|c|c|c|c|c|c|d|d|"
    "d|d|e|e|e|e|e|e|e|e|e|e|g|g|g|g|"
    "g|g|g|g|h|h|h|h|i|i|i|i|i|i|i|i|"
    "i|i|ij|ij|j|j|k|k|q|l|l|l|l|l|l|l·|"
    "l·|l|l|n|n|n|n|n|n|'n|n|n|o|o|o|o|"
    "o|o|oe|oe|r|r|r|r|r|r|s|s|s|s|s|s|"
    "s|s|t|t|t|t|t|t|u|u|u|u|u|u|u|u|"
    "u|u|u|u|w|w|y|y|y|z|z|z|z|z|z|s|";

// A folded character in place, without a pointer.
struct FoldedLatin {
  std::array<char, 5> bytes{};
  unsigned char size = 0;

  constexpr void append(char c) { bytes.at(size++) = c; }
  [[nodiscard]] std::string_view text() const { return {bytes.data(), size}; }
};

// Of the control characters before U+00A0 all but one, which is white space, are left as they are.
constexpr std::array<FoldedLatin, latin_end - latin_begin> make_table() {
  constexpr char32_t next_line = 0x85;
  std::array<FoldedLatin, latin_end - latin_begin> table{};
  std::size_t index = 0;
  for (; index < 0x20; ++index) {
    table.at(index).append('\xC2');
    table.at(index).append(static_cast<char>(latin_begin + index));
  }
  table.at(next_line - latin_begin) = FoldedLatin{{' '}, 1};
  for (const char c : from_a0) {
    if (c == '|') {
      ++index;
    } else {
      table.at(index).append(c);
    }
  }
  return table;
}
constexpr auto table = make_table();

}  // namespace

std::string_view fold_latin(char32_t code_point) {
  return table[code_point - latin_begin].text();
}

}  // namespace contacts
