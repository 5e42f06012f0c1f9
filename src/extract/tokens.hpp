// What can be told exactly in a line: addresses, numbers, web pages, postal addresses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/text_line.hpp"
#include "extract/words.hpp"
#include "model/entry.hpp"

namespace contacts {

enum class TokenKind : std::uint8_t { Email, Phone, Web, Street, Box, City };

struct Token {
  TokenKind kind = TokenKind::Email;
  std::size_t begin = 0;  // bytes of the line
  std::size_t end = 0;
  std::string value;                         // as the text has it; of a city without its postal code
  std::string postcode;                      // of a city
  WordClasses label;                         // what stands before it: see words.hpp
  ValueKind phone = ValueKind::Unspecified;  // what the number itself, or its label, says
  bool is_weak = false;                      // a street only where a city follows: "Am Kanal 12"
};

struct ScannedLine {
  // The text with what is no word blanked by the byte `blanked`: tokens, dates, times. As long as the line.
  std::string rest;
  std::vector<Token> tokens;  // in the order of the line
};
inline constexpr char blanked = '\x01';

// What lines tell the ones behind them.
struct ScanState {
  std::string region;          // ISO 3166-1 alpha-2 of national numbers and postal codes; empty: none
  WordClasses label;           // of a line that is nothing but a label: it is one of the next line
  std::string trunk;           // the last number, which an extension completes
  std::size_t candidates = 0;  // that were given to libphonenumber so far: the work that was done
};

// Reads the lines of a text in their order.
[[nodiscard]] ScannedLine scan(const TextLine& line, ScanState& state);

// The steps of it. Each blanks what it finds.
void scan_addresses(std::string_view text, ScannedLine& scanned);  // e-mail, web
void blank_times(ScannedLine& scanned);
void scan_places(std::string_view text, const std::string& region, ScannedLine& scanned);
void scan_numbers(std::string_view text, ScanState& state, ScannedLine& scanned);

// The classes of the label before `offset`: the last words of `rest` before it, up to a token, a semicolon, or a
// sentence's end.
[[nodiscard]] WordClasses label_before(std::string_view rest, std::size_t offset);

// Blanks [begin, end) and adds the token.
void take_token(ScannedLine& scanned, Token token);

}  // namespace contacts
