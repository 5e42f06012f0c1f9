// The only two functions that touch every byte of a large text, 64 bytes at a time. They report positions for others to
// look at.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace contacts {

// The offset at which a line begins, and the number of line ends before it.
struct LineStart {
  std::uint32_t offset;
  std::uint32_t line_ends;
};

// Positions in a text, or in a part of one. All offsets count from its first byte.
struct TextMarks {
  static constexpr std::size_t most_chunks = 64;  // of one call

  std::array<LineStart, 64 * most_chunks> line_starts;   // of lines that begin with a byte that is sought
  std::array<std::uint32_t, 64 * most_chunks> specials;  // offsets of backslashes, and of quotation marks behind two
  std::size_t line_start_count;
  std::size_t special_count;
  std::size_t line_ends;
  std::uint64_t last_quotes;  // in the last chunk: a bit for each byte that is " or '; the next part takes it from here
  bool has_nul;
};

// The first letters of a word, small ones.
struct WordBeginning {
  char first = 0;
  char second = 0;
  char third = 0;
};

// Where a word may begin: the index of a chunk, and a bit for each byte of it where the word may begin.
struct WordMarks {
  std::size_t chunk = 0;
  std::uint64_t places = 0;
};

namespace kernels {

inline constexpr std::size_t chunk_size = 64;  // bytes

// Fills `marks` from `chunks` chunks, at most TextMarks::most_chunks. Reads one byte behind them. `is_sought`: a
// table of 256, true for the bytes whose lines are to be reported.
inline constexpr std::size_t text_lookahead = 1;  // bytes
void mark_text(const char* text, std::size_t chunks, const bool* is_sought, TextMarks& marks);

// The first of `chunks` chunks in which a word may begin. Where there is none, the result is `chunks` without places.
// Reads two bytes behind the chunks. folded_word.cpp tells what is compared.
inline constexpr std::size_t word_lookahead = 2;  // bytes
[[nodiscard]] WordMarks find_word(const char* text, std::size_t chunks, const WordBeginning& letters);

}  // namespace kernels

}  // namespace contacts
