#include "csv/csv_dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "csv/csv_words.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

constexpr std::size_t year_digits = 4;

std::optional<int> number(std::string_view digits, std::size_t most) {
  int value = 0;
  const char* const end = digits.data() + digits.size();
  if (digits.empty() || digits.size() > most) return std::nullopt;
  const auto [parsed, error] = std::from_chars(digits.data(), end, value);
  return parsed == end && error == std::errc() && digits.front() != '-' ? std::optional(value) : std::nullopt;
}

std::optional<Date> checked(std::optional<int> year, std::optional<int> month, std::optional<int> day, bool has_year) {
  if (!month || !day || (has_year && !year)) return std::nullopt;
  constexpr int leap_year = 2000;
  const std::chrono::year_month_day date{std::chrono::year(has_year ? *year : leap_year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok() || (has_year && *year == 0)) return std::nullopt;
  return Date{has_year ? year : std::nullopt, *month, *day};
}

using Parts = std::array<std::string_view, 3>;

// The three pieces between two separators.
std::optional<Parts> split(std::string_view text, char separator) {
  const std::size_t first = text.find(separator);
  if (first == std::string_view::npos) return std::nullopt;
  const std::size_t second = text.find(separator, first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  return Parts{text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1)};
}

std::optional<Date> year_first(const Parts& parts) {
  if (parts[0].size() != year_digits) return std::nullopt;
  return checked(number(parts[0], year_digits), number(parts[1], 2), number(parts[2], 2), true);
}

std::optional<Date> without_separators(std::string_view text) {
  if (text.size() != 8 || text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  return year_first({text.substr(0, 4), text.substr(4, 2), text.substr(6)});
}

std::optional<Date> without_year(std::string_view text) {
  if (text.size() == 4) return checked({}, number(text.substr(0, 2), 2), number(text.substr(2), 2), false);
  if (text.size() != 5 || text[2] != '-') return std::nullopt;
  return checked({}, number(text.substr(0, 2), 2), number(text.substr(3), 2), false);
}

std::optional<Date> year_last(const Parts& parts, DateOrder order) {
  if (parts[2].size() != year_digits) return std::nullopt;
  const bool month_first = order == DateOrder::MonthFirst;
  return checked(number(parts[2], year_digits), number(parts[month_first ? 0 : 1], 2),
                 number(parts[month_first ? 1 : 0], 2), true);
}

// "15/4", "15.4.", "4-15".
std::optional<Date> day_and_month(std::string_view text, DateOrder order) {
  if (text.ends_with('.')) text.remove_suffix(1);
  const std::size_t separator = text.find_first_of("./-");
  if (separator == std::string_view::npos) return std::nullopt;
  const bool month_first = order == DateOrder::MonthFirst && text[separator] != '.';
  const std::optional<int> first = number(text.substr(0, separator), 2);
  const std::optional<int> second = number(text.substr(separator + 1), 2);
  return checked({}, month_first ? first : second, month_first ? second : first, false);
}

// "1980年4月15日".
std::optional<Date> in_japanese(std::string_view text) {
  const std::size_t year = text.find("年");
  const std::size_t month = text.find("月");
  if (year == std::string_view::npos || month == std::string_view::npos || month < year || !text.ends_with("日"))
    return std::nullopt;
  constexpr std::size_t sign = 3;  // bytes
  return checked(number(text.substr(0, year), year_digits), number(text.substr(year + sign, month - year - sign), 2),
                 number(text.substr(month + sign, text.size() - month - 2 * sign), 2), true);
}

std::vector<std::string> date_words(std::string_view text) {
  std::vector<std::string> words;
  bool is_in_word = false;
  for (const char c : text) {
    const bool is_of_word = is_word_byte(c);
    if (is_of_word && !is_in_word) words.emplace_back();
    if (is_of_word) words.back() += c;
    is_in_word = is_of_word;
  }
  return words;
}

// Years of two digits are those of a spreadsheet, which writes "15-Apr-80": from 1930 to 2029.
std::optional<int> year_of_two_digits(std::string_view digits) {
  constexpr int first_of_1900 = 30;
  const std::optional<int> year = number(digits, 2);
  return year ? std::optional(*year + (*year < first_of_1900 ? 2000 : 1900)) : std::nullopt;
}

// "17 Nov 2025", "April 15, 1980", "15. huhtikuuta 1980", "15 avril", "15-Apr-80".
std::optional<Date> with_month_name(std::string_view text) {
  constexpr auto fillers = std::to_array<std::string_view>({"de", "del", "den", "of", "the", "le", "d", "il"});
  std::optional<int> month;
  std::optional<int> day;
  std::optional<int> year;
  for (const std::string& word : date_words(fold(text))) {
    if (std::ranges::find(fillers, word) != fillers.end() || is_day_of_week(word)) continue;
    const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
    if (digits == 0) {
      if (month || month_of(word) == 0) return std::nullopt;
      month = month_of(word);
    } else if (digits == year_digits && word.size() == digits && !year) {
      year = number(word, year_digits);
    } else if (digits <= 2 && !day) {
      day = number(std::string_view(word).substr(0, digits), 2);
    } else if (digits == 2 && word.size() == 2 && month && !year) {
      year = year_of_two_digits(word);
    } else {
      return std::nullopt;
    }
  }
  return checked(year, month, day, year.has_value());
}

// A time behind a day says nothing: "1980-04-15 00:00:00".
std::string_view without_time(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return text;
  const std::size_t blank = text.find_last_of(" T", colon);
  return blank == std::string_view::npos ? text : trimmed(text.substr(0, blank));
}

}  // namespace

std::optional<Date> parse_csv_date(std::string_view text, DateOrder order) {
  text = without_time(trimmed(text));
  if (std::ranges::any_of(text, [](char c) { return is_letter(c); })) return with_month_name(text);
  if (text.starts_with("--")) return without_year(text.substr(2));
  const std::optional<Parts> dotted = split(text, '.');
  if (dotted && !(*dotted)[2].empty()) return year_last(*dotted, DateOrder::DayFirst);
  if (const std::optional<Date> date = in_japanese(text)) return date;
  for (const char separator : {'-', '/'}) {
    const std::optional<Parts> parts = split(text, separator);
    if (!parts) continue;
    const std::optional<Date> date = year_first(*parts);
    return date ? date : year_last(*parts, order);
  }
  const std::optional<Date> date = without_separators(text);
  return date ? date : day_and_month(text, order);
}

std::optional<DateOrder> only_order(std::string_view text) {
  const std::optional<Date> month_first = parse_csv_date(text, DateOrder::MonthFirst);
  const std::optional<Date> day_first = parse_csv_date(text, DateOrder::DayFirst);
  if (month_first.has_value() == day_first.has_value()) return std::nullopt;
  return month_first ? DateOrder::MonthFirst : DateOrder::DayFirst;
}

bool is_ambiguous_date(std::string_view text) {
  const std::optional<Date> month_first = parse_csv_date(text, DateOrder::MonthFirst);
  const std::optional<Date> day_first = parse_csv_date(text, DateOrder::DayFirst);
  return month_first && day_first && month_first != day_first;
}

bool is_no_date(std::string_view text) {
  return text.find_first_not_of("0/.- \t") == std::string_view::npos;
}

std::string day_of_columns(const std::string& whole, const DayColumns& parts) {
  const std::string& day = parts.day.empty() ? whole : parts.day;
  const auto is_short = [](const std::string& text) {
    return !text.empty() && text.size() <= 2 && text.find_first_not_of("0123456789") == std::string::npos;
  };
  if (!is_short(parts.month) || !is_short(day)) return whole;
  const bool has_year = !parts.year.empty() && !is_no_date(parts.year);
  return fmt::format("{}-{:0>2}-{:0>2}", has_year ? parts.year : "-", parts.month, day);
}

}  // namespace contacts
