#include "cli/today.hpp"

#include <cstdio>
#include <ctime>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "error.hpp"
#include "model/validate.hpp"
#include "text/escape.hpp"

namespace contacts {

namespace {

std::optional<Date> read_day(const std::string& text) {
  int year = 0;
  int month = 0;
  int day = 0;
  int size = 0;
  const int count = std::sscanf(text.c_str(), "%4d-%2d-%2d%n", &year, &month, &day, &size);
  constexpr std::size_t day_size = 10;
  const bool is_day = count == 3 && text.size() == day_size && static_cast<std::size_t>(size) == day_size;
  const Date date{year, month, day};
  return is_day && !problem_with_date(date) ? std::optional(date) : std::nullopt;
}

}  // namespace

Date today_of(const Environment& environment) {
  if (const std::string set(environment.variable("CONTACTS_TODAY")); !set.empty()) {
    if (const std::optional<Date> day = read_day(set)) return *day;
    throw Error(fmt::format("CONTACTS_TODAY is '{}', which is no day; write it like 2025-06-01", escape_controls(set)));
  }
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  constexpr int first_year = 1900;
  return Date{local.tm_year + first_year, local.tm_mon + 1, local.tm_mday};
}

}  // namespace contacts
