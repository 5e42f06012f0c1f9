// Exit statuses, as in grep where grep has them.
#pragma once

namespace contacts {

inline constexpr int status_done = 0;     // found, or done
inline constexpr int status_nothing = 1;  // nothing matched
inline constexpr int status_trouble = 2;  // usage, unreadable or invalid data, failed write
inline constexpr int status_several = 3;  // one entry was asked for, and several matched

}  // namespace contacts
