// How far work is that takes long, for whoever waits at a terminal.
#pragma once

#include <chrono>
#include <cstddef>
#include <ostream>
#include <string>

#include "cli/session.hpp"
#include "files/read.hpp"
#include "parallel/advance.hpp"

namespace contacts {

// When the answer is written to standard output: while the work is done, or when it has ended.
enum class Answer { Meanwhile, Afterwards };

// Writes one line to standard error, over and over: from the second second of the command on, about ten times a second,
// and only where that is a terminal to which nothing else is written meanwhile. The line is gone when the work has
// ended.
class Progress {
 public:
  // `what` is done with `total` things: "cards read". Zero: nobody knows how many there are. Those whose work takes a
  // moment are not shown.
  Progress(const Session& session, std::string what, std::size_t total, Answer answer = Answer::Afterwards);
  Progress(const Progress&) = delete;
  Progress(Progress&&) = delete;
  Progress& operator=(const Progress&) = delete;
  Progress& operator=(Progress&&) = delete;
  ~Progress() { wipe(); }

  // So many things more are done.
  void advance(std::size_t count = 1);

  // The same for others to call, as long as this is there; null where nothing is shown.
  [[nodiscard]] Advance advancing();

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
  std::chrono::steady_clock::time_point (*now_)();
  std::chrono::steady_clock::time_point next_;  // time to show it
};

// Reads a directory (see load_directory()), and shows how far that is.
[[nodiscard]] LoadedDirectory load_visibly(const Session& session, const std::vector<FoundFile>& files,
                                           Texts texts = Texts::Always);

}  // namespace contacts
