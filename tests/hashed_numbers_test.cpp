#include "import/hashed_numbers.hpp"

#include <cstddef>
#include <cstdint>

#include <doctest/doctest.h>

#include "text/hash.hpp"

using contacts::Fnv1a;
using contacts::HashedNumbers;

TEST_CASE("of the numbers that come with a hash the first is found") {
  HashedNumbers numbers;
  CHECK_FALSE(numbers.find(7).has_value());
  CHECK(numbers.add(7, 1));
  CHECK_FALSE(numbers.add(7, 2));
  CHECK(numbers.find(7) == 1);
  CHECK_FALSE(numbers.find(8).has_value());
}

TEST_CASE("every hash of many is found, wherever it would like to stand") {
  constexpr std::size_t count = 20000;
  HashedNumbers numbers;
  const auto even = [](std::size_t i) { return Fnv1a().add(static_cast<unsigned char>(i % 256)).add("a").value() + i; };
  const auto last_place = [](std::size_t i) { return (std::uint64_t{0xFFFFFFFF} << 32U) + i * 64; };
  for (std::size_t i = 0; i < count; ++i)
    numbers.add(even(i), i);
  constexpr std::size_t few = 200;  // each stands behind the other
  for (std::size_t i = 0; i < few; ++i)
    numbers.add(last_place(i), count + i);
  std::size_t found = 0;
  for (std::size_t i = 0; i < count; ++i)
    found += numbers.find(even(i)) == i ? 1U : 0U;
  for (std::size_t i = 0; i < few; ++i)
    found += numbers.find(last_place(i)) == count + i ? 1U : 0U;
  CHECK(found == count + few);
  CHECK_FALSE(numbers.find(last_place(few)).has_value());
}
