// Dates as a query compares them.
#pragma once

#include <optional>
#include <string_view>

#include "search/query.hpp"

namespace contacts {

// What dates are asked, and the day that they are compared with (see Term::day).
struct DateBound {
  Asks asks = Asks::Before;
  int day = 0;
};

// Reads a comparison such as "<2025-06", ">=2026-01-01", "<12m" (longer ago than twelve months before `today`, which
// has a year) or ">today". Nothing where it is none.
[[nodiscard]] std::optional<DateBound> read_date_bound(std::string_view text, const Date& today);

// Whether a date as to_string() writes it is on the right side of the day of the term. Never where it lacks its year.
[[nodiscard]] bool is_on_the_side_of(std::string_view date, const Term& term);

// The day so many months or days before another, which has a year. A month that has no such day gives its last.
[[nodiscard]] Date months_before(const Date& day, int months);
[[nodiscard]] Date days_before(const Date& day, int days);

}  // namespace contacts
