// Work on many things at once, on all cores.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
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

// Calls make(i) for each i of [0, count), on all cores, and `use` with each result, in order and on this thread. Only
// so many results are kept at once that their number does not matter.
template <typename Make, typename Use>
void make_in_parallel(std::size_t count, Make make, Use use) {
  constexpr std::size_t most_at_once = 4096;
  constexpr std::size_t fewest = 64;
  std::vector<decltype(make(std::size_t{}))> results(std::min(count, most_at_once));
  for (std::size_t first = 0; first < count; first += results.size()) {
    const std::size_t size = std::min(results.size(), count - first);
    in_parallel(size, fewest, available_threads(), [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i)
        results[i] = make(first + i);
    });
    for (std::size_t i = 0; i < size; ++i)
      use(std::move(results[i]));
  }
}

}  // namespace contacts
