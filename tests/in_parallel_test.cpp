#include "parallel/in_parallel.hpp"

#include <algorithm>
#include <cstddef>
#include <mutex>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using contacts::in_parallel;
using contacts::InOrder;
using contacts::make_in_parallel;
using contacts::make_parts_in_parallel;

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

TEST_CASE("work that arrives in any order is run in order") {
  InOrder in_order;
  std::string done;
  for (const std::size_t number : std::vector<std::size_t>{2, 1, 0, 4, 3})
    in_order.run(number, [&done, number] { done += std::to_string(number); });
  CHECK(done == "01234");
}

TEST_CASE("work of many threads is run in order and one at a time") {
  constexpr std::size_t count = 2000;  // more than may wait
  InOrder in_order;
  std::vector<std::size_t> done;
  in_parallel(8, 1, 8, [&](std::size_t begin, std::size_t /*end*/) {
    for (std::size_t number = begin; number < count; number += 8)
      in_order.run(number, [&done, number] { done.push_back(number); });
  });
  REQUIRE(done.size() == count);
  CHECK(std::ranges::is_sorted(done));
}

TEST_CASE("what is given up is not run and keeps nobody waiting") {
  InOrder in_order;
  bool is_run = false;
  in_order.run(1, [&] { is_run = true; });
  in_order.give_up();
  in_order.run(0, [&] { is_run = true; });
  in_order.run(1'000'000, [&] { is_run = true; });
  CHECK_FALSE(is_run);
}

TEST_CASE("parts are made of all things and used in order") {
  for (const std::size_t count : std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 999, 1000, 1001}) {
    for (const std::size_t size : std::vector<std::size_t>{1, 2, 3, 2000}) {
      CAPTURE(count);
      CAPTURE(size);
      std::vector<std::size_t> used;
      const auto make = [](std::size_t begin, std::size_t end) {
        std::vector<std::size_t> things(end - begin);
        std::iota(things.begin(), things.end(), begin);
        return things;
      };
      make_parts_in_parallel(count, size, make, [&](const std::vector<std::size_t>& things) {
        CHECK(things.size() <= size);
        used.insert(used.end(), things.begin(), things.end());
      });
      CHECK(used == make(0, count));
    }
  }
}

TEST_CASE("results of single things are used in order") {
  std::vector<std::size_t> used;
  make_in_parallel(
      1000, [](std::size_t i) { return 2 * i; }, [&](std::size_t result) { used.push_back(result); });
  REQUIRE(used.size() == 1000);
  for (std::size_t i = 0; i < used.size(); ++i)
    CHECK(used[i] == 2 * i);
}

TEST_CASE("what making or using throws ends it and is thrown again") {
  constexpr std::size_t failing = 700;
  std::size_t used = 0;
  const auto make = [](std::size_t i) { return i; };
  const auto make_or_throw = [](std::size_t i) {
    if (i == failing) throw std::runtime_error("made");
    return i;
  };
  const auto use = [&](std::size_t i) { used = std::max(used, i); };
  const auto use_or_throw = [](std::size_t i) {
    if (i == failing) throw std::runtime_error("used");
  };
  CHECK_THROWS_WITH(make_in_parallel(1'000'000, make_or_throw, use), "made");
  CHECK(used < failing);
  CHECK_THROWS_WITH(make_in_parallel(1'000'000, make, use_or_throw), "used");
}

TEST_CASE("there is at least one thread") {
  CHECK(contacts::available_threads() >= 1);
}
