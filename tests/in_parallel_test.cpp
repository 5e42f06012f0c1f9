#include "parallel/in_parallel.hpp"

#include <algorithm>
#include <cstddef>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using contacts::in_parallel;

TEST_CASE("work in parts is all done and nothing twice") {
  for (const std::size_t count : std::vector<std::size_t>{0, 1, 9, 10, 11, 1000, 1001}) {
    for (const std::size_t threads : std::vector<std::size_t>{0, 1, 2, 7}) {
      for (const std::size_t least : std::vector<std::size_t>{0, 1, 10, 2000}) {
        CAPTURE(count);
        CAPTURE(threads);
        CAPTURE(least);
        std::vector<int> done(count, 0);
        in_parallel(count, least, threads, [&](std::size_t begin, std::size_t end) {
          for (std::size_t i = begin; i < end; ++i)
            ++done[i];
        });
        CHECK(std::ranges::all_of(done, [](int times) { return times == 1; }));
      }
    }
  }
}

TEST_CASE("what is thrown in the first part that fails is thrown again after all parts are done") {
  std::mutex mutex;
  std::size_t done = 0;
  const auto work = [&](std::size_t begin, std::size_t end) {
    {
      const std::lock_guard lock(mutex);
      done += end - begin;
    }
    if (begin > 0) throw std::runtime_error(std::to_string(begin));
  };
  std::string thrown;
  std::size_t size = 0;
  in_parallel(64, 1, 4, [&](std::size_t begin, std::size_t end) {
    if (begin == 0) size = end;
  });
  try {
    in_parallel(64, 1, 4, work);
  } catch (const std::runtime_error& error) {
    thrown = error.what();
  }
  CHECK(thrown == std::to_string(size));
  CHECK(done == 64);
}

TEST_CASE("there is at least one thread") {
  CHECK(contacts::available_threads() >= 1);
}
