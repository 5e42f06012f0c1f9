// Days as CSV files have them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/entry.hpp"

namespace contacts {

// What stands first in "4/1/1981".
enum class DateOrder { MonthFirst, DayFirst };

// "1980-02-29", "--02-29", "19800229", "29.2.1980", "2/29/1980", "29-2-1980", "29 Feb 1980", "29-Feb-80", "February
// 29", "Tuesday, April 15, 1980", "15.4.", "4/15", each perhaps with a time, which goes; months in the languages of
// month_of(). Nothing where the text is no day of the calendar.
[[nodiscard]] std::optional<Date> parse_csv_date(std::string_view text, DateOrder order);

// The order in which a date with slashes or hyphens alone can be read; nothing where both are possible, or it is no
// such date.
[[nodiscard]] std::optional<DateOrder> only_order(std::string_view text);

// Whether both orders are possible and give different days.
[[nodiscard]] bool is_ambiguous_date(std::string_view text);

// True for "0/0/00", which is how Outlook writes that there is no day, and for a blank text.
[[nodiscard]] bool is_no_date(std::string_view text);

// Thunderbird has a day in three columns, and may have the year of none.
struct DayColumns {
  std::string year, month, day;
};

// The text of a day that may be in one column, or in three of which `day` may be that one.
[[nodiscard]] std::string day_of_columns(const std::string& whole, const DayColumns& parts);

}  // namespace contacts
