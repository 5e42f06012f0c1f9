#include "text/kernels.hpp"

#include <cstddef>
#include <cstdint>

#include "text/block.hpp"

namespace contacts::kernels {

void mark_text(const char* text, std::size_t chunks, const bool* is_sought, TextMarks& marks) {
  const Block line_end = Block::all('\n');
  const Block quote = Block::all('"');
  const Block apostrophe = Block::all('\'');
  const Block backslash = Block::all('\\');
  const Block nul = Block::all('\0');
  Block nuls = nul.equal(line_end);
  Block::Mask quotes_before = marks.last_quotes;
  LineStart* start = marks.line_starts.data();
  std::uint32_t line_count = 0;
  std::uint32_t* special = marks.specials.data();
  for (std::size_t i = 0; i < chunks; ++i) {
    const char* const chunk = text + i * Chunk::size;
    const auto is_line_end = [&](const char* bytes) {
      nuls = nuls | Block::at(bytes).equal(nul);
      return Block::at(bytes).equal(line_end);
    };
    const auto is_quote = [&](const char* bytes) {
      return Block::at(bytes).equal(quote) | Block::at(bytes).equal(apostrophe);
    };
    const auto is_backslash = [&](const char* bytes) { return Block::at(bytes).equal(backslash); };
    Block::Mask line_ends = Chunk::where(chunk, is_line_end);
    const Block::Mask quotes = Chunk::where(chunk, is_quote);
    Block::Mask specials = Chunk::where(chunk, is_backslash);
    const auto offset = static_cast<std::uint32_t>(i * Chunk::size);
    // Each line is written, and the next one is written over it where it is not sought: that is faster than a branch.
    for (; line_ends != 0; line_ends &= line_ends - 1) {
      const std::uint32_t line = offset + static_cast<std::uint32_t>(__builtin_ctzll(line_ends)) + 1;
      *start = {line, ++line_count};
      start += is_sought[static_cast<unsigned char>(text[line])] ? 1 : 0;
    }
    specials |= quotes & (quotes << 1U | quotes_before >> 63U) & (quotes << 2U | quotes_before >> 62U);
    quotes_before = quotes;
    for (; specials != 0; specials &= specials - 1)
      *special++ = offset + static_cast<std::uint32_t>(__builtin_ctzll(specials));
  }
  marks.line_start_count = static_cast<std::size_t>(start - marks.line_starts.data());
  marks.special_count = static_cast<std::size_t>(special - marks.specials.data());
  marks.line_ends = line_count;
  marks.last_quotes = quotes_before;
  marks.has_nul = nuls.high_bits() != 0;
}

WordMarks find_word(const char* text, std::size_t chunks, const WordBeginning& letters) {
  const Block case_bit = Block::all('\x20');
  const Block first = Block::all(letters.first) | case_bit;
  const Block second = Block::all(letters.second) | case_bit;
  const Block third = Block::all(letters.third) | case_bit;
  const auto may_begin = [&](const char* bytes) {
    const Block here = Block::at(bytes);
    const Block next = Block::at(bytes + 1) | case_bit;
    const Block second_next = Block::at(bytes + 2) | case_bit;
    // Only the highest bit of each byte counts. A comparison sets it, and so does a character that is not ASCII.
    const Block third_fits = third.equal(second_next) | second_next;
    const Block second_fits = (second.equal(next) & third_fits) | next;
    const Block latin_fits = here.between(0xC2, 0xCD) & (third_fits | second.equal(second_next));
    const Block others_fit = here.between(0xE1, 0xE3) | here.equal(Block::all('\xEA')) | here.at_least(0xEE);
    return (first.equal(here | case_bit) & second_fits) | latin_fits | others_fit;
  };
  for (std::size_t i = 0; i < chunks; ++i) {
    const Block::Mask places = Chunk::where(text + i * Chunk::size, may_begin);
    if (places != 0) return {i, places};
  }
  return {chunks, 0};
}

}  // namespace contacts::kernels
