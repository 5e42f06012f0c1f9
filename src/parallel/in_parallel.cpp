#include "parallel/in_parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <limits>
#include <mutex>
#include <system_error>
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

}  // namespace

std::size_t available_threads() {
  static const std::size_t count = std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
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
  {
    std::vector<std::jthread> others;
    try {
      for (std::size_t i = 1; i < workers; ++i)
        others.emplace_back([&] { parts.take_all(); });
    } catch (const std::system_error&) {
      // The system gives no more threads: those that are there do all of it.
    }
    parts.take_all();
  }
  parts.rethrow();
}

}  // namespace contacts
