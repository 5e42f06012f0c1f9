// How far work is, told while it is done.
#pragma once

#include <cstddef>
#include <functional>

namespace contacts {

// Told that so many things more are done: on any thread, but by one at a time. Null: nobody wants to know.
using Advance = std::function<void(std::size_t count)>;

inline void tell_done(const Advance& advance, std::size_t count = 1) {
  if (advance) advance(count);
}

}  // namespace contacts
