// Birthdays to come, for people, programs and calendars.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/directory.hpp"

namespace contacts {

struct NextBirthday {
  const Entry* entry = nullptr;
  Date date;               // with a year
  std::size_t days = 0;    // from today; 0: it is today
  std::optional<int> age;  // that is reached; nothing where the year of birth is unknown or to come
};

// Of an entry that has a birthday. One on 29 February is on the 28th in years without that day.
[[nodiscard]] NextBirthday next_birthday(const Entry& entry, const Date& today);

inline constexpr std::array<std::string_view, 4> birthday_formats = {"table", "tsv", "json", "ics"};

// "table": date, weekday, age and name in columns; "tsv": the same and the id between tabs; "json": an array of objects
// with "date", "weekday", "days", "age", "name" and "id"; "ics": a calendar (RFC 5545) with an all-day event for each
// that comes back every year, and whose UID stays the same.
void render_birthdays(const Directory& directory, const std::vector<NextBirthday>& birthdays, std::string_view format,
                      const Date& today, std::string& out);

}  // namespace contacts
