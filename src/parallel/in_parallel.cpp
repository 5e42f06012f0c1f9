#include "parallel/in_parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <limits>
#include <mutex>
#include <sched.h>
#include <thread>
#include <utility>
#include <vector>

namespace contacts {

namespace {

// The parts of a work, which threads take one after the other until there are none.
class Parts {
 public:
  Parts(std::size_t count, std::size_t size, const std::function<void(std::size_t, std::size_t)>& work)
      : count_(count), size_(size), work_(work) {}

  void take_all() {
    for (std::size_t begin = next_.fetch_add(size_); begin < count_; begin = next_.fetch_add(size_)) {
      try {
        work_(begin, std::min(begin + size_, count_));
      } catch (...) {
        fail(begin, std::current_exception());
      }
    }
  }

  void rethrow() const {
    if (exception_) std::rethrow_exception(exception_);
  }

 private:
  void fail(std::size_t begin, std::exception_ptr exception) {
    const std::lock_guard lock(mutex_);
    if (begin >= failed_at_) return;
    failed_at_ = begin;
    exception_ = std::move(exception);
  }

  std::size_t count_;
  std::size_t size_;
  const std::function<void(std::size_t, std::size_t)>& work_;
  std::atomic<std::size_t> next_ = 0;
  std::mutex mutex_;
  std::size_t failed_at_ = std::numeric_limits<std::size_t>::max();
  std::exception_ptr exception_;
};

// Those that this process may run on; the standard library counts all there are, and reads a file for that.
std::size_t count_processors() {
#if defined(__linux__)
  cpu_set_t processors;
  if (sched_getaffinity(0, sizeof processors, &processors) == 0)
    return static_cast<std::size_t>(CPU_COUNT(&processors));
#endif
  return std::thread::hardware_concurrency();
}

}  // namespace

std::size_t available_threads() {
  static const std::size_t count = std::max<std::size_t>(count_processors(), 1);
  return count;
}

void in_parallel(std::size_t count, std::size_t least, std::size_t threads,
                 const std::function<void(std::size_t begin, std::size_t end)>& work) {
  constexpr std::size_t parts_per_thread = 8;
  const std::size_t fewest = std::max<std::size_t>(least, 1);
  const std::size_t workers = std::clamp<std::size_t>(count / fewest, 1, std::max<std::size_t>(threads, 1));
  const std::size_t size =
      workers == 1 ? std::max<std::size_t>(count, 1) : std::max(fewest, count / (workers * parts_per_thread));
  Parts parts(count, size, work);
  std::vector<std::thread> others;  // std::jthread, which libc++ lacks, would join them by itself
  try {
    others.reserve(workers - 1);
    for (std::size_t i = 1; i < workers; ++i)
      others.emplace_back([&] { parts.take_all(); });
  } catch (const std::exception&) {
    // The system gives no more threads, or no memory for them: those that are there do all of it.
  }
  parts.take_all();
  for (std::thread& other : others)
    other.join();
  parts.rethrow();
}

void InOrder::run(std::size_t number, std::function<void()> work) {
  constexpr std::size_t most_ahead = 64;
  std::unique_lock lock(mutex_);
  // Whoever has the next one does not wait, so it goes on.
  has_room_.wait(lock, [&] { return number < next_ + most_ahead || has_given_up_; });
  waiting_.emplace(number, std::move(work));
  if (!is_running_) run_those_in_turn(lock);
}

void InOrder::run_those_in_turn(std::unique_lock<std::mutex>& lock) {
  is_running_ = true;
  while (!has_given_up_) {
    auto first = waiting_.extract(next_);
    if (first.empty()) break;
    lock.unlock();
    first.mapped()();
    lock.lock();
    ++next_;
    has_room_.notify_all();
  }
  is_running_ = false;
}

void InOrder::give_up() {
  {
    const std::lock_guard lock(mutex_);
    has_given_up_ = true;
  }
  has_room_.notify_all();
}

}  // namespace contacts
