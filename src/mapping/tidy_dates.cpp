#include "mapping/tidy_dates.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "mapping/values.hpp"
#include "model/entry.hpp"
#include "model/validate.hpp"
#include "text/ascii.hpp"
#include "text/excerpt.hpp"
#include "vcard/physical_lines.hpp"
#include "vcard/structured_name.hpp"

namespace contacts {

namespace {

constexpr std::size_t year_digits = 4;

// "1980", "4", "15" of "15.4.1980", in their order; none where the text has anything but three numbers between two of
// the same separator.
std::vector<std::string_view> numbers_of(std::string_view text) {
  const std::size_t first = text.find_first_of("-./");
  if (first == std::string_view::npos) return {};
  std::vector<std::string_view> numbers;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(text[first], begin), text.size());
    const std::string_view number_of = text.substr(begin, end - begin);
    if (number_of.empty() || number_of.size() > year_digits || !std::ranges::all_of(number_of, is_digit)) return {};
    numbers.push_back(number_of);
    begin = end + 1;
  }
  return numbers.size() == 3 ? numbers : std::vector<std::string_view>();
}

std::optional<Date> day_of(std::string_view year, std::string_view month, std::string_view day) {
  if (month.size() > 2 || day.size() > 2) return std::nullopt;
  const bool has_year = year != "0000";
  if (has_year && year.size() != year_digits) return std::nullopt;
  const Date date{has_year ? std::optional(number_of(year)) : std::nullopt, number_of(month), number_of(day)};
  return problem_with_date(date) ? std::nullopt : std::optional(date);
}

std::optional<Date> written_day(std::string_view text) {
  if (text.starts_with("--")) text.remove_prefix(2);
  const std::string with_year =
      text.find_first_of("-./") == text.find_last_of("-./") ? fmt::format("0000-{}", text) : std::string(text);
  const std::vector<std::string_view> numbers = numbers_of(with_year);
  if (numbers.empty()) return std::nullopt;
  if (numbers[0].size() == year_digits) return day_of(numbers[0], numbers[1], numbers[2]);
  const std::optional<Date> day_first = day_of(numbers[2], numbers[1], numbers[0]);
  if (with_year.find('.') != std::string::npos) return day_first;
  const std::optional<Date> month_first = day_of(numbers[2], numbers[0], numbers[1]);
  return day_first && month_first && day_first != month_first ? std::nullopt : day_first ? day_first : month_first;
}

}  // namespace

std::string tidy_date(Property& property) {
  constexpr auto names = std::to_array<std::string_view>(
      {"ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "DEATHDATE", "X-DEATHDATE", "X-ABDATE"});
  const bool is_birthday = is_named(property, "BDAY");
  if ((!is_birthday && !is_one_of(property.name, names)) || date_value(property)) return {};
  const std::string text = text_value(property);
  const std::string_view plain = trim_blanks(text);
  // A month, or a year and a month, may be all that is known of other days (RFC 6350 4.3.1).
  const bool is_part = plain.find_first_not_of("0123456789-T:Z+") == std::string::npos;
  if (is_blank(text)) return {};
  if (is_birthday || !is_part) {
    if (const std::optional<Date> day = written_day(plain)) {
      property.value = to_string(*day);
      return {};
    }
  }
  if (is_part && !is_birthday) return {};
  return fmt::format("'{}' is no day that can be read; it is kept under vcard", excerpt(text));
}

}  // namespace contacts
