#include "search/number.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "phone/phone.hpp"
#include "text/ascii.hpp"

namespace contacts {

namespace {

constexpr std::size_t telling_digits = 4;  // fewer are in too many numbers
constexpr std::size_t fewest_vanity_digits = 7;

bool is_international(std::string_view text) {
  return text.starts_with('+') || text.starts_with("00");
}

// Digits of a number as they are dialled within its country, without the leading zero and without what says it is
// international: +46 (0)76 → 4676, 0046 76 → 4676, 076 → 76.
std::string significant_digits(std::string_view text) {
  std::string without_trunk(text);
  const std::size_t trunk = without_trunk.find("(0)");
  if (trunk != std::string::npos && is_international(text)) without_trunk.erase(trunk, 3);
  std::string digits = digits_of(without_trunk);
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

// The digit on whose key a letter stands (ITU-T E.161).
constexpr char key_of(char letter) {
  constexpr std::string_view digits_of_letters = "22233344455566677778889999";
  return digits_of_letters[static_cast<std::size_t>(lower_case(letter) - 'a')];
}

// Digits as they are dialled, letters too, but for those that announce an extension.
std::string dialled_digits(std::string_view number) {
  constexpr std::size_t fewest_letters = 3;
  const auto letters = static_cast<std::size_t>(std::ranges::count_if(number, [](char c) { return is_letter(c); }));
  if (letters < fewest_letters || lower_case(number).find("ext") != std::string::npos) return digits_of(number);
  std::string digits;
  for (const char c : number) {
    if (is_digit(c)) digits += c;
    if (is_letter(c)) digits += key_of(c);
  }
  return digits;
}

constexpr char not_dialled = ' ';
constexpr char no_digit = '\0';

// What is dialled for each byte of a text in which a number may stand.
constexpr std::array<char, 256> make_dialled() {
  std::array<char, 256> dialled{};
  dialled.fill(not_dialled);
  for (char digit = '0'; digit <= '9'; ++digit)
    dialled.at(static_cast<unsigned char>(digit)) = digit;
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    dialled.at(static_cast<unsigned char>(letter)) = key_of(letter);
    dialled.at(static_cast<unsigned char>(letter - 'a' + 'A')) = key_of(letter);
  }
  for (const char between : std::string_view("-+./() "))
    dialled.at(static_cast<unsigned char>(between)) = no_digit;
  return dialled;
}
constexpr std::array<char, 256> dialled_bytes = make_dialled();

// Letters and digits that stand in a row are dialled as a number may be. It is asked of all entries of a file: the last
// digits are compared as one integer.
bool may_be_in_vanity_number(const Term& term, std::string_view text) {
  if (term.digits.size() < fewest_vanity_digits) return false;
  constexpr std::uint64_t mask = (std::uint64_t{1} << (8 * fewest_vanity_digits)) - 1;
  const auto behind = [&](std::uint64_t row, char digit) {
    return (row << 8U | static_cast<unsigned char>(digit)) & mask;
  };
  std::uint64_t wanted = 0;
  for (const char digit : term.digits)
    wanted = behind(wanted, digit);
  std::uint64_t row = 0;
  for (const char c : text) {
    const char digit = dialled_bytes[static_cast<unsigned char>(c)];
    if (digit == no_digit) continue;
    row = behind(row, digit);
    if (row == wanted) return true;
  }
  return false;
}

// Whether the last digits, up to four, follow one another in the text. It is asked of all entries of a file: they are
// compared as one integer.
bool may_have_end(std::string_view text, std::string_view digits) {
  const std::string_view end = digits.substr(digits.size() - std::min(digits.size(), telling_digits));
  const std::uint32_t mask = ~std::uint32_t{0} >> (8 * (telling_digits - end.size()));
  std::uint32_t wanted = 0;
  for (const char digit : end)
    wanted = wanted << 8U | static_cast<unsigned char>(digit);
  std::uint32_t row = 0;
  for (const char c : text) {
    if (!is_digit(c)) continue;
    row = row << 8U | static_cast<unsigned char>(c);
    if ((row & mask) == wanted) return true;
  }
  return false;
}

// Whether the last digits agree, which those of the same number do, but for an extension.
bool has_same_end(std::string_view written, std::string_view typed) {
  return typed.size() >= telling_digits &&
         written.find(typed.substr(typed.size() - telling_digits)) != std::string::npos;
}

std::string e164_digits(std::string_view text, std::string_view country) {
  const std::optional<PhoneNumber> parsed = parse_phone(text, country);
  return parsed ? digits_of(parsed->e164) : std::string();
}

// Both as E.164. What was typed may lack the + before the code of its country.
bool is_same_e164(const Term& term, std::string_view number, std::string_view country) {
  const std::string written = e164_digits(number, country);
  if (written.empty()) return false;
  return written == term.digits || written == e164_digits(term.text, country);
}

}  // namespace

std::string digits_of_vanity_number(std::string_view folded) {
  constexpr std::size_t most_digits = 15;  // ITU-T E.164
  const auto belongs = [](char c) {
    return is_digit(c) || is_letter(c) || std::string_view("+-./() ").find(c) != std::string_view::npos;
  };
  const bool begins_as_number = !folded.empty() && (is_digit(folded.front()) || folded.front() == '+');
  if (!begins_as_number || !std::ranges::all_of(folded, belongs)) return {};
  std::string digits = dialled_digits(folded);
  const bool has_letters = digits.size() > digits_of(folded).size();
  const bool is_long = digits.size() >= fewest_vanity_digits && digits.size() <= most_digits;
  return has_letters && is_long ? digits : std::string();
}

// Numbers are the same where the digits of one as typed stand in the other as written, or in its international form.
// Only that asks libphonenumber, and only where the last digits agree.
bool is_in_number(const Term& term, std::string_view number, std::string_view country) {
  const std::string written = dialled_digits(number);
  if (written.find(term.digits) != std::string::npos) return true;
  if (has_same_end(written, term.digits) && is_same_e164(term, number, country)) return true;
  const std::string typed = significant_digits(term.folded);
  if (typed.size() < telling_digits) return false;
  if (!is_international(term.folded) || is_international(number)) {
    return significant_digits(number).find(typed) != std::string::npos;
  }
  if (written.find(typed.substr(typed.size() - telling_digits)) == std::string::npos) return false;
  const std::optional<PhoneNumber> parsed = parse_phone(number, country);
  return parsed && digits_of(parsed->e164).find(typed) != std::string::npos;
}

bool is_number_of(const Term& term, std::string_view number, std::string_view country) {
  const std::string written = dialled_digits(number);
  return written == term.digits || (has_same_end(written, term.digits) && is_same_e164(term, number, country));
}

// Whether digits of many numbers hold one of them in whatever writing. Which country they are of is not known here, so
// an international number is compared without its first digits.
bool is_in_digits(const Term& term, std::string_view digits) {
  constexpr std::size_t longest_country_code = 3;
  if (term.digits.empty()) return false;
  if (digits.find(term.digits) != std::string_view::npos) return true;
  std::string typed = significant_digits(term.folded);
  if (is_international(term.folded)) typed.erase(0, longest_country_code);
  return typed.size() >= telling_digits && digits.find(typed) != std::string_view::npos;
}

// Both compare digits that follow one another; only a "(0)" that is left out can stand between them. It leaves one half
// of the digits together.
bool may_be_in_numbers_of(const Term& term, std::string_view text) {
  constexpr std::string_view left_out = "(0)";
  if (term.digits.empty()) return false;
  const bool has_letters = count_digits(term.folded) < term.digits.size();  // and is compared without them, too
  if (!has_letters && !may_have_end(text, term.digits) && text.find(left_out) == std::string_view::npos)
    return may_be_in_vanity_number(term, text);
  const std::string digits = digits_of(text);
  const auto has = [&](std::string_view wanted) { return digits.find(wanted) != std::string::npos; };
  if (has(term.digits) || has_same_end(digits, term.digits) || may_be_in_vanity_number(term, text)) return true;
  const std::string typed = significant_digits(term.folded);
  if (typed.size() < telling_digits) return false;
  const std::string_view wanted = typed;
  if (has(is_international(term.folded) ? wanted.substr(wanted.size() - telling_digits) : wanted)) return true;
  const std::size_t half = wanted.size() / 2;
  return text.find(left_out) != std::string_view::npos && (has(wanted.substr(0, half)) || has(wanted.substr(half)));
}

}  // namespace contacts
