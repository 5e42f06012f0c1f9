// Telephone numbers: a cheap scan for runs of digits with the marks that people put between them, labels that say what
// a run is, and libphonenumber for each that is left.
#include <algorithm>
#include <array>
#include <optional>

#include "extract/tokens.hpp"
#include "phone/find_phone.hpp"
#include "phone/phone.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

constexpr std::string_view en_dash = "–";

// A run may begin here: not inside of a word or of another number.
bool may_begin(std::string_view rest, std::size_t i) {
  if (!is_digit(rest[i]) && rest[i] != '+' && rest[i] != '(') return false;
  if (rest[i] != '+' && rest[i] != '(' && i > 0) {
    const char before = rest[i - 1];
    if (is_letter_or_digit(before) || is_in_set(before, "_@#%&=$*")) return false;
    if (is_in_set(before, ".-/") && i > 1 && is_digit(rest[i - 2])) return false;
    if (!is_ascii(before) && !rest.substr(0, i).ends_with(en_dash)) return false;  // "£412", "à 3"
  }
  if (rest[i] != '(') return true;
  const std::size_t next = rest.find_first_not_of(' ', i + 1);
  return next != std::string_view::npos && (is_digit(rest[next]) || rest[next] == '+');
}

// Where a slash stands inside of a number and does not part two: "030/23125-0".
bool slash_belongs(std::string_view run, std::string_view behind) {
  constexpr std::size_t longest_area = 6;
  return (run.starts_with('0') || run.starts_with('+') || run.starts_with("(0")) &&
         count_digits(run) <= longest_area + (run.starts_with('+') ? 2 : 0) && !behind.empty() &&
         is_digit(behind.front()) && run.find('-') == std::string_view::npos &&
         (run.find(' ') == std::string_view::npos || run.starts_with('+'));
}

// The end of the run that begins at `begin`.
std::size_t end_of_run(std::string_view rest, std::size_t begin) {
  std::size_t end = begin;
  std::size_t last = begin;  // behind the last digit
  while (end < rest.size() && end - begin < longest_phone_candidate) {
    const char c = rest[end];
    if (is_digit(c)) {
      last = ++end;
      continue;
    }
    const std::string_view behind = rest.substr(end + 1);
    if (c == '+' && end != begin && rest[end - 1] != '(') break;
    if (c == '/' && !slash_belongs(rest.substr(begin, end - begin), behind)) break;
    if (c == ' ' && behind.starts_with(' ')) break;
    if (rest.substr(end).starts_with(en_dash)) {
      end += en_dash.size();
      continue;
    }
    if (!is_in_set(c, " -.()/+")) break;
    ++end;
  }
  return last;
}

// What stands behind a run and says that it is an amount or the like.
bool is_amount(std::string_view rest, std::size_t begin, std::size_t end) {
  if (begin > 0 && (rest[begin - 1] == '$' || rest.substr(0, begin).ends_with("€") ||
                    rest.substr(0, begin).ends_with("£") || rest.substr(0, begin).ends_with("€ ") ||
                    rest.substr(0, begin).ends_with("£ ") || rest.substr(0, begin).ends_with("$ ")))
    return true;
  std::size_t word = end;
  while (word < rest.size() && rest[word] == ' ')
    ++word;
  if (word < rest.size() && rest[word] == ',' && word + 1 < rest.size() && is_digit(rest[word + 1])) return true;
  std::size_t word_end = word;
  while (word_end < rest.size() && !is_in_set(rest[word_end], " ,.;:)\t\x01"))
    ++word_end;
  const std::string_view unit = rest.substr(word, word_end - word);
  return !unit.empty() && (classes_of(fold(unit)).is(WordClass::UnitOfCount) || unit == "€" || unit == "£" ||
                           unit == "%" || unit == "$");
}

class NumberScan {
 public:
  NumberScan(std::string_view text, ScanState& state, ScannedLine& scanned)
      : text_(text), state_(state), scanned_(scanned) {}

  void run() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (is_letter(scanned_.rest[i]) && begins_word(i)) {
        i = std::max(i, take_extension(i));
        continue;
      }
      if (scanned_.rest[i] == '-' && i > 0 && is_in_set(scanned_.rest[i - 1], " :")) {
        i = std::max(i, take_direct(i));
        continue;
      }
      if (!may_begin(scanned_.rest, i)) continue;
      const std::size_t end = end_of_run(scanned_.rest, i);
      const std::size_t digits = count_digits(rest().substr(i, end - i));
      if (digits >= 5) take_run(i, end, digits);
      if (end > i) i = end - 1;
    }
  }

 private:
  [[nodiscard]] std::string_view rest() const { return scanned_.rest; }

  [[nodiscard]] bool begins_word(std::size_t i) const {
    return i == 0 || !(is_letter_or_digit(rest()[i - 1]) || !is_ascii(rest()[i - 1]));
  }

  // Whether a number stands so shortly before that its label holds here too: ", ", " / ", " or ".
  [[nodiscard]] const Token* number_just_before(std::size_t begin) const {
    if (scanned_.tokens.empty() || scanned_.tokens.back().kind != TokenKind::Phone) return nullptr;
    const Token& last = scanned_.tokens.back();
    if (begin < last.end || begin - last.end > 12) return nullptr;
    std::string between(rest().substr(last.end, begin - last.end));
    std::erase_if(between, [](char c) { return is_in_set(c, " ,/;()|.-"); });
    const std::string word = fold(between);
    constexpr std::array<std::string_view, 13> links = {"",    "eller", "or",  "oder", "tai",  "of", "ou",
                                                        "och", "and",   "und", "og",   "samt", "en"};
    return std::ranges::find(links, word) != links.end() ? &last : nullptr;
  }

  [[nodiscard]] WordClasses label_at(std::size_t begin) const {
    WordClasses label = label_before(rest(), begin);
    if (!label.is_label() && rest().find_first_not_of(" (:\t") >= begin) label = state_.label;
    return label;
  }

  void take_run(std::size_t begin, std::size_t end, std::size_t digits) {
    constexpr std::size_t most_digits = 34;
    const WordClasses label = label_at(begin);
    const bool is_telephone = is_label_of_number(label);
    if (label.is(WordClass::NoNumber) && !is_telephone) return;
    if (digits > most_digits || is_amount(rest(), begin, end)) return;
    const Token* const before = number_just_before(begin);
    constexpr std::size_t fewest_of_desk = 8;  // digits; what follows "Order" may be a shorter number of another kind
    const bool is_of_desk = label.is(WordClass::Desk) && digits >= fewest_of_desk;
    const bool is_expected = is_telephone || is_of_desk || before != nullptr || is_cell(begin, end);
    if (digits <= 15 && take_if_number(begin, end, label, is_expected)) return;
    if (take_two(begin, end, label)) return;
    take_beginning(begin, end, label);
  }

  // A cell of a table, or a line, that is nothing but a number with the 0 or + of one.
  [[nodiscard]] bool is_cell(std::size_t begin, std::size_t end) const {
    const bool is_behind_tab = begin == 0 || rest()[begin - 1] == '\t';
    const bool is_before_tab = end == rest().size() || rest()[end] == '\t';
    return is_behind_tab && is_before_tab && (rest()[begin] == '0' || rest()[begin] == '+') &&
           count_digits(rest().substr(begin, end - begin)) >= 9;
  }

  static bool is_label_of_number(WordClasses label) {
    return label.is(WordClass::Telephone) || label.is(WordClass::Mobile) || label.is(WordClass::Fax) ||
           label.is(WordClass::Switchboard) || label.is(WordClass::Home) || label.is(WordClass::Extension);
  }

  // In use, or, behind a label, of the form of a number.
  [[nodiscard]] bool is_number(std::string_view candidate, bool is_expected) {
    ++state_.candidates;
    const std::optional<PhoneNumber> read = parse_phone(candidate, state_.region);
    if (!read) return false;
    if (!read->valid) return is_expected && count_digits(candidate) >= 6;
    // What begins like a number and has no marks of dates needs no second look, which is what takes the time.
    const bool is_plain = candidate.starts_with('+') ||
                          (candidate.starts_with('0') && candidate.find_first_of("./") == std::string_view::npos);
    if (is_expected || is_plain) return true;
    return find_phone(candidate, state_.region).has_value();
  }

  [[nodiscard]] std::size_t end_of_extension(std::size_t end) const {
    std::size_t begin = end;
    while (begin < rest().size() && is_in_set(rest()[begin], " ,(-"))
      ++begin;
    std::size_t word = begin;
    while (word < rest().size() && is_letter(rest()[word]))
      ++word;
    if (word == begin || !classes_of(fold(rest().substr(begin, word - begin))).is(WordClass::Extension)) return end;
    while (word < rest().size() && is_in_set(rest()[word], " .:-"))
      ++word;
    std::size_t digits = word;
    while (digits < rest().size() && is_digit(rest()[digits]))
      ++digits;
    return digits > word && digits - word <= 5 ? digits : end;
  }

  bool take_if_number(std::size_t begin, std::size_t end, WordClasses label, bool is_expected) {
    std::string candidate(text_.substr(begin, end - begin));
    if (candidate.starts_with('(') && candidate.find(')') == std::string::npos) {
      candidate.erase(0, 1);
      ++begin;
    }
    if (!is_number(candidate, is_expected)) return false;
    add(begin, end, candidate, label);
    take_tails(end, candidate, label);
    return true;
  }

  void add(std::size_t begin, std::size_t end, std::string number, WordClasses label) {
    const Token* const before = number_just_before(begin);
    if (before != nullptr && !label.is_label()) label = before->label;
    label.add(label_behind(end));
    const std::size_t extension_end = end_of_extension(end);
    state_.trunk = number;
    if (extension_end > end) {
      std::size_t digits = extension_end;
      while (is_digit(text_[digits - 1]))
        --digits;
      number =
          with_extension(number, text_.substr(digits, extension_end - digits), fold(text_.substr(end, digits - end)));
      end = extension_end;
    }
    ValueKind kind = ValueKind::Unspecified;
    const std::optional<PhoneNumber> read = parse_phone(number, state_.region);
    if (read && read->kind == ValueKind::Mobile) kind = ValueKind::Mobile;
    if (label.is(WordClass::Mobile)) kind = ValueKind::Mobile;
    if (label.is(WordClass::Home)) kind = ValueKind::Home;
    if (label.is(WordClass::Fax) && !label.is(WordClass::Mobile)) kind = ValueKind::Fax;
    take_token(scanned_, {TokenKind::Phone, begin, end, std::move(number), {}, label, kind});
  }

  // "031-12 34 56 (växel)".
  [[nodiscard]] WordClasses label_behind(std::size_t end) const {
    std::size_t begin = end;
    while (begin < rest().size() && rest()[begin] == ' ')
      ++begin;
    if (begin >= rest().size() || rest()[begin] != '(') return {};
    const std::size_t close = rest().find(')', begin);
    constexpr std::size_t longest = 24;
    if (close == std::string_view::npos || close - begin > longest) return {};
    const std::string_view words = rest().substr(begin + 1, close - begin - 1);
    const WordClasses classes = classes_of(fold(words.substr(0, words.find(' '))));
    return is_label_of_number(classes) ? classes : WordClasses();
  }

  // A direct number stands in place of the 0 of a German switchboard; elsewhere the extension is dialled after.
  static std::string with_extension(const std::string& trunk, std::string_view digits, std::string_view word) {
    const bool is_direct = word.find("dw") != std::string_view::npos ||
                           word.find("durchwahl") != std::string_view::npos ||
                           word.find_first_not_of(" -") == std::string_view::npos;
    const std::size_t hyphen = trunk.find_last_of("- ");
    if (is_direct && hyphen != std::string::npos &&
        trunk.substr(hyphen + 1).find_first_not_of('0') == std::string::npos) {
      return trunk.substr(0, hyphen + 1) + std::string(digits);
    }
    return trunk + " ext. " + std::string(digits);
  }

  // "…-140/-141", "319 200/201": what follows stands in place of as many digits at the end.
  void take_tails(std::size_t end, const std::string& number, WordClasses label) {
    while (end < rest().size()) {
      std::size_t begin = end;
      while (begin < rest().size() && rest()[begin] == ' ')
        ++begin;
      if (begin >= rest().size() || rest()[begin] != '/') return;
      ++begin;
      while (begin < rest().size() && is_in_set(rest()[begin], " -"))
        ++begin;
      std::size_t tail_end = begin;
      while (tail_end < rest().size() && is_digit(rest()[tail_end]))
        ++tail_end;
      const std::size_t size = tail_end - begin;
      const bool is_tail =
          size >= 1 && size <= 4 && (tail_end == rest().size() || !is_in_set(rest()[tail_end], "-.")) &&
          size < number.size() && std::ranges::all_of(number.substr(number.size() - size), is_digit) &&
          (tail_end + 1 >= rest().size() || rest()[tail_end] != ' ' || !is_digit(rest()[tail_end + 1]));
      if (!is_tail) return;
      const std::string made = number.substr(0, number.size() - size) + std::string(text_.substr(begin, size));
      if (!is_number(made, true)) return;
      take_token(scanned_, {TokenKind::Phone, begin, tail_end, made, {}, label, scanned_.tokens.back().phone});
      end = tail_end;
    }
  }

  // "0155-381 04 070-919 71 35": two numbers with one blank between.
  bool take_two(std::size_t begin, std::size_t end, WordClasses label) {
    std::size_t tries = 4;
    for (std::size_t blank = rest().find(' ', begin); blank < end && tries > 0; blank = rest().find(' ', blank + 1)) {
      if (rest()[blank + 1] != '0' && rest()[blank + 1] != '+' && rest()[blank + 1] != '(') continue;
      const std::size_t left = count_digits(rest().substr(begin, blank - begin));
      if (left < 7 || left > 15) continue;
      --tries;
      if (!is_number(text_.substr(begin, blank - begin), false)) continue;
      const std::size_t right = count_digits(rest().substr(blank + 1, end - blank - 1));
      if (right < 7 || right > 15 || !is_number(text_.substr(blank + 1, end - blank - 1), false)) continue;
      add(begin, blank, std::string(text_.substr(begin, blank - begin)), label);
      add(blank + 1, end, std::string(text_.substr(blank + 1, end - blank - 1)), label);
      return true;
    }
    return false;
  }

  // "08-465 004 72 9–11": what is behind the last blank is no part of it.
  void take_beginning(std::size_t begin, std::size_t end, WordClasses label) {
    for (std::size_t tries = 2; tries > 0; --tries) {
      const std::size_t blank = rest().substr(0, end).find_last_of(" (/");
      if (blank == std::string_view::npos || blank <= begin) return;
      end = blank;
      while (end > begin && !is_digit(rest()[end - 1]))
        --end;
      const std::size_t digits = count_digits(rest().substr(begin, end - begin));
      if (digits < 7) return;
      if (digits <= 15 && take_if_number(begin, end, label, false)) return;
    }
  }

  // "Tel. -317": the digits behind the hyphen of the last number. Returns its last byte, or 0.
  std::size_t take_direct(std::size_t hyphen) {
    std::size_t end = hyphen + 1;
    while (end < rest().size() && is_digit(rest()[end]))
      ++end;
    const std::size_t size = end - hyphen - 1;
    const std::size_t trunk_hyphen = state_.trunk.rfind('-');
    const bool goes_on =
        end < rest().size() && is_in_set(rest()[end], "-/.") && end + 1 < rest().size() && is_digit(rest()[end + 1]);
    if (size == 0 || size > 5 || trunk_hyphen == std::string::npos || goes_on) return 0;
    const WordClasses label = label_before(rest(), hyphen);
    const std::string made = state_.trunk.substr(0, trunk_hyphen + 1) + std::string(text_.substr(hyphen + 1, size));
    if (!is_label_of_number(label) || !is_number(made, true)) return 0;
    const ValueKind kind = label.is(WordClass::Fax) ? ValueKind::Fax : ValueKind::Unspecified;
    take_token(scanned_, {TokenKind::Phone, hyphen, end, made, {}, label, kind});
    return end - 1;
  }

  // "ankn. 12" without a number before it on the line: it completes the last one. Returns its last byte, or 0.
  std::size_t take_extension(std::size_t begin) {
    std::size_t end = begin;
    while (end < rest().size() && is_letter(rest()[end]))
      ++end;
    if (state_.trunk.empty() || end - begin < 2) return 0;
    std::size_t digits = end;
    while (digits < rest().size() && is_in_set(rest()[digits], " .:-"))
      ++digits;
    std::size_t digits_end = digits;
    while (digits_end < rest().size() && is_digit(rest()[digits_end]))
      ++digits_end;
    if (digits_end == digits || digits_end - digits > 5) return 0;
    // "Durchwahl 030 23125-217" is the whole number.
    const bool goes_on =
        digits_end + 1 < rest().size() && is_in_set(rest()[digits_end], " -/()") && is_digit(rest()[digits_end + 1]);
    if (goes_on) return 0;
    const std::string word = fold(rest().substr(begin, end - begin));
    if (!classes_of(word).is(WordClass::Extension)) return 0;
    const std::string number = with_extension(state_.trunk, text_.substr(digits, digits_end - digits), word);
    WordClasses label;
    label.add(WordClass::Extension);
    take_token(scanned_, {TokenKind::Phone, begin, digits_end, number, {}, label, ValueKind::Unspecified});
    return digits_end - 1;
  }

  std::string_view text_;
  ScanState& state_;
  ScannedLine& scanned_;
};

}  // namespace

void scan_numbers(std::string_view text, ScanState& state, ScannedLine& scanned) {
  NumberScan(text, state, scanned).run();
}

}  // namespace contacts
