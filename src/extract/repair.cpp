#include "extract/repair.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "extract/words.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/letter_case.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

// What one character becomes: nothing for the ones that cannot be seen.
std::string_view repaired(char32_t character, std::string_view as_it_is) {
  if (character == '\t') return "\t";
  if (character < 0x20 || (character >= 0x7F && character < 0xA0)) return "";
  const bool is_blank = character == 0xA0 || (character >= 0x2000 && character <= 0x200A) || character == 0x202F ||
                        character == 0x205F || character == 0x3000;
  if (is_blank) return " ";
  const bool is_invisible = character == 0xAD || (character >= 0x200B && character <= 0x200F) ||
                            (character >= 0x2028 && character <= 0x202E) ||
                            (character >= 0x2060 && character <= 0x206F) || character == 0xFEFF;
  if (is_invisible) return "";
  if ((character >= 0x2010 && character <= 0x2012) || character == 0x2212) return "-";
  if (character == 0x2019 || character == 0x2018) return "'";
  return as_it_is;
}

std::string visible(std::string_view line) {
  std::string out;
  out.reserve(line.size());
  for (std::size_t offset = 0; offset < line.size();) {
    const DecodedCodePoint character = decode_utf8(line, offset);
    if (character.valid) out += repaired(character.value, line.substr(offset, character.size));
    offset += character.size;
  }
  return out;
}

bool rules_off(std::string_view line) {
  constexpr std::array<std::string_view, 3> dashes = {"–", "—", "·"};
  std::size_t marks = 0;
  for (std::size_t i = 0; i < line.size();) {
    const auto* const dash =
        std::ranges::find_if(dashes, [&](std::string_view mark) { return line.substr(i).starts_with(mark); });
    if (dash == dashes.end() && std::string_view("-_=*~#.+ ").find(line[i]) == std::string_view::npos) return false;
    i += dash == dashes.end() ? 1 : dash->size();
    ++marks;
  }
  return marks >= 2;
}

std::string_view without_quotation(std::string_view line) {
  while (line.starts_with('>') || line.starts_with(" >"))
    line.remove_prefix(line.front() == ' ' ? 2 : 1);
  return line;
}

std::size_t depth_of(std::string_view line) {
  const std::string_view marks = line.substr(0, line.size() - without_quotation(line).size());
  return static_cast<std::size_t>(std::ranges::count(marks, '>'));
}

std::string_view without_bullet(std::string_view line) {
  constexpr std::array<std::string_view, 11> bullets = {"•", "·", "▪", "◦", "‣", "●", "■", "*", "-", "–", "—"};
  for (const std::string_view bullet : bullets) {
    if (line.starts_with(bullet) && line.substr(bullet.size()).starts_with(' ')) return line.substr(bullet.size() + 1);
  }
  return line;
}

bool is_one_of(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != words.end();
}

constexpr std::array<std::string_view, 15> at_words = {"at",          "a",     "snabel-a",   "snabela", "alfakroll",
                                                       "krollalfa",   "kanel", "arobase",    "chez",    "apenstaartje",
                                                       "klammeraffe", "affe",  "miukumauku", "ad",      "aet"};
constexpr std::array<std::string_view, 9> dot_words = {"dot",   "punkt", "punktum", "piste", "punt",
                                                       "point", "prick", "piste.",  "."};

// A sign in brackets that stands for "@" or ".", from `offset`: its end, and the sign.
std::optional<std::pair<std::size_t, char>> bracketed_sign(std::string_view line, std::size_t offset) {
  constexpr std::size_t longest = 16;
  const std::size_t end = line.substr(0, offset + longest).find_first_of(")]}>", offset);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string word = fold(trimmed(line.substr(offset + 1, end - offset - 1)));
  if (is_one_of(word, at_words) || word == "@") return std::pair(end + 1, '@');
  if (is_one_of(word, dot_words)) return std::pair(end + 1, '.');
  return std::nullopt;
}

std::string with_bracketed_signs(std::string_view line) {
  std::string out;
  for (std::size_t i = 0; i < line.size();) {
    const bool is_bracket = std::string_view("([{<").find(line[i]) != std::string_view::npos;
    const auto sign = is_bracket ? bracketed_sign(line, i) : std::nullopt;
    const bool is_meant = sign && !trimmed(out).empty() && (sign->second == '@' || out.find('@') != std::string::npos);
    if (!is_meant) {
      out += line[i++];
      continue;
    }
    while (out.ends_with(' '))
      out.pop_back();
    out += sign->second;
    i = line.find_first_not_of(' ', sign->first);
    if (i == std::string_view::npos) break;
  }
  return out;
}

// "tove AT skogsby DOT example": a word for "@" counts only where one for "." follows.
std::string with_spelled_signs(std::string_view line) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    words.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  std::string out;
  bool is_in_address = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word = i > 0 && i + 1 < words.size() ? fold(words[i]) : "";
    const bool is_at = word.size() > 1 && is_one_of(word, at_words) && i + 3 < words.size() &&
                       is_one_of(fold(words[i + 2]), dot_words);
    const bool is_dot = is_in_address && is_one_of(word, dot_words);
    if (is_at || is_dot) {
      out += is_at ? '@' : '.';
      is_in_address = true;
      continue;
    }
    const bool is_joined = out.ends_with('@') || (is_in_address && out.ends_with('.'));
    if (i > 0 && !is_joined) out += ' ';
    if (!is_joined) is_in_address = false;
    out += words[i];
  }
  return out;
}

void remove_spam_guards(std::string& line) {
  constexpr std::array<std::string_view, 6> guards = {"NOSPAM",     "NO-SPAM",     "NO_SPAM",
                                                      "REMOVETHIS", "REMOVE-THIS", "SPAMFREE"};
  for (const std::string_view guard : guards) {
    for (std::size_t at = line.find(guard); at != std::string::npos; at = line.find(guard, at)) {
      std::size_t end = at + guard.size();
      if (end < line.size() && (line[end] == '.' || line[end] == '-' || line[end] == '_')) {
        ++end;
      } else if (at > 0 && (line[at - 1] == '.' || line[at - 1] == '-' || line[at - 1] == '_')) {
        --at;
      }
      line.erase(at, end - at);
    }
  }
}

bool may_spell_signs(std::string_view line) {
  constexpr std::array<std::string_view, 4> beginnings = {" AT ", " at ", " snabel", " ät "};
  return std::ranges::any_of(beginnings,
                             [&](std::string_view word) { return line.find(word) != std::string_view::npos; });
}

std::string_view last_word(std::string_view line) {
  const std::size_t blank = line.find_last_of(" \t");
  return blank == std::string_view::npos ? line : line.substr(blank + 1);
}

std::string_view first_word(std::string_view line) {
  return line.substr(0, line.find_first_of(" \t,"));
}

bool begins_small(std::string_view line) {
  if (line.empty()) return false;
  const char32_t first = decode_utf8(line, 0).value;
  return is_any_letter(first) && !is_capital(first);
}

enum class Join { None, Cut, AsItIs, WithBlank };

bool joins_with_hyphen(std::string_view line) {
  return line.size() > 1 && line.ends_with('-') && !is_digit(line[line.size() - 2]) && line[line.size() - 2] != ' ' &&
         line[line.size() - 2] != '-';
}

// How a line that has to go on goes on.
Join forced_join(std::string_view line, std::string_view next) {
  if (line.empty() || next.empty()) return Join::None;
  if ((line.ends_with('@') && line.size() > 1) ||
      (next.starts_with('@') && next.size() > 1 && is_letter_or_digit(next[1])))
    return Join::AsItIs;
  if (!joins_with_hyphen(line) || !begins_small(next)) return Join::None;
  if (classes_of(fold(first_word(next))).is(WordClass::Common)) return Join::WithBlank;  // "bygg- och"
  return Join::Cut;
}

// A wide line with several small words: of a paragraph, not of a list.
bool is_prose(std::string_view line) {
  constexpr std::size_t least_width = 58;  // bytes
  constexpr int fewest_small_words = 4;
  if (line.size() < least_width) return false;
  int small_words = 0;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    if (begins_small(line.substr(begin, end - begin))) ++small_words;
    begin = end + 1;
  }
  return small_words >= fewest_small_words;
}

// Whether a sentence plainly goes on in the next line: a list or a signature does not look so.
bool is_continued(std::string_view line, std::string_view next) {
  constexpr std::size_t least_width = 34;  // bytes: a shorter line was not wrapped
  if (line.size() < least_width || next.empty()) return false;
  const std::string_view last = last_word(line);
  const bool is_open = last.find_first_of("@0123456789:;!?") == std::string_view::npos && !last.ends_with('.');
  if (!is_open) return false;
  const std::string_view next_word = first_word(next);
  const bool is_plain = next_word.find_first_of("@.:/") == std::string_view::npos || next_word.ends_with('.');
  if (begins_small(next) && is_plain && !classes_of(fold(next_word)).is_label()) return true;
  return is_prose(line) || (begins_small(last) && classes_of(fold(last)).is(WordClass::Common));
}

bool has_cells(std::string_view line) {
  return line.find_first_of("\t|") != std::string_view::npos || line.find("  ") != std::string_view::npos;
}

using Lines = std::vector<TextLine>;
using Place = Lines::iterator;

bool is_wrapped(Place begin, Place end) {
  std::ptrdiff_t continued = 0;
  bool is_wide = true;
  constexpr std::size_t wide = 55;  // bytes
  for (auto line = begin; line + 1 != end; ++line) {
    if (has_cells(line->text)) return false;
    const std::string& next = (line + 1)->text;
    if (forced_join(line->text, next) != Join::None || is_continued(line->text, next)) ++continued;
    is_wide = is_wide && line->text.size() >= wide;
  }
  return continued > 0 && (continued * 2 >= end - begin - 1 || is_wide);
}

void append_joined(TextLine& line, const TextLine& next, Join how) {
  if (how == Join::Cut) line.text.pop_back();
  if (how == Join::WithBlank) line.text += ' ';
  line.joints.push_back({line.text.size(), next.number});
  line.text += next.text;
}

void append_paragraph(Lines& out, Place begin, Place end) {
  const bool wrapped = end - begin > 1 && is_wrapped(begin, end);
  for (auto line = begin; line != end; ++line) {
    Join how = line == begin ? Join::None : forced_join(out.back().text, line->text);
    if (line != begin && how == Join::None && wrapped) how = Join::WithBlank;
    if (how == Join::None) {
      out.push_back(std::move(*line));
    } else {
      append_joined(out.back(), *line, how);
    }
  }
}

// A very long line is read in pieces, cut behind a sentence or a word, so that no step has to look at all of it at
// once.
std::size_t piece_size(std::string_view line) {
  constexpr std::size_t most = 4096;  // bytes
  if (line.size() <= most) return line.size();
  const std::string_view head = line.substr(0, most);
  const std::size_t sentence = head.rfind(". ");
  if (sentence != std::string_view::npos && sentence > most / 2) return sentence + 2;
  const std::size_t blank = head.rfind(' ');
  return blank == std::string_view::npos || blank == 0 ? most : blank + 1;
}

}  // namespace

std::string repair_line(std::string_view line) {
  std::string text = visible(line);
  std::string_view bare = without_quotation(text);
  while (bare.ends_with(' ') || bare.ends_with('\t'))
    bare.remove_suffix(1);
  const std::size_t indent = std::min(bare.find_first_not_of(' '), bare.size());
  if (rules_off(bare.substr(indent))) return {};
  bare = without_bullet(bare.substr(indent));
  text = std::string(bare);
  if (text.find_first_of("([{<") != std::string::npos) text = with_bracketed_signs(text);
  if (may_spell_signs(text)) text = with_spelled_signs(text);
  if (text.find('@') != std::string::npos) remove_spam_guards(text);
  return text;
}

std::vector<TextLine> repair(std::string_view text, std::size_t first) {
  Lines lines;
  std::size_t depth = 0;  // of quotation
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    for (std::size_t piece = begin; piece == begin || piece < end;) {
      const std::size_t size = piece_size(text.substr(piece, end - piece));
      const std::string_view source = text.substr(piece, size);
      std::string repaired = repair_line(source);
      // What is quoted deeper is somebody else's.
      const bool is_other = piece == begin && !repaired.empty() && std::exchange(depth, depth_of(source)) != depth;
      if (is_other && !lines.empty() && !lines.back().text.empty()) lines.push_back({"", first, {}, {}});
      lines.push_back({std::move(repaired), first, {}, {}});
      piece += std::max<std::size_t>(size, 1);
    }
    ++first;
    begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  Lines out;
  for (auto begin = lines.begin(); begin != lines.end();) {
    const auto end = std::find_if(begin, lines.end(), [](const TextLine& line) { return line.text.empty(); });
    append_paragraph(out, begin, end);
    begin = end;
    if (begin != lines.end()) out.push_back(std::move(*begin++));
  }
  return out;
}

}  // namespace contacts
