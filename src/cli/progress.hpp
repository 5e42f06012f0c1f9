// How far work is that takes long, for whoever waits at a terminal.
#pragma once

#include <chrono>
#include <cstddef>
#include <ostream>
#include <string>

#include "cli/session.hpp"

namespace contacts {

// Writes one line to standard error, over and over: from the second second on, about ten times a second, and only where
// that is a terminal which the answer does not go to. The line is gone when the work has ended.
class Progress {
 public:
  using Clock = std::chrono::steady_clock::time_point (*)();

  // `what` is done with `total` things: "cards read". Zero: nobody knows how many there are.
  Progress(const Session& session, std::string what, std::size_t total, Clock now = std::chrono::steady_clock::now);
  Progress(const Progress&) = delete;
  Progress(Progress&&) = delete;
  Progress& operator=(const Progress&) = delete;
  Progress& operator=(Progress&&) = delete;
  ~Progress() { wipe(); }

  // So many things more are done.
  void advance(std::size_t count = 1);

  // Before anything else is written to standard error.
  void wipe();

 private:
  void show();

  std::ostream& err_;
  bool is_shown_;  // at all
  bool is_there_ = false;
  std::string what_;
  std::size_t total_;
  std::size_t done_ = 0;
  std::size_t unlooked_ = 0;  // things done since the clock was looked at
  Clock now_;
  std::chrono::steady_clock::time_point next_;  // time to show it
};

}  // namespace contacts
