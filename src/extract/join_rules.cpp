#include "extract/join_rules.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace contacts {

namespace {

bool is_place(const Token& token) {
  return token.kind == TokenKind::Street || token.kind == TokenKind::Box || token.kind == TokenKind::City;
}

bool is_common_word(const TextWord& word) {
  return word.folded == "so" || word.folded == "dit" || word.folded == "sa" || word.folded == "licht";
}

// Of a number and a dot only the number counts as what stands before a word.
bool is_after_sentence(const ReadLine& read, std::size_t word) {
  std::size_t end = read.words[word].begin;
  while (end > 0 && read.text()[end - 1] == ' ')
    --end;
  return end > 0 && end < read.words[word].begin &&
         std::string_view(".!?").find(read.text()[end - 1]) != std::string_view::npos;
}

}  // namespace

bool is_part_of_title(const ReadLine& read, std::size_t word) {
  for (std::size_t i = word; i-- > 0 && word - i < 5;) {
    if (read.words[i + 1].gap != Gap::Blank) break;
    if (read.words[i].is(WordClass::Title)) return true;
  }
  if (word + 1 < read.words.size() && read.words[word + 1].gap == Gap::Blank &&
      read.words[word + 1].is(WordClass::Title)) {
    // "press officer on duty" is a desk where nobody is named.
    return !read.names.empty();
  }
  return false;
}

bool begins_title(const ReadLine& read, std::size_t word) {
  return word == 0 && read.tokens.empty() && read.words.back().is(WordClass::Title);
}

bool is_sender_header(const ReadLine& read) {
  constexpr std::array<std::string_view, 15> words = {"fran",      "from",       "fra",      "von",      "van",
                                                      "de",        "lahettaja",  "afzender", "avsender", "afsender",
                                                      "avsandare", "expediteur", "absender", "reply-to", "sender"};
  const bool is_labelled = !read.words.empty() && read.words.front().whole.is(WordClass::Header);
  return !is_labelled || std::ranges::find(words, read.words.front().folded) != words.end();
}

bool signs(const ReadLine& read, const NameMention& mention) {
  const bool is_before_comma = mention.end < read.words.size() && read.words[mention.end].gap != Gap::Blank;
  return mention.is_alone || (mention.first == 0 && is_before_comma && read.tokens.empty());
}

bool begins_sentence_before(const ReadLine& read, const Token& token) {
  std::size_t name_end = 0;
  for (const NameMention& mention : read.names) {
    if (read.words[mention.first].begin < token.begin) name_end = mention.end;
  }
  if (name_end == 0) return false;
  for (std::size_t i = name_end; i < read.words.size() && read.words[i].begin < token.begin; ++i) {
    if (read.words[i].gap == Gap::Sentence || (read.words[i].gap == Gap::Token && is_after_sentence(read, i)))
      return true;
  }
  return false;
}

bool is_only_quoted(const ReadLine& read, const NameMention& mention) {
  for (std::size_t i = mention.first; i-- > 0 && mention.first - i <= 7;) {
    if (read.words[i + 1].gap == Gap::Sentence || read.words[i + 1].gap == Gap::Token) break;
    if (read.words[i].whole.is(WordClass::Speech) && read.words[i].shape == Shape::Small &&
        !is_common_word(read.words[i]))
      return true;
  }
  for (std::size_t i = mention.end; i < read.words.size() && i < mention.end + 8; ++i) {
    if (read.words[i].gap == Gap::Sentence || read.words[i].gap == Gap::Token) break;
    if (read.words[i].whole.is(WordClass::Speech) && read.words[i].shape == Shape::Small &&
        !is_common_word(read.words[i]))
      return true;
  }
  return false;
}

bool is_disclaimer(const ReadLine& read) {
  constexpr std::size_t least_words = 8;  // fewer are a label: "Confidential fax: …"
  return read.words.size() >= least_words &&
         std::ranges::any_of(read.words, [](const TextWord& word) { return word.whole.is(WordClass::Confidential); });
}

bool has_place(const ReadLine& read) {
  return std::ranges::any_of(read.tokens, is_place);
}

bool is_switchboard_number(const ReadText& text, std::size_t line, const Token& token) {
  const std::size_t hyphen = token.value.rfind('-');
  if (hyphen == std::string::npos || token.value.substr(hyphen + 1).find_first_not_of('0') != std::string::npos ||
      hyphen + 3 < token.value.size())
    return false;
  const std::string beginning = token.value.substr(0, hyphen + 1);
  constexpr std::size_t reach = 6;
  for (std::size_t i = line > reach ? line - reach : 0; i < std::min(text.lines.size(), line + reach); ++i) {
    if (text.lines[i].block != text.lines[line].block) continue;
    for (const Token& other : text.lines[i].tokens) {
      if (other.kind == TokenKind::Phone && other.value != token.value && other.value.starts_with(beginning) &&
          other.phone != ValueKind::Fax)
        return true;
    }
  }
  return false;
}

}  // namespace contacts
