// Birthdays as JSON.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/birthdays.hpp"

namespace contacts {

// See render_birthdays().
void render_birthdays_json(const std::vector<NextBirthday>& birthdays, std::string& out);

// "Sunday" of a date with a year.
[[nodiscard]] std::string_view weekday_of(const Date& date);

}  // namespace contacts
