#include "directory/validate.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "directory/identity.hpp"
#include "phone/phone.hpp"
#include "text/ascii.hpp"
#include "text/excerpt.hpp"

namespace contacts {

namespace {

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

// Some characters of ASCII, which are found faster in a table than in a text.
class Characters {
 public:
  constexpr explicit Characters(std::string_view characters) {
    for (const char c : characters)
      has_[static_cast<unsigned char>(c)] = true;
  }

  // These, blanks and control characters.
  static constexpr Characters and_blanks(std::string_view characters) {
    Characters all(characters);
    for (std::size_t i = 0; i <= ' '; ++i)
      all.has_.at(i) = true;
    all.has_[0x7F] = true;
    return all;
  }

  [[nodiscard]] constexpr bool has(char c) const { return has_[static_cast<unsigned char>(c)]; }
  [[nodiscard]] constexpr bool have_any_of(std::string_view text) const {
    return std::ranges::any_of(text, [&](char c) { return has(c); });
  }
  // The size of the text where there is none.
  [[nodiscard]] constexpr std::size_t find_other(std::string_view text) const {
    return static_cast<std::size_t>(std::ranges::find_if(text, [&](char c) { return !has(c); }) - text.begin());
  }

 private:
  std::array<bool, 256> has_{};
};

constexpr Characters blanks = Characters::and_blanks("");
constexpr Characters not_in_local_parts = Characters::and_blanks("@()<>[]:;,\\\"");
constexpr Characters not_in_domains = Characters::and_blanks("@()<>[]:;,\\\"/!#$%&'*+=?^_`{|}~");
constexpr Characters of_numbers("+-./() #*0123456789");

// The part before the last "@" may be quoted, and then hold nearly anything.
bool is_local_part(std::string_view local) {
  if (local.size() >= 2 && local.front() == '"' && local.back() == '"') return true;
  const bool dots_ok =
      !local.empty() && local.front() != '.' && local.back() != '.' && local.find("..") == std::string_view::npos;
  return dots_ok && !not_in_local_parts.have_any_of(local);
}

bool is_domain(std::string_view domain) {
  if (domain.size() >= 2 && domain.front() == '[' && domain.back() == ']') return true;
  const bool dots_ok =
      !domain.empty() && domain.front() != '.' && domain.back() != '.' && domain.find("..") == std::string_view::npos;
  return dots_ok && !not_in_domains.have_any_of(domain);
}

constexpr std::array<int, 12> days_of_months = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

bool is_leap_year(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

// No-break and thin spaces and typographic hyphens come along when a number is copied from a page.
constexpr std::array<std::string_view, 6> copied_separators = {"\u00A0", "\u2009", "\u202F",
                                                               "\u2010", "\u2011", "\u2013"};

bool has_only_number_characters(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (of_numbers.has(text[i])) {
      ++i;
      continue;
    }
    const auto* const copied = std::ranges::find_if(
        copied_separators, [&](std::string_view separator) { return text.substr(i).starts_with(separator); });
    if (copied == copied_separators.end()) return false;
    i += copied->size();
  }
  return true;
}

// "08-123 45 67" of "08-123 45 67 ext. 12": what stands before a word that is followed by digits alone.
std::string_view without_extension(std::string_view text) {
  const std::size_t word = of_numbers.find_other(text);
  if (word == text.size()) return text;
  const std::size_t last_digits = text.find_last_not_of("0123456789") + 1;
  const bool has_extension =
      word > 0 && last_digits < text.size() &&
      std::ranges::none_of(text.substr(word, last_digits - word), [](char c) { return is_digit(c) || is_control(c); });
  return has_extension ? text.substr(0, word) : text;
}

// "item1.TEL" or "TEL".
// In any case of letters, and whatever their group, these would end a card or begin another.
bool is_frame_of_card(std::string_view name) {
  constexpr std::array<std::string_view, 3> frame = {"BEGIN", "VERSION", "END"};
  return std::ranges::any_of(frame, [&](std::string_view one) { return is_same_name(one, name); });
}

bool is_content_line_name(std::string_view text) {
  const std::size_t dot = text.find('.');
  const bool has_group = dot != std::string_view::npos;
  const auto is_name_character = [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_'; };
  const std::string_view name = text.substr(has_group ? dot + 1 : 0);
  return !name.empty() && std::ranges::all_of(name, is_name_character) &&
         (!has_group || (dot > 0 && std::ranges::all_of(text.substr(0, dot), is_name_character)));
}

}  // namespace

std::optional<std::string> problem_with_email(std::string_view text) {
  const std::size_t at = text.rfind('@');
  if (at == std::string_view::npos) {
    return fmt::format("'{}' is not an e-mail address; it has no @", excerpt(text));
  }
  if (!is_local_part(text.substr(0, at)) || !is_domain(text.substr(at + 1))) {
    return fmt::format("'{}' is not an e-mail address; write name@domain and nothing else", excerpt(text));
  }
  return std::nullopt;
}

std::optional<std::string> problem_with_phone(std::string_view text) {
  const std::string_view number = without_extension(text);
  const bool has_form = std::ranges::count_if(number, is_digit) >= 2 && has_only_number_characters(number);
  // Only what looks odd (1-800-FLOWERS) is asked of libphonenumber: to load it takes longer than to read a thousand
  // entries.
  if (has_form || parse_phone(text, "US")) return std::nullopt;
  return fmt::format("'{}' is not a telephone number; write digits, such as 0454-930 00 or +46 454 930 00",
                     excerpt(text));
}

std::optional<std::string> problem_with_url(std::string_view text) {
  const std::size_t host = text.find("://") == std::string_view::npos ? 0 : text.find("://") + 3;
  const bool has_host_or_scheme = text.substr(host).find_first_of(".:/") != std::string_view::npos || host > 0;
  if (has_host_or_scheme && host < text.size() && host != 3 && !blanks.have_any_of(text)) return std::nullopt;
  return fmt::format("'{}' is not a web address; write one such as https://example.org", excerpt(text));
}

std::optional<std::string> problem_with_date(const Date& date) {
  if (date.month < 1 || date.month > 12) return fmt::format("there is no month {}", date.month);
  const bool has_leap_day = date.month == 2 && (!date.year || is_leap_year(*date.year));
  const int days = days_of_months.at(static_cast<std::size_t>(date.month) - 1) + (has_leap_day ? 1 : 0);
  if (date.day < 1 || date.day > days) return fmt::format("month {} has {} days", date.month, days);
  if (date.year && *date.year < 1) return "years count from 1";
  return std::nullopt;
}

std::optional<std::string> problem_with_country(std::string_view text) {
  const bool is_code =
      text.size() == 2 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (is_code) return std::nullopt;
  return fmt::format("'{}' is not a country code; write two capital letters such as \"SE\" (ISO 3166-1)",
                     excerpt(text));
}

std::optional<std::string> problem_with_id(std::string_view text) {
  const bool is_id = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-';
  });
  if (is_id) return std::nullopt;
  return fmt::format("'{}' is not an id; ids are a-z, 0-9 and '-', such as \"{}\"", excerpt(text), slug_of(text));
}

std::optional<std::string> problem_with_content_line(std::string_view text) {
  const std::size_t name_end = std::min(text.find_first_of(";:"), text.size());
  const std::string_view name = text.substr(0, name_end);
  const bool is_line = is_content_line_name(name) && text.find(':', name_end) != std::string_view::npos &&
                       std::ranges::none_of(text, [](char c) { return is_control(c) && c != '\t'; });
  if (is_line && !is_frame_of_card(name.substr(name.find('.') + 1))) return std::nullopt;
  return fmt::format("'{}' is not a line of a vCard; write NAME:value, such as \"GENDER:F\"", excerpt(text));
}

std::optional<Date> parse_day_without_year(std::string_view text) {
  const bool has_form = text.size() == 7 && text.starts_with("--") && text[4] == '-' && is_digit(text[2]) &&
                        is_digit(text[3]) && is_digit(text[5]) && is_digit(text[6]);
  if (!has_form) return std::nullopt;
  const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
  return Date{std::nullopt, number(2), number(5)};
}

}  // namespace contacts
