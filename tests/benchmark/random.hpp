// Random numbers that are the same everywhere: the distributions of <random> differ between standard libraries.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace contacts::benchmark {

// SplitMix64 (Steele, Lea and Flood 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  [[nodiscard]] std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
  }

  // From 0 to count - 1; of a count below 2^32.
  [[nodiscard]] std::size_t below(std::size_t count) { return ((next() >> 32U) * count) >> 32U; }

  // True in `percent` of 100 cases.
  [[nodiscard]] bool chance(std::size_t percent) { return below(100) < percent; }

  template <typename List>
  [[nodiscard]] const auto& pick(const List& list) {
    return list[below(list.size())];
  }

  // The pattern with a digit for each "#".
  [[nodiscard]] std::string digits(std::string_view pattern) {
    std::string text(pattern);
    for (char& c : text)
      if (c == '#') c = static_cast<char>('0' + below(10));
    return text;
  }

 private:
  std::uint64_t state_;
};

}  // namespace contacts::benchmark
