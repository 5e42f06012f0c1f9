#include "cli/progress.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace contacts {

namespace {

constexpr std::chrono::seconds patience(1);
constexpr std::chrono::milliseconds between(100);

}  // namespace

Progress::Progress(const Session& session, std::string what, std::size_t total, Answer answer)
    : err_(session.err),
      is_shown_(session.environment.err_is_terminal &&
                (answer == Answer::Afterwards || !session.environment.out_is_terminal)),
      what_(std::move(what)),
      total_(total),
      now_(session.environment.now),
      next_(std::max(session.begun + patience, now_() + between)) {}

// To ask for the time costs more than most things that are counted.
void Progress::advance(std::size_t count) {
  constexpr std::size_t seldom = 64;
  done_ += count;
  unlooked_ += count;
  if (!is_shown_ || unlooked_ < seldom) return;
  unlooked_ = 0;
  if (const auto time = now_(); time >= next_) {
    next_ = time + between;
    show();
  }
}

Advance Progress::advancing() {
  if (!is_shown_) return nullptr;
  return [this](std::size_t count) { advance(count); };
}

void Progress::show() {
  const std::string of_all = total_ == 0 ? "" : fmt::format(" of {} ({} %)", total_, done_ * 100 / total_);
  err_ << fmt::format("\r\x1b[Kcontacts: {}{} {}", done_, of_all, what_) << std::flush;
  is_there_ = true;
}

void Progress::wipe() {
  if (std::exchange(is_there_, false)) err_ << "\r\x1b[K" << std::flush;
}

LoadedDirectory load_visibly(const Session& session, const std::vector<FoundFile>& files, Texts texts) {
  Progress progress(session, "entries read", 0);
  return load_directory(files, texts, progress.advancing());
}

}  // namespace contacts
