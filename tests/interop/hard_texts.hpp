// Texts that are hard to carry in a vCard, drawn at random.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>

namespace contacts {

// The same seed gives the same texts everywhere.
class HardTexts {
 public:
  explicit HardTexts(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool one_in(std::size_t chances) { return below(chances) == 0; }

  template <typename... Options>
  std::string any_of(Options... options) {
    const std::string_view all[] = {options...};
    return std::string(all[below(sizeof...(options))]);
  }

  // Never blank. May begin and end with blanks, and may have several lines.
  std::string text();

  // A run of narrow characters and then wide ones, so that the fold of a line falls upon each byte of each of them as
  // `number` goes from 0 to 319.
  static std::string at_line_border(std::size_t number);

 private:
  std::string piece();

  std::mt19937 random_;
};

}  // namespace contacts
