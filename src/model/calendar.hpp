// Days between the program and std::chrono.
#pragma once

#include <chrono>

#include "model/entry.hpp"

namespace contacts {

// A std::chrono::sys_days is taken, too.
[[nodiscard]] inline Date date_of(const std::chrono::year_month_day& day) {
  return Date{static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
              static_cast<int>(static_cast<unsigned>(day.day()))};
}

}  // namespace contacts
