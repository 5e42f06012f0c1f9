// Postal addresses: the postal code of the country with its city, then the street or box before it; a street also
// behind a label. The forms of postal codes are those of the Universal Postal Union's addressing sheets.
#include <algorithm>
#include <array>
#include <optional>

#include "extract/streets.hpp"
#include "extract/tokens.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/letter_case.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

// '9': a digit, 'A': a capital, ' ': a blank that may be left out, '_': one that may not.
struct CodeForm {
  std::string_view region;
  std::string_view form;
  std::string_view prefix;  // of the country, as in "SE-413 90"
};

constexpr std::array<CodeForm, 15> code_forms = {{
    {"SE", "999_99", "SE S"},
    {"SE", "99999", "SE S"},
    {"FI", "99999", "FI FIN"},
    {"DE", "99999", "DE D"},
    {"FR", "99999", "FR F"},
    {"NL", "9999 AA", "NL"},
    {"NO", "9999", "NO N"},
    {"DK", "9999", "DK"},
    {"AT", "9999", "AT A"},
    {"CH", "9999", "CH"},
    {"BE", "9999", "BE B"},
    {"LU", "9999", "LU L"},
    {"EE", "99999", "EE"},
    {"IS", "999", "IS"},
    {"ES", "99999", "ES E"},
}};

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

// The size of the code at `begin`, or 0.
std::size_t match(std::string_view text, std::size_t begin, std::string_view form) {
  std::size_t i = begin;
  for (const char wanted : form) {
    const char c = i < text.size() ? text[i] : '\0';
    if (wanted == ' ') {
      if (c == ' ') ++i;
      continue;
    }
    const bool fits = wanted == '9' ? is_digit(c) : wanted == 'A' ? is_upper(c) : c == ' ';
    if (!fits) return 0;
    ++i;
  }
  const bool ends = i < text.size() && text[i] == ' ';
  return ends ? i - begin : 0;
}

std::size_t end_of_word(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && (is_word_byte(text[end]) || text[end] == '-' || text[end] == '\''))
    ++end;
  return end;
}

// "Göteborg", "Den Haag", "Aix-en-Provence", "LUND": up to three capitalised words; "København K", "Paris Cedex 08".
std::size_t end_of_city(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  for (std::size_t words = 0; words < 3; ++words) {
    const std::size_t word = words == 0 ? begin : end + 1;
    if (words > 0 && (end >= text.size() || text[end] != ' ')) break;
    if (word >= text.size() || !is_capital(decode_utf8(text, word).value)) break;
    const std::size_t word_end = end_of_word(text, word);
    const WordClasses classes = classes_of(fold(text.substr(word, word_end - word)));
    const bool is_other = words > 0 && (classes.is_label() || classes.is(WordClass::Common)) && word_end - word > 1;
    const bool is_label = word_end < text.size() && (text[word_end] == ':' || text[word_end] == '.') && words > 0;
    if (is_other || is_label) break;
    end = word_end;
  }
  return end;
}

struct Code {
  std::size_t begin = 0;  // with its prefix
  std::size_t code = 0;
  std::size_t end = 0;
};

// The code that begins at a digit.
std::optional<Code> code_at(std::string_view text, std::size_t begin, std::string_view region) {
  std::size_t prefix = begin;
  if (begin > 1 && text[begin - 1] == '-') {
    prefix = begin - 1;
    while (prefix > 0 && is_upper(text[prefix - 1]))
      --prefix;
  }
  const std::string_view letters = prefix + 1 < begin ? text.substr(prefix, begin - 1 - prefix) : std::string_view();
  const bool is_free = prefix == 0 || !is_word_byte(text[prefix - 1]);
  if (!is_free || (prefix < begin && letters.empty())) return std::nullopt;
  for (const CodeForm& form : code_forms) {
    const bool is_its_prefix =
        !letters.empty() &&
        (" " + std::string(form.prefix) + " ").find(" " + std::string(letters) + " ") != std::string::npos;
    if (!is_its_prefix && (form.region != region || !letters.empty())) continue;
    if (const std::size_t size = match(text, begin, form.form); size > 0) return Code{prefix, begin, begin + size};
  }
  return std::nullopt;
}

// "London SE1 9GF": the code of Great Britain stands behind the city. The size of the code, or 0.
std::size_t british_code_size(std::string_view text, std::size_t begin) {
  for (const std::string_view form : {"AA99_9AA", "AA9_9AA", "A99_9AA", "A9_9AA", "AA9A_9AA", "A9A_9AA"}) {
    std::size_t i = begin;
    bool fits = true;
    for (const char wanted : form) {
      const char c = i < text.size() ? text[i] : '\0';
      fits = fits && (wanted == '9' ? is_digit(c) : wanted == 'A' ? is_upper(c) : c == ' ');
      ++i;
    }
    if (fits && (i >= text.size() || !is_word_byte(text[i]))) return i - begin;
  }
  return 0;
}

// "Portland, OR 97201": the size of state and code, or 0.
std::size_t american_code_size(std::string_view text, std::size_t begin) {
  if (begin + 8 > text.size() || !is_upper(text[begin]) || !is_upper(text[begin + 1]) || text[begin + 2] != ' ')
    return 0;
  for (std::size_t i = 3; i < 8; ++i) {
    if (!is_digit(text[begin + i])) return 0;
  }
  return begin + 8 == text.size() || !is_word_byte(text[begin + 8]) ? 8 : 0;
}

bool is_separator(std::string_view text, std::size_t i) {
  return std::string_view(",;|\t:()\x01").find(text[i]) != std::string_view::npos || text.substr(i).starts_with("·") ||
         text.substr(i).starts_with("•") || text.substr(i).starts_with(" – ") || text.substr(i).starts_with(" - ") ||
         text.substr(i).starts_with(" / ");
}

class PlaceScan {
 public:
  PlaceScan(std::string_view text, std::string_view region, ScannedLine& scanned)
      : text_(text), region_(region), scanned_(scanned) {}

  void run() {
    const bool has_trailing_code = region_ == "GB" || region_ == "US" || region_ == "IE" || region_ == "CA";
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (scanned_.rest[i] == blanked) continue;
      if (is_digit(text_[i]) && (i == 0 || !is_digit(text_[i - 1]))) take_code(i);
      if (has_trailing_code && is_upper(text_[i]) && (i == 0 || !is_word_byte(text_[i - 1]))) take_trailing_code(i);
    }
    take_pieces();
  }

 private:
  void take_code(std::size_t i) {
    const bool follows_digit = i > 1 && text_[i - 1] == ' ' && is_digit(text_[i - 2]);
    const std::optional<Code> code = follows_digit ? std::nullopt : code_at(text_, i, region_);
    if (!code) return;
    const std::size_t city = text_.find_first_not_of(' ', code->end);
    if (city == std::string_view::npos) return;
    const std::size_t end = end_of_city(text_, city);
    if (end <= city + 1) return;
    // "1200 Ansatte" and "2026 Stockholm": a year or an amount is no code.
    const std::string_view digits = text_.substr(code->code, code->end - code->code);
    const bool is_year = digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20")) &&
                         code->begin == code->code && !stands_alone(code->begin);
    const WordClasses first = classes_of(fold(text_.substr(city, end_of_word(text_, city) - city)));
    if (is_year || first.is(WordClass::UnitOfCount) || first.is(WordClass::Common) || first.is_label()) return;
    if (digits.size() == 4 && !stands_alone(code->begin)) return;
    take({TokenKind::City, code->begin, end, std::string(text_.substr(city, end - city)), std::string(digits), {}, {}});
  }

  // At the beginning of the line or behind a comma or the like.
  [[nodiscard]] bool stands_alone(std::size_t begin) const {
    while (begin > 0 && text_[begin - 1] == ' ')
      --begin;
    if (begin == 0) return true;
    std::size_t i = begin - 1;
    while (i > 0 && !is_ascii(text_[i]) && (static_cast<unsigned char>(text_[i]) & 0xC0U) == 0x80)
      --i;
    return is_separator(text_, i) || text_.substr(i).starts_with("–") || is_digit(text_[begin - 1]);
  }

  void take_trailing_code(std::size_t i) {
    const bool is_american = region_ == "US" || region_ == "CA";
    const std::size_t size = is_american ? american_code_size(text_, i) : british_code_size(text_, i);
    if (size == 0) return;
    std::size_t end = i;
    while (end > 0 && (text_[end - 1] == ' ' || text_[end - 1] == ','))
      --end;
    std::size_t begin = end;
    while (begin > 0 && !is_separator(text_, begin - 1) && !is_digit(text_[begin - 1]))
      --begin;
    while (begin < end && text_[begin] == ' ')
      ++begin;
    const std::size_t code = is_american ? i + 3 : i;
    take({TokenKind::City,
          begin,
          i + size,
          std::string(text_.substr(begin, end - begin)),
          std::string(text_.substr(code, i + size - code)),
          {},
          {}});
  }

  void take(Token token) {
    token.label = label_before(scanned_.rest, token.begin);
    take_token(scanned_, std::move(token));
  }

  // Streets and boxes are pieces between commas and the like.
  void take_pieces() {
    for (std::size_t begin = 0; begin < text_.size();) {
      std::size_t end = begin;
      while (end < text_.size() && scanned_.rest[end] != blanked && !is_separator(scanned_.rest, end))
        ++end;
      take_piece(begin, end);
      begin = end + 1;
    }
  }

  void take_piece(std::size_t begin, std::size_t end) {
    while (begin < end && (text_[begin] == ' ' || static_cast<unsigned char>(text_[begin]) == 0xB7))
      ++begin;
    while (end > begin && (text_[end - 1] == ' ' || text_[end - 1] == '.'))
      --end;
    constexpr std::size_t longest = 60;  // bytes
    std::string_view piece = text_.substr(begin, end - begin);
    if (piece.size() < 4) return;
    if (const std::size_t box = box_begin(piece); box != std::string_view::npos) {
      take({TokenKind::Box, begin + box, end, std::string(piece.substr(box)), {}, {}, {}});
      return;
    }
    if (piece.size() > longest) {
      // In a sentence: "Huvudkontoret ligger på Sågvägen 2".
      const std::size_t cut = piece.substr(piece.size() - longest).find(' ');
      if (cut == std::string_view::npos) return;
      begin = end - longest + cut + 1;
      piece = text_.substr(begin, end - begin);
    }
    const std::size_t street = street_begin(piece);
    if (street == std::string_view::npos) {
      take_unlikely(begin, end);
      return;
    }
    std::size_t street_end = end;
    if (const std::size_t more = end_of_entrance(end); more > end) street_end = more;
    take({TokenKind::Street,
          begin + street,
          street_end,
          std::string(text_.substr(begin + street, street_end - begin - street)),
          {},
          {},
          {}});
  }

  // Streets that only what stands around tells.
  void take_unlikely(std::size_t begin, std::size_t end) {
    const std::string_view piece = text_.substr(begin, end - begin);
    const std::size_t number = begins_with_street_word(piece) ? number_before_comma(begin) : begin;
    if (number < begin) {
      take({TokenKind::Street, number, end, std::string(text_.substr(number, end - number)), {}, {}, {}});
      return;
    }
    if (is_name_and_number(piece, begin) || (is_before_city(end) && ends_with_street_word(piece)))
      take({TokenKind::Street, begin, end, std::string(piece), {}, {}, {}, true});
  }

  [[nodiscard]] bool is_before_city(std::size_t end) const {
    return text_.substr(end).starts_with(", ") && std::ranges::any_of(scanned_.tokens, [&](const Token& token) {
             return token.kind == TokenKind::City && token.begin == end + 2;
           });
  }

  // "12, boulevard Carnot": where the number begins, or `begin`.
  [[nodiscard]] std::size_t number_before_comma(std::size_t begin) const {
    if (begin < 3 || !text_.substr(0, begin).ends_with(", ")) return begin;
    std::size_t number = begin - 2;
    while (number > 0 && is_word_byte(text_[number - 1]))
      --number;
    return is_house_number(text_.substr(number, begin - 2 - number)) ? number : begin;
  }

  // "Am Kanal 12", "Coolsingel 40": one to four capitalised words and a house number, where nothing else is in the line
  // but a city.
  [[nodiscard]] static bool is_name_and_number(std::string_view piece, std::size_t begin) {
    constexpr std::size_t longest_number = 4;  // bytes: "12 a", not a year
    const std::size_t blank = piece.rfind(' ');
    if (begin > 0 || blank == std::string_view::npos || !is_house_number(piece.substr(blank + 1))) return false;
    const std::string_view number = piece.substr(blank + 1);
    if (number.size() > longest_number || std::ranges::count_if(number, is_digit) > 3) return false;
    std::size_t words = 0;
    for (std::size_t word = 0; word < blank; word = std::min(piece.find(' ', word), blank) + 1) {
      const std::size_t end = end_of_word(piece, word);
      const WordClasses classes = classes_of(fold(piece.substr(word, end - word)));
      const bool is_small = !is_capital(decode_utf8(piece, word).value);
      const bool is_article = is_small && classes.is(WordClass::Particle) && words > 0;
      if ((is_small && !is_article) || end == word || (classes.is_label() && !classes.is(WordClass::Common)))
        return false;
      ++words;
    }
    return words <= 4;
  }

  // ", lgh 1203", ", 3 tr", ", Suite 200" behind a street.
  [[nodiscard]] std::size_t end_of_entrance(std::size_t end) const {
    if (end + 2 >= text_.size() || text_[end] != ',' || text_[end + 1] != ' ') return end;
    std::size_t stop = end + 2;
    while (stop < text_.size() && !is_separator(scanned_.rest, stop))
      ++stop;
    const std::string words = " " + fold(text_.substr(end + 2, stop - end - 2)) + " ";
    constexpr std::array<std::string_view, 15> entrances = {" lgh ",   " tr ",    " trappor ", " van ",   " vaning ",
                                                            " suite ", " floor ", " apt ",     " etage ", " etg ",
                                                            " sal ",   " stock ", " krs ",     " unit ",  " og "};
    const bool is_entrance = words.size() <= 24 && std::ranges::any_of(entrances, [&](std::string_view word) {
                               return words.find(word) != std::string::npos;
                             });
    if (!is_entrance) return end;
    while (text_[stop - 1] == ' ')
      --stop;
    return stop;
  }

  std::string_view text_;
  std::string_view region_;
  ScannedLine& scanned_;
};

}  // namespace

void scan_places(std::string_view text, const std::string& region, ScannedLine& scanned) {
  PlaceScan(text, region, scanned).run();
}

}  // namespace contacts
