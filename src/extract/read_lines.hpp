// A text as lines of words, tokens, organisations and names.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/line_words.hpp"
#include "extract/names.hpp"
#include "extract/organisations.hpp"
#include "extract/text_line.hpp"
#include "extract/tokens.hpp"

namespace contacts {

struct ReadLine {
  TextLine line;
  std::vector<Token> tokens;
  std::vector<TextWord> words;
  std::vector<OrganisationMention> organisations;
  std::vector<NameMention> names;
  std::size_t block = 0;  // counted from the beginning; a blank line ends one, and is in none
  bool is_blank = false;
  bool is_header = false;  // of a message: "From: …"
  bool is_subject = false;

  [[nodiscard]] std::string_view text() const { return line.text; }
};

struct ReadText {
  std::vector<ReadLine> lines;
  bool is_mail = false;        // it has headers of messages
  std::size_t candidates = 0;  // see ScanState
};

// `region` as in ScanState; `first` is the number of the first line.
[[nodiscard]] ReadText read_lines(std::string_view text, const std::string& region, const KnownOrganisations& known,
                                  std::size_t first = 1);

// The country (ISO 3166-1 alpha-2) that a text seems to be from: by the endings of its addresses and pages, else by its
// most frequent words. Empty where nothing tells.
[[nodiscard]] std::string likely_region(std::string_view text);

}  // namespace contacts
