#include "search/date_bound.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>

#include "model/calendar.hpp"
#include "model/validate.hpp"
#include "text/ascii.hpp"

namespace contacts {

namespace {

int number_of(int year, int month, int day) {
  return year * 10000 + month * 100 + day;
}

std::optional<int> read_number(std::string_view text) {
  constexpr std::size_t most_digits = 5;
  const bool is_number = !text.empty() && text.size() <= most_digits && std::ranges::all_of(text, is_digit);
  if (!is_number) return std::nullopt;
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// The first and the last day that a text may mean: all of a year, of a month, or one day.
struct Days {
  int first = 0;
  int last = 0;
};

std::optional<Days> read_day(std::string_view text) {
  constexpr std::size_t year_size = 4;
  constexpr std::size_t month_size = 7;
  constexpr std::size_t day_size = 10;
  const bool has_form = text.size() == year_size || (text.size() == month_size && text[year_size] == '-') ||
                        (text.size() == day_size && text[year_size] == '-' && text[month_size] == '-');
  if (!has_form) return std::nullopt;
  const std::optional<int> year = read_number(text.substr(0, year_size));
  const std::optional<int> month = text.size() > year_size ? read_number(text.substr(year_size + 1, 2)) : 1;
  const std::optional<int> day = text.size() > month_size ? read_number(text.substr(month_size + 1)) : 1;
  if (!year || !month || !day || problem_with_date(Date{*year, *month, *day})) return std::nullopt;
  constexpr int last = 99;  // behind every month and day
  if (text.size() == year_size) return Days{number_of(*year, 1, 1), number_of(*year, last, last)};
  if (text.size() == month_size) return Days{number_of(*year, *month, 1), number_of(*year, *month, last)};
  return Days{number_of(*year, *month, *day), number_of(*year, *month, *day)};
}

Days only(const Date& date) {
  const int day = number_of(date.year.value_or(0), date.month, date.day);
  return {day, day};
}

std::chrono::sys_days sys_days_of(const Date& date) {
  using namespace std::chrono;
  return year(date.year.value_or(0)) / month(static_cast<unsigned>(date.month)) / day(static_cast<unsigned>(date.day));
}

std::optional<Days> read_age(std::string_view text, const Date& today) {
  if (text.empty()) return std::nullopt;
  const std::optional<int> count = read_number(text.substr(0, text.size() - 1));
  if (!count) return std::nullopt;
  constexpr int months_of_year = 12;
  switch (text.back()) {
    case 'd':
      return only(days_before(today, *count));
    case 'm':
      return only(months_before(today, *count));
    case 'y':
      return only(months_before(today, std::min(*count, 9999) * months_of_year));
    default:
      return std::nullopt;
  }
}

}  // namespace

Date days_before(const Date& day, int days) {
  return date_of(sys_days_of(day) - std::chrono::days(days));
}

Date months_before(const Date& day, int months) {
  using namespace std::chrono;
  const year_month_day before = year_month_day(sys_days_of(day)) - std::chrono::months(months);
  return date_of(before.ok() ? before : before.year() / before.month() / last);
}

std::optional<DateBound> read_date_bound(std::string_view text, const Date& today) {
  if (!text.starts_with('<') && !text.starts_with('>')) return std::nullopt;
  const bool is_less = text.front() == '<';
  const bool or_equal = text.substr(1).starts_with('=');
  const std::string_view date = text.substr(or_equal ? 2 : 1);
  std::optional<Days> days = date == "today" ? only(today) : read_day(date);
  if (!days) days = read_age(date, today);
  if (!days) return std::nullopt;
  if (is_less) return DateBound{or_equal ? Asks::UpTo : Asks::Before, or_equal ? days->last : days->first};
  return DateBound{or_equal ? Asks::Since : Asks::After, or_equal ? days->first : days->last};
}

bool is_on_the_side_of(std::string_view date, const Term& term) {
  const std::optional<Days> days = read_day(date);
  if (!days) return false;
  switch (term.asks) {
    case Asks::Before:
      return days->first < term.day;
    case Asks::UpTo:
      return days->first <= term.day;
    case Asks::Since:
      return days->first >= term.day;
    case Asks::After:
      return days->first > term.day;
    default:
      return false;
  }
}

}  // namespace contacts
