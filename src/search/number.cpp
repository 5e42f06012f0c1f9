#include "search/number.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "phone/phone.hpp"
#include "text/ascii.hpp"

namespace contacts {

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_digit);
  return digits;
}

namespace {

constexpr std::size_t telling_digits = 4;  // fewer are in too many numbers

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

}  // namespace

// Numbers are the same where the digits of one as typed stand in the other as written, or in its international form.
// Only that asks libphonenumber, and only where the last digits agree.
bool is_in_number(const Term& term, std::string_view number, std::string_view country) {
  const std::string written = digits_of(number);
  if (written.find(term.digits) != std::string::npos) return true;
  const std::string typed = significant_digits(term.folded);
  if (typed.size() < telling_digits) return false;
  if (!is_international(term.folded) || is_international(number)) {
    return significant_digits(number).find(typed) != std::string::npos;
  }
  if (written.find(typed.substr(typed.size() - telling_digits)) == std::string::npos) return false;
  const std::optional<PhoneNumber> parsed = parse_phone(number, country);
  return parsed && digits_of(parsed->e164).find(typed) != std::string::npos;
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
  if (term.digits.empty()) return false;
  const std::string digits = digits_of(text);
  const auto has = [&](std::string_view wanted) { return digits.find(wanted) != std::string::npos; };
  if (has(term.digits)) return true;
  const std::string typed = significant_digits(term.folded);
  if (typed.size() < telling_digits) return false;
  const std::string_view wanted = typed;
  if (has(is_international(term.folded) ? wanted.substr(wanted.size() - telling_digits) : wanted)) return true;
  const std::size_t half = wanted.size() / 2;
  return text.find("(0)") != std::string_view::npos && (has(wanted.substr(0, half)) || has(wanted.substr(half)));
}

}  // namespace contacts
