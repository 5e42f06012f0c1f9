#include "phone/written_numbers.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/invisible.hpp"

namespace contacts {

namespace {

// The words that announce an extension, folded: Swedish, English, German, French, Spanish, Italian, Dutch, Norwegian,
// Danish, Finnish, Polish, Portuguese. Those that libphonenumber reads (PhoneNumberUtil, "extension patterns") and
// those that the staff lists of these countries have.
constexpr auto extension_words = std::to_array<std::string_view>(
    {"ext",    "extn",         "extension",   "x",     "anknytning", "ankn",  "anknytn", "ank",         "durchwahl",
     "dw",     "apparat",      "nebenstelle", "poste", "p.",         "int",   "interno", "interne",     "intern",
     "anexo",  "extension no", "toestel",     "tst",   "linje",      "lokal", "lok",     "lokalnummer", "alanumero",
     "alanro", "wewnetrzny",   "wewn",        "wew",   "ramal",      "klapka"});

bool announces_extension(std::string_view words) {
  const std::string folded = fold(trimmed(words, " \t\n.:,;()-#="));
  return std::ranges::find(extension_words, folded) != extension_words.end();
}

// Words that say no more than the column or the property does.
bool says_nothing(std::string_view words) {
  constexpr auto names = std::to_array<std::string_view>(
      {"",    "tel",   "tfn",    "tlf",  "tel nr", "telefon", "telephone", "phone",  "nr", "no",
       "puh", "eller", "or",     "oder", "ou",     "och",     "and",       "und",    "et", "o",
       "of",  "alt",   "eller:", "och:", "og",     "tai",     "lub",       "oppure", "y",  "el",
       "en",  "resp",  "bzw",    "samt", "ev",     "oraz",    "sekä"});
  const std::string folded = fold(words);
  return std::ranges::find(names, folded) != names.end();
}

// What stands around and between words.
std::string words_of(std::string_view text) {
  std::string_view words = trimmed(text, " \t\n.:,;/|-=");
  while (words.size() > 1 &&
         ((words.front() == '(' && words.back() == ')' && words.find('(', 1) == std::string_view::npos) ||
          (words.front() == '[' && words.back() == ']')))
    words = trimmed(words.substr(1, words.size() - 2));
  if (words.find('(') == std::string_view::npos && words.ends_with(')')) words.remove_suffix(1);
  if (words.find(')') == std::string_view::npos && words.starts_with('(')) words.remove_prefix(1);
  words = trimmed(words, " \t\n.:,;/|-=");
  return says_nothing(words) ? std::string() : std::string(words);
}

bool is_of_number(char c) {
  return is_digit(c) || std::string_view(" -./()+\t").find(c) != std::string_view::npos;
}

// A stretch of the text: a number, or what is between numbers.
struct Piece {
  std::string_view text;
  bool is_number = false;
};

bool begins_number(std::string_view rest) {
  if (rest.empty()) return false;
  if (is_digit(rest.front())) return true;
  const std::string_view next = rest.substr(1);
  if (rest.front() == '+')
    return !next.empty() && (is_digit(next.front()) || next.front() == ' ' || next.front() == '(');
  return rest.front() == '(' && !next.empty() && (is_digit(next.front()) || next.front() == '+');
}

// Where the number that begins the text ends: behind its last digit, or a bracket that closes one of its own. A slash
// between two whole numbers ends the first: "08-12 34 56/070-174 06 05", but not "030/12 34 56".
std::size_t end_of_number(std::string_view text) {
  constexpr std::size_t fewest_digits = 6;
  std::size_t end = 0;
  std::size_t open = 0;
  for (std::size_t i = 0; i < text.size() && is_of_number(text[i]); ++i) {
    if (text[i] == '(') {
      const std::size_t close = text.find(')', i);
      if (close == std::string_view::npos || !std::ranges::all_of(text.substr(i + 1, close - i - 1), [](char c) {
            return is_digit(c) || c == ' ' || c == '+';
          }))
        break;
      ++open;
    }
    if (text[i] == '+' && i > 0 && text.find_first_not_of(" (") != i && count_digits(text.substr(0, i)) > 0) break;
    if (text[i] == '/' && count_digits(text.substr(0, i)) >= fewest_digits) {
      std::size_t other = i + 1;
      while (other < text.size() && is_of_number(text[other]) && text[other] != '/')
        ++other;
      // A whole number has its prefix: "034441/39 23 34" is one.
      const std::string_view following = trimmed(text.substr(i + 1, other - i - 1), " (");
      const bool is_whole = following.starts_with('0') || following.starts_with('+');
      if (is_whole && count_digits(following) >= fewest_digits) break;
    }
    if (is_digit(text[i])) end = i + 1;
    if (text[i] == ')' && open > 0) {
      --open;
      if (end == i) end = i + 1;
    }
  }
  return end;
}

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  std::size_t words = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t size = begins_number(text.substr(i)) ? end_of_number(text.substr(i)) : 0;
    if (size == 0) {
      ++i;
      continue;
    }
    if (words < i) pieces.push_back({text.substr(words, i - words), false});
    pieces.push_back({text.substr(i, size), true});
    i += size;
    words = i;
  }
  if (words < text.size()) pieces.push_back({text.substr(words), false});
  return pieces;
}

// ",,12#", "p12", ";12#": what a telephone dials after it has waited.
bool is_pause(std::string_view between, std::string_view following) {
  constexpr std::size_t most_digits = 8;
  const bool is_sign = !between.empty() && between.find_first_not_of(",;pwPW") == std::string_view::npos;
  return is_sign && count_digits(following) <= most_digits && !following.starts_with('+') &&
         !(following.starts_with('0') && count_digits(following) > 6);
}

// Fewer digits are a number only where the text begins with it, or after words that announce an extension.
constexpr std::size_t fewest_digits_of_number = 5;

// Beside a number, an hour or a house number belongs to the words before it: "kl 9-12", "Storgatan 5".
std::vector<Piece> with_numbers_of_words(const std::vector<Piece>& pieces) {
  const auto is_whole = [](const Piece& piece) {
    return piece.is_number && count_digits(piece.text) >= fewest_digits_of_number;
  };
  if (std::ranges::none_of(pieces, is_whole)) return pieces;
  std::vector<Piece> joined;
  bool is_open = false;  // the last one of them goes on
  for (const Piece& piece : pieces) {
    const bool has_words = !joined.empty() && !joined.back().is_number;
    const bool is_of_words = piece.is_number && !is_whole(piece) && has_words &&
                             !words_of(joined.back().text).empty() && !announces_extension(joined.back().text) &&
                             !is_pause(joined.back().text, piece.text);
    if (is_of_words || (is_open && !piece.is_number)) {
      std::string_view& text = joined.back().text;
      text = {text.data(), text.size() + piece.text.size()};
    } else {
      joined.push_back(piece);
    }
    is_open = is_of_words;
  }
  return joined;
}

// Letters that stand for digits on the keys of a telephone (ITU-T E.161).
char digit_of_key(char c) {
  constexpr std::string_view keys = "22233344455566677778889999";
  return keys[static_cast<std::size_t>(upper_case(c) - 'A')];
}

// "0200" and "+1 800": the beginning of a number that is not whole, which a short number (112) is.
bool is_beginning(std::string_view number) {
  constexpr std::size_t most_digits = 5;
  const bool has_prefix = number.starts_with('+') || number.starts_with('0') ||
                          (number.starts_with('1') && number.size() > 1 && !is_digit(number[1]));
  return has_prefix && count_digits(number) <= most_digits;
}

// "0200-VATTEN", "+1 800 FLOWERS": capitals behind a number, and nothing else. Behind a blank they may be words
// ("08-12 34 56 MAMMA"), unless the number is none without them.
bool is_vanity(std::string_view number, std::string_view letters) {
  constexpr std::size_t fewest = 3;
  constexpr std::size_t fewest_in_all = 10;
  const auto count = static_cast<std::size_t>(std::ranges::count_if(letters, is_letter));
  const bool is_bound = letters.starts_with('-') ||
                        (!letters.empty() && letters.front() >= 'A' && letters.front() <= 'Z') ||
                        (is_beginning(number) && count_digits(number) + count >= fewest_in_all);
  return is_bound && count >= fewest &&
         std::ranges::all_of(letters, [](char c) { return (c >= 'A' && c <= 'Z') || c == '-' || c == ' '; });
}

std::string with_digits_for_letters(std::string_view text) {
  std::string digits(text);
  std::ranges::transform(digits, digits.begin(), [](char c) { return is_letter(c) ? digit_of_key(c) : c; });
  return digits;
}

// Without what a spreadsheet needs to take a number for a text, and without the ".0" that it adds to one it did not.
std::string_view without_guards(std::string_view text) {
  constexpr std::size_t fewest_digits = 7;
  text = trimmed(text);
  if (text.starts_with('=')) text = trimmed(text.substr(1));
  if (text.size() > 1 && text.starts_with('"') && text.ends_with('"')) text = trimmed(text.substr(1, text.size() - 2));
  if (text.starts_with('\'')) text = trimmed(text.substr(1));
  const bool is_decimal = text.ends_with(".0") && count_digits(text) > fewest_digits &&
                          std::ranges::all_of(text.substr(0, text.size() - 2), is_digit);
  return is_decimal ? text.substr(0, text.size() - 2) : text;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : pieces_(with_numbers_of_words(pieces_of(text))) {}

  std::vector<WrittenNumber> read() {
    for (std::size_t i = 0; i < pieces_.size(); ++i)
      i = pieces_[i].is_number ? take_number(i) : take_words(i);
    if (!before_.empty() && !found_.empty()) add_words(found_.back(), std::exchange(before_, {}));
    return std::move(found_);
  }

 private:
  // Both return the index of the last piece that they took.
  std::size_t take_number(std::size_t i) {
    found_.push_back({std::string(pieces_[i].text), std::exchange(before_, {})});
    const bool has_next = i + 2 < pieces_.size() && pieces_[i + 2].is_number;
    if (has_next && announces_extension(pieces_[i + 1].text) && count_digits(pieces_[i + 2].text) < 7) {
      found_.back().number.append(" ext. ").append(trimmed(pieces_[i + 2].text));
      return i + 2;
    }
    if (has_next && is_pause(pieces_[i + 1].text, pieces_[i + 2].text)) return take_pauses(i);
    if (i + 1 < pieces_.size() && is_vanity(pieces_[i].text, pieces_[i + 1].text)) {
      add_words(found_.back(), found_.back().number + std::string(pieces_[i + 1].text));
      found_.back().number += with_digits_for_letters(pieces_[i + 1].text);
      return i + 1;
    }
    return i;
  }

  std::size_t take_pauses(std::size_t i) {
    std::string dialled;
    while (i + 2 < pieces_.size() && is_pause(pieces_[i + 1].text, pieces_[i + 2].text)) {
      dialled.append(pieces_[i + 1].text).append(pieces_[i + 2].text);
      i += 2;
    }
    if (i + 1 < pieces_.size() && pieces_[i + 1].text == "#") {
      ++i;
      dialled += '#';
    }
    add_words(found_.back(), dialled);
    return i;
  }

  // Words behind a number belong to it, unless they lead to the next: "Jobb: 08-1, mobil: 070-2", "08-1, mobil 070-2".
  std::size_t take_words(std::size_t i) {
    std::string_view text = pieces_[i].text;
    if (found_.empty()) {
      before_ = words_of(text);
      return i;
    }
    const bool has_next = i + 1 < pieces_.size();
    const bool has_colon = trimmed(text).ends_with(':');
    const std::size_t lead = text.find_last_of(",;/\n|)");
    const bool is_behind_separator = lead != std::string_view::npos && text[lead] != ')';
    if (has_next && (has_colon || is_behind_separator)) {
      before_ = words_of(lead == std::string_view::npos ? text : text.substr(lead + 1));
      text = lead == std::string_view::npos ? std::string_view() : text.substr(0, lead + 1);
    }
    add_words(found_.back(), words_of(text));
    return i;
  }

  static void add_words(WrittenNumber& number, const std::string& words) {
    if (words.empty()) return;
    if (!number.words.empty()) number.words += ", ";
    number.words += words;
  }

  std::vector<Piece> pieces_;
  std::vector<WrittenNumber> found_;
  std::string before_;  // words that lead to a number
};

// A house number or a year among words is no telephone number.
bool is_plausible(const std::vector<WrittenNumber>& numbers, std::string_view text) {
  const bool begins = !numbers.empty() && text.starts_with(numbers.front().number.substr(0, 1));
  return !numbers.empty() && std::ranges::all_of(numbers, [&](const WrittenNumber& one) {
    return count_digits(one.number) >= (begins && numbers.size() == 1 ? 3 : fewest_digits_of_number);
  });
}

}  // namespace

bool is_rounded_number(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  const std::size_t exponent = text.find_first_of("Ee");
  if (exponent == std::string_view::npos || exponent == 0) return false;
  const std::string_view mantissa = text.substr(0, exponent);
  std::string_view power = text.substr(exponent + 1);
  if (power.starts_with('+')) power.remove_prefix(1);
  return is_digit(mantissa.front()) && mantissa.find_first_not_of("0123456789.,") == std::string_view::npos &&
         !power.empty() && std::ranges::all_of(power, is_digit);
}

std::vector<WrittenNumber> written_numbers(std::string_view text) {
  constexpr std::size_t longest = 250;
  const std::string clean = without_invisible_or_wide(text);
  const std::string_view number = without_guards(clean);
  if (number.size() > longest || is_rounded_number(number)) return {};
  std::vector<WrittenNumber> numbers = Reader(number).read();
  if (!is_plausible(numbers, number)) return {};
  return numbers;
}

}  // namespace contacts
