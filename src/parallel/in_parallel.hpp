// Work on many things at once, on all cores.
#pragma once

#include <cstddef>
#include <functional>

namespace contacts {

// As many threads as can run at once; at least 1.
[[nodiscard]] std::size_t available_threads();

// Calls `work` with parts [begin, end) of [0, count) that together are all of it, each once, on at most `threads`
// threads, and returns when all is done. Parts are many, so that nobody waits for the slowest; but none has fewer than
// `least` things unless there are no more, because to begin a thread costs something too. What `work` throws is thrown
// again, of several the one of the first part.
void in_parallel(std::size_t count, std::size_t least, std::size_t threads,
                 const std::function<void(std::size_t begin, std::size_t end)>& work);

}  // namespace contacts
