// Folding looks at one character at a time, so that every place that folds, and every shortcut, gives the same result.
// What makes that possible: NFKD needs to reorder only characters with a combining class, and those all go. Marks are
// the non-spacing and enclosing ones (Mn, Me) and whatever else has a combining class; the spacing marks (Mc) stay,
// because in Indic scripts they are vowels. For the same reason a final sigma is a sigma wherever it stands.
//
// fold_code_point is the definition. Three shortcuts make it fast where text mostly is: ASCII goes through a table of
// 128 bytes, Latin letters through one that is written out (fold_latin.cpp), and the letters of Greek and Cyrillic
// through one made from the definition at first use.
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <optional>
#include <utf8proc.h>
#include <utility>

#include "text/block.hpp"
#include "text/mapped.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

// What is written for a character that remains after decomposition and case folding.
struct Reading {
  char32_t character;
  std::string_view text;
};

// Letters with a stroke, hook or bar, and ligatures, of alphabets that are in use, as CLDR's Latin-ASCII reads them; ĸ
// as the q that replaced it in Greenland's spelling, ə as the e of Azerbaijan's passports (ICAO 9303). Capitals need no
// row: case folding comes first. Then what is typed for the ASCII apostrophe and hyphen; NFKD would make a space of the
// acute accents U+00B4 and U+1FFD. In code point order.
constexpr std::array readings{
    Reading{U'´', "'"}, Reading{U'æ', "ae"}, Reading{U'ð', "d"}, Reading{U'ø', "o"},   Reading{U'þ', "th"},
    Reading{U'đ', "d"}, Reading{U'ħ', "h"},  Reading{U'ı', "i"}, Reading{U'ĸ', "q"},   Reading{U'ł', "l"},
    Reading{U'ŋ', "n"}, Reading{U'œ', "oe"}, Reading{U'ŧ', "t"}, Reading{U'ƀ', "b"},   Reading{U'ƃ', "b"},
    Reading{U'ƈ', "c"}, Reading{U'ƌ', "d"},  Reading{U'ƒ', "f"}, Reading{U'ƙ', "k"},   Reading{U'ƚ', "l"},
    Reading{U'ƞ', "n"}, Reading{U'ƥ', "p"},  Reading{U'ƫ', "t"}, Reading{U'ƭ', "t"},   Reading{U'ƴ', "y"},
    Reading{U'ƶ', "z"}, Reading{U'ǥ', "g"},  Reading{U'ȥ', "z"}, Reading{U'ȼ', "c"},   Reading{U'ȿ', "s"},
    Reading{U'ɀ', "z"}, Reading{U'ɇ', "e"},  Reading{U'ɉ', "j"}, Reading{U'ɋ', "q"},   Reading{U'ɍ', "r"},
    Reading{U'ɏ', "y"}, Reading{U'ɓ', "b"},  Reading{U'ɔ', "o"}, Reading{U'ɖ', "d"},   Reading{U'ɗ', "d"},
    Reading{U'ə', "e"}, Reading{U'ɛ', "e"},  Reading{U'ɠ', "g"}, Reading{U'ɨ', "i"},   Reading{U'ɲ', "n"},
    Reading{U'ɵ', "o"}, Reading{U'ʈ', "t"},  Reading{U'ʉ', "u"}, Reading{U'ʋ', "v"},   Reading{U'ʻ', "'"},
    Reading{U'ʼ', "'"}, Reading{U'ʾ', "'"},  Reading{U'ʿ', "'"}, Reading{0x1FFD, "'"}, Reading{U'‐', "-"},
    Reading{U'‑', "-"}, Reading{U'‒', "-"},  Reading{U'–', "-"}, Reading{U'—', "-"},   Reading{U'―', "-"},
    Reading{U'‘', "'"}, Reading{U'’', "'"},  Reading{U'‛', "'"}, Reading{U'′', "'"},   Reading{U'−', "-"},
    Reading{U'ⱥ', "a"}, Reading{U'ⱦ', "t"},
};
static_assert(std::ranges::is_sorted(readings, {}, &Reading::character));

// Letters of the Arabic script that are typed for each other, and the stretcher, which is none; hiragana for katakana.
std::optional<char32_t> other_script_reading(char32_t character) {
  constexpr char32_t yeh = U'\u064A';
  constexpr char32_t kaf = U'\u0643';
  constexpr char32_t heh = U'\u0647';
  switch (character) {
    case U'\u06CC':  // Persian yeh
    case U'\u0649':  // alef maksura
      return yeh;
    case U'\u06A9':  // Persian kaf
      return kaf;
    case U'\u0629':  // teh marbuta
      return heh;
    case U'\u0640':  // tatweel
      return U'\0';
    default:
      break;
  }
  constexpr char32_t to_hiragana = 0x60;
  const bool is_katakana = (character >= U'\u30A1' && character <= U'\u30F6') || character == U'\u30FD';
  return is_katakana ? std::optional(character - to_hiragana) : std::nullopt;
}

// Letters that are also written as two where they are missing.
constexpr std::array digraphs{
    Reading{U'Ä', "Ae"}, Reading{U'ä', "ae"}, Reading{U'Ö', "Oe"}, Reading{U'ö', "oe"}, Reading{U'Ü', "Ue"},
    Reading{U'ü', "ue"}, Reading{U'Å', "Aa"}, Reading{U'å', "aa"}, Reading{U'Ø', "Oe"}, Reading{U'ø', "oe"},
};

// What is written for a character; empty where it stands for itself.
std::string_view reading_of(char32_t character) {
  const auto* const found = std::ranges::lower_bound(readings, character, {}, &Reading::character);
  return found != readings.end() && found->character == character ? found->text : std::string_view{};
}

bool is_mark(utf8proc_int32_t character) {
  const utf8proc_property_t& properties = *utf8proc_get_property(character);
  return properties.category == UTF8PROC_CATEGORY_MN || properties.category == UTF8PROC_CATEGORY_ME ||
         properties.combining_class != 0;
}

// The property White_Space, without the spaces that NFKD makes U+0020.
bool is_white_space(char32_t character) {
  return character == ' ' || (character >= '\t' && character <= '\r') || character == 0x85 || character == 0x1680 ||
         character == 0x2028 || character == 0x2029;
}

constexpr std::array<char, 128> make_ascii_table() {
  std::array<char, 128> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const char c = static_cast<char>(i);
    table.at(i) = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c >= '\t' && c <= '\r' ? ' ' : c;
  }
  return table;
}
constexpr std::array<char, 128> ascii_table = make_ascii_table();

// A folded character. Its bytes stand in the object itself: a std::string might allocate memory.
struct Folded {
  std::array<char, 7> bytes{};
  unsigned char size = 0;

  [[nodiscard]] std::string_view text() const { return {bytes.data(), size}; }
};

// Combining marks, Greek and Cyrillic.
constexpr char32_t marks_begin = 0x300;
constexpr char32_t cyrillic_end = 0x460;
using FoldTable = std::array<Folded, cyrillic_end - marks_begin>;

FoldTable make_fold_table() {
  FoldTable table{};
  for (char32_t character = marks_begin; character < cyrillic_end; ++character) {
    const std::string text = fold_code_point(character);
    Folded& folded = table.at(character - marks_begin);
    assert(text.size() <= folded.bytes.size());
    std::ranges::copy(text, folded.bytes.begin());
    folded.size = static_cast<unsigned char>(text.size());
  }
  return table;
}

// The folded form of a character from the tables; nothing where it is in none.
std::optional<std::string_view> fold_by_table(char32_t character) {
  if (is_latin(character)) return fold_latin(character);
  if (character < marks_begin || character >= cyrillic_end) return std::nullopt;
  static const FoldTable table = make_fold_table();
  return table[character - marks_begin].text();
}

// The number of ASCII characters from `offset` on.
std::size_t ascii_run(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80)
    ++end;
  return end - offset;
}

// Text that grows by folded pieces, with its runs of spaces joined.
class FoldedText {
 public:
  explicit FoldedText(std::size_t expected_size) { text_.reserve(expected_size); }

  void add_ascii(std::string_view run);
  void add_character(DecodedCodePoint character, std::string_view raw);
  std::string take() { return std::move(text_); }

 private:
  void add_folded(std::string_view folded, std::string_view raw);
  void add_raw(std::string_view raw);

  std::string text_;
  bool after_space_ = false;
  bool after_stray_byte_ = false;
};

// Without a branch: a space that follows one is written too, and then overwritten.
void FoldedText::add_ascii(std::string_view run) {
  const std::size_t begin = text_.size();
  text_.resize(begin + run.size());
  char* end = text_.data() + begin;
  bool after_space = after_space_;
  for (const char c : run) {
    const char folded = ascii_table[static_cast<unsigned char>(c)];
    const bool space = folded == ' ';
    *end = folded;
    end += space && after_space ? 0 : 1;
    after_space = space;
  }
  text_.resize(static_cast<std::size_t>(end - text_.data()));
  after_space_ = after_space;
  after_stray_byte_ = false;
}

void FoldedText::add_character(DecodedCodePoint character, std::string_view raw) {
  if (!character.valid) {
    add_raw(raw);
    after_stray_byte_ = true;
  } else if (const std::optional<std::string_view> folded = fold_by_table(character.value)) {
    add_folded(*folded, raw);
  } else {
    add_folded(fold_code_point(character.value), raw);
  }
}

void FoldedText::add_folded(std::string_view folded, std::string_view raw) {
  if (folded.empty()) {
    // Dropping it could join the stray bytes on both sides of it to a character, and folding twice would change more.
    if (after_stray_byte_) add_raw(raw);
    return;
  }
  add_raw(after_space_ && folded.front() == ' ' ? folded.substr(1) : folded);
  after_space_ = folded.back() == ' ';
  after_stray_byte_ = false;
}

void FoldedText::add_raw(std::string_view raw) {
  text_ += raw;
  after_space_ = false;
}

}  // namespace

std::string fold_code_point(char32_t code_point) {
  if (const std::string_view reading = reading_of(code_point); !reading.empty()) return std::string(reading);
  std::array<utf8proc_int32_t, 32> parts{};  // the longest, U+FDFA, has 18
  int boundary_class = UTF8PROC_BOUNDCLASS_START;
  constexpr int nfkd_and_case_folding = UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
  const utf8proc_ssize_t count =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code_point), parts.data(), parts.size(),
                              static_cast<utf8proc_option_t>(nfkd_and_case_folding), &boundary_class);
  assert(count <= static_cast<utf8proc_ssize_t>(parts.size()));
  std::string out;
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    const utf8proc_int32_t part = parts.at(static_cast<std::size_t>(i));
    const auto character = static_cast<char32_t>(part);
    if (is_white_space(character)) {
      out += ' ';
    } else if (const std::string_view reading = reading_of(character); !reading.empty()) {
      out += reading;
    } else if (const std::optional<char32_t> letter = other_script_reading(character)) {
      if (*letter != U'\0') append_utf8(out, *letter);
    } else if (!is_mark(part)) {
      append_utf8(out, character);
    }
  }
  return out;
}

std::string fold(std::string_view text) {
  FoldedText folded(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    if (const std::size_t run = ascii_run(text, offset); run != 0) {
      folded.add_ascii(text.substr(offset, run));
      offset += run;
      continue;
    }
    const DecodedCodePoint character = decode_utf8(text, offset);
    folded.add_character(character, text.substr(offset, character.size));
    offset += character.size;
  }
  return folded.take();
}

FoldMap fold_with_offsets(std::string_view text) {
  FoldMap map;
  for (std::size_t offset = 0; offset < text.size();) {
    const DecodedCodePoint character = decode_utf8(text, offset);
    std::string folded =
        character.valid ? fold_code_point(character.value) : std::string(text.substr(offset, character.size));
    if (folded.starts_with(' ') && map.text.ends_with(' ')) folded.erase(0, 1);
    map.offsets.insert(map.offsets.end(), folded.size(), offset);
    map.text += folded;
    offset += character.size;
  }
  map.offsets.push_back(text.size());
  return map;
}

std::string fold_as_digraphs(std::string_view text) {
  std::string spelled;
  const std::string composed = mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  for (std::size_t offset = 0; offset < composed.size();) {
    const DecodedCodePoint character = decode_utf8(composed, offset);
    const auto* const digraph = std::ranges::find(digraphs, character.value, &Reading::character);
    const bool is_digraph = character.valid && digraph != digraphs.end();
    spelled += is_digraph ? digraph->text : std::string_view(composed).substr(offset, character.size);
    offset += character.size;
  }
  return fold(spelled);
}

// Makes room for what `source_size` bytes can become. A character of two bytes becomes seven at most, and a whole block
// may be written where fewer bytes are meant. Longer characters ask for room again.
void FoldBuffer::reserve_for(std::size_t source_size) {
  const std::size_t needed = size_ + 4 * source_size + Block::size;
  if (needed <= capacity_) return;
  capacity_ = 2 * needed;
  auto larger = std::make_unique_for_overwrite<char[]>(capacity_);  // NOLINT(modernize-avoid-c-arrays)
  std::copy_n(bytes_.get(), size_, larger.get());
  bytes_ = std::move(larger);
}

// Appends the ASCII characters that `text` begins with, and returns how many they are.
std::size_t FoldBuffer::append_ascii(std::string_view text) {
  std::size_t count = 0;
  for (; text.size() - count >= Block::size; count += Block::size) {
    const Block block = Block::at(text.data() + count);
    block.lower_case().store(bytes_.get() + size_ + count);
    if (const Block::Mask mask = block.high_bits(); mask != 0) {
      count += first_of(mask);
      size_ += count;
      return count;
    }
  }
  for (; count < text.size() && static_cast<unsigned char>(text[count]) < 0x80; ++count) {
    const char c = text[count];
    bytes_[size_ + count] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  size_ += count;
  return count;
}

void FoldBuffer::append_folded(std::string_view folded) {
  std::ranges::copy(folded, bytes_.get() + size_);
  size_ += folded.size();
}

bool FoldBuffer::append(std::string_view text) {
  reserve_for(text.size());
  for (std::size_t offset = append_ascii(text); offset < text.size(); offset += append_ascii(text.substr(offset))) {
    const DecodedCodePoint character = decode_utf8(text, offset);
    if (!character.valid) return false;
    offset += character.size;
    if (const std::optional<std::string_view> known = fold_by_table(character.value)) {
      append_folded(*known);
    } else {
      const std::string folded = fold_code_point(character.value);
      reserve_for(folded.size() + text.size() - offset);
      append_folded(folded);
    }
  }
  return true;
}

}  // namespace contacts
