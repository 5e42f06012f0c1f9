// The day that ages and birthdays are counted from.
#pragma once

#include "environment.hpp"
#include "model/entry.hpp"

namespace contacts {

// CONTACTS_TODAY (YYYY-MM-DD) where it is set, else the day that it is here. With a year. Throws Error where the
// variable is no day.
[[nodiscard]] Date today_of(const Environment& environment);

}  // namespace contacts
