// Work on many things at once, on all cores.
#pragma once

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

namespace contacts {

// As many threads as can run at once; at least 1.
[[nodiscard]] std::size_t available_threads();

// Calls `work` with parts [begin, end) of [0, count) that together are all of it, each once, on at most `threads`
// threads, and returns when all is done. Parts are many, so that nobody waits for the slowest; but none has fewer than
// `least` things unless there are no more, because to begin a thread costs something too. What `work` throws is thrown
// again, of several the one of the first part.
void in_parallel(std::size_t count, std::size_t least, std::size_t threads,
                 const std::function<void(std::size_t begin, std::size_t end)>& work);

// Runs work in order, though it arrives in any: see make_parts_in_parallel().
class InOrder {
 public:
  // Runs `work`, the number-th from 0, when all before it is done: now, or later on the thread that does that. Returns
  // at once, unless so much waits already that its amount would matter. What the work throws goes to whoever runs it,
  // who has to give up.
  void run(std::size_t number, std::function<void()> work);

  // Some work will never come: nothing is run any more, and nobody waits.
  void give_up();

  [[nodiscard]] bool has_given_up() const { return has_given_up_; }

 private:
  void run_those_in_turn(std::unique_lock<std::mutex>& lock);

  std::mutex mutex_;
  std::condition_variable has_room_;
  std::map<std::size_t, std::function<void()>> waiting_;
  std::size_t next_ = 0;
  bool is_running_ = false;
  std::atomic<bool> has_given_up_ = false;
};

// Calls make(begin, end) for parts of [0, count) of `size` things each, on all cores, and `use` with each result: in
// order and one at a time, but on any thread, while others are still made. What one of them throws is thrown again.
template <typename Make, typename Use>
void make_parts_in_parallel(std::size_t count, std::size_t size, Make make, Use use) {
  const std::size_t parts = count / size + (count % size == 0 ? 0 : 1);
  const std::size_t threads = std::min(parts, available_threads());
  std::atomic<std::size_t> next = 0;
  InOrder uses;
  in_parallel(threads, 1, threads, [&](std::size_t /*begin*/, std::size_t /*end*/) {
    try {
      for (std::size_t part = next++; part < parts && !uses.has_given_up(); part = next++) {
        auto result = make(part * size, std::min((part + 1) * size, count));
        uses.run(part, [&use, result = std::move(result)]() mutable { use(std::move(result)); });
      }
    } catch (...) {
      uses.give_up();
      throw;
    }
  });
}

// The same with make(i) for each i, and `use` with the result of each.
template <typename Make, typename Use>
void make_in_parallel(std::size_t count, Make make, Use use) {
  constexpr std::size_t size = 64;
  using Part = std::vector<decltype(make(std::size_t{}))>;
  const auto make_part = [&](std::size_t begin, std::size_t end) {
    Part results;
    results.reserve(end - begin);
    for (std::size_t i = begin; i < end; ++i)
      results.push_back(make(i));
    return results;
  };
  make_parts_in_parallel(count, size, make_part, [&](Part results) {
    for (auto& result : results)
      use(std::move(result));
  });
}

}  // namespace contacts
