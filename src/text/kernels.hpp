// What is asked of every byte of large texts, sixty-four at a time, in code for the processor that the program runs on.
#pragma once

#include <cstddef>
#include <cstdint>

namespace contacts {

// The beginning of a line in a text, and how many line ends stand before it.
struct LineStart {
  std::uint32_t offset;
  std::uint32_t line_ends;
};

// What stands in a text, or in a part of one.
struct TextMarks {
  static constexpr std::size_t most_chunks = 64;  // that are marked at once

  // NOLINTBEGIN(modernize-avoid-c-arrays): the kernels must not call what std::array calls
  LineStart line_starts[64 * most_chunks];   // of lines that begin with a byte that is sought
  std::uint32_t specials[64 * most_chunks];  // offsets of backslashes, and of quotation marks that stand behind two
  // NOLINTEND(modernize-avoid-c-arrays)
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

// Where in a text a word may begin: in which chunk, and at which of its bytes.
struct WordMarks {
  std::size_t chunk = 0;
  std::uint64_t places = 0;
};

struct Kernels {
  static constexpr std::size_t chunk_size = 64;  // bytes

  // Says what stands in so many chunks, at most TextMarks::most_chunks. One more byte is read behind them. Which bytes
  // are sought at the beginning of a line is asked of a table of 256.
  static constexpr std::size_t text_lookahead = 1;  // bytes
  void (*mark_text)(const char* text, std::size_t chunks, const bool* is_sought, TextMarks& marks);

  // The first of so many chunks in which a word may begin; their number, and no places, where it does in none. Two more
  // bytes are read behind them. See folded_word.cpp for what is asked.
  static constexpr std::size_t word_lookahead = 2;  // bytes
  WordMarks (*find_word)(const char* text, std::size_t chunks, const WordBeginning& letters);
};

// For any processor, and for those with AVX2. They give the same answers.
[[nodiscard]] const Kernels& baseline_kernels();
[[nodiscard]] const Kernels& avx2_kernels();

// The second where the processor has AVX2.
[[nodiscard]] const Kernels& fastest_kernels();

}  // namespace contacts
