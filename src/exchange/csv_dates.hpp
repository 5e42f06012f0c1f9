// Days as CSV files have them.
#pragma once

#include <optional>
#include <string_view>

#include "directory/entry.hpp"

namespace contacts {

// What stands first in "4/1/1981".
enum class DateOrder { MonthFirst, DayFirst };

// "1980-02-29", "--02-29", "19800229", "29.2.1980", "2/29/1980"; nothing where the text is no day of the calendar.
[[nodiscard]] std::optional<Date> parse_csv_date(std::string_view text, DateOrder order);

// The order in which a date with slashes alone can be read; nothing where both are possible, or it is no such date.
[[nodiscard]] std::optional<DateOrder> only_order(std::string_view text);

// Whether both orders are possible and give different days.
[[nodiscard]] bool is_ambiguous_date(std::string_view text);

// True for "0/0/00", which is how Outlook writes that there is no day, and for a blank text.
[[nodiscard]] bool is_no_date(std::string_view text);

}  // namespace contacts
