#include "text/kernels.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using contacts::TextMarks;
using contacts::WordBeginning;
using contacts::WordMarks;

namespace kernels = contacts::kernels;

namespace {

// Of so many chunks, and what is looked at behind them.
std::string random_text(std::mt19937& random, std::string_view letters, std::size_t chunks, std::size_t lookahead) {
  std::string text(chunks * kernels::chunk_size + lookahead, ' ');
  for (char& c : text)
    c = letters[random() % letters.size()];
  return text;
}

// Lines that begin with a sought byte, as "offset:line ends before it", and offsets of specials.
std::string list_of(const TextMarks& marks) {
  std::string list;
  for (std::size_t i = 0; i < marks.line_start_count; ++i)
    list += std::to_string(marks.line_starts[i].offset) + ":" + std::to_string(marks.line_starts[i].line_ends) + " ";
  list += "|";
  for (std::size_t i = 0; i < marks.special_count; ++i)
    list += " " + std::to_string(marks.specials[i]);
  return list;
}

bool is_quote(char c) {
  return c == '"' || c == '\'';
}

// The same, byte by byte; `before` stands before the text.
std::string expected_list(std::string_view before, std::string_view text, std::size_t size,
                          const std::array<bool, 256>& is_sought) {
  std::string list;
  std::size_t lines = 0;
  for (std::size_t i = 0; i < size; ++i) {
    if (text[i] != '\n') continue;
    ++lines;
    if (is_sought.at(static_cast<unsigned char>(text[i + 1])))
      list += std::to_string(i + 1) + ":" + std::to_string(lines) + " ";
  }
  list += "|";
  const std::string whole = std::string(before) + std::string(text);
  for (std::size_t i = 0; i < size; ++i) {
    const std::size_t at = before.size() + i;
    const bool is_third = at >= 2 && is_quote(whole[at]) && is_quote(whole[at - 1]) && is_quote(whole[at - 2]);
    if (text[i] == '\\' || is_third) list += " " + std::to_string(i);
  }
  return list;
}

// Where the beginning of a word may stand, as the comment in folded_word.cpp has it: nothing that may is left out.
bool must_be_marked(std::string_view text, const WordBeginning& beginning) {
  const auto fits = [](char c, char letter) {
    return static_cast<unsigned char>(c) >= 0x80 || (c | 0x20) == (letter | 0x20);
  };
  return static_cast<unsigned char>(text[0]) < 0x80 && fits(text[0], beginning.first) &&
         (static_cast<unsigned char>(text[1]) >= 0x80 ||
          (fits(text[1], beginning.second) && fits(text[2], beginning.third)));
}

}  // namespace

TEST_CASE("what stands in a text is marked") {
  std::mt19937 random(1);
  std::array<bool, 256> is_sought{};
  is_sought['['] = is_sought['n'] = is_sought[0xC3] = true;
  const auto marks = std::make_unique<TextMarks>();
  for (int i = 0; i < 3000; ++i) {
    const std::size_t chunks = random() % 5;
    const std::string_view letters = i % 2 == 0 ? "\n[n\"'\\x\xC3" : "abcdefghijklmnop\n[\"\"";
    const std::string text = random_text(random, letters, chunks, kernels::text_lookahead);
    const std::string before = random_text(random, letters, 1, 0);
    CAPTURE(text);
    marks->last_quotes = 0;
    kernels::mark_text((before + "x").data(), 1, is_sought.data(), *marks);
    kernels::mark_text(text.data(), chunks, is_sought.data(), *marks);
    const std::size_t size = chunks * kernels::chunk_size;
    REQUIRE(list_of(*marks) == expected_list(before, text, size, is_sought));
    REQUIRE(marks->line_ends == static_cast<std::size_t>(std::count(text.begin(), text.end() - 1, '\n')));
    REQUIRE_FALSE(marks->has_nul);
  }
}

TEST_CASE("as much is marked as goes at once") {
  std::array<bool, 256> is_sought{};
  is_sought['\n'] = true;
  const auto marks = std::make_unique<TextMarks>();
  constexpr std::size_t size = TextMarks::most_chunks * kernels::chunk_size;
  for (const char c : {'\n', '"', '\\'}) {
    const std::string text(size + kernels::text_lookahead, c);
    marks->last_quotes = 0;
    kernels::mark_text(text.data(), TextMarks::most_chunks, is_sought.data(), *marks);
    CHECK(marks->line_start_count == (c == '\n' ? size : 0));
    CHECK(marks->special_count == (c == '\n' ? 0 : c == '"' ? size - 2 : size));
  }
}

TEST_CASE("a NUL byte is seen wherever it stands") {
  constexpr std::array<bool, 256> is_sought{};
  const auto marks = std::make_unique<TextMarks>();
  for (std::size_t at = 0; at < 2 * kernels::chunk_size; ++at) {
    std::string text(2 * kernels::chunk_size + kernels::text_lookahead, 'x');
    text[at] = '\0';
    marks->last_quotes = 0;
    kernels::mark_text(text.data(), 2, is_sought.data(), *marks);
    CHECK(marks->has_nul);
  }
}

TEST_CASE("all places for a word are found") {
  std::mt19937 random(2);
  std::size_t found = 0;
  for (int i = 0; i < 20000; ++i) {
    const std::size_t chunks = random() % 4;
    const std::string_view letters = i % 2 == 0 ? "olf\xC3\xB6\xE1\xE4\xEA\xEE xyz" : "OoLlFfabcdefghij";
    const std::string text = random_text(random, letters, chunks, kernels::word_lookahead);
    const WordBeginning beginning{'o', 'l', 'f'};
    const WordMarks marks = kernels::find_word(text.data(), chunks, beginning);
    CAPTURE(text);
    const std::size_t end = std::min(marks.chunk + 1, chunks) * kernels::chunk_size;
    for (std::size_t at = 0; at < end; ++at) {
      if (!must_be_marked(std::string_view(text).substr(at), beginning)) continue;
      ++found;
      REQUIRE(at / kernels::chunk_size == marks.chunk);
      REQUIRE((marks.places >> at % kernels::chunk_size & 1U) == 1);
    }
  }
  CHECK(found > 2000);
}
