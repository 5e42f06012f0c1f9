// A hash that is the same on every machine and with every library, so that it can be written to a file.
#pragma once

#include <cstdint>
#include <string_view>

namespace contacts {

// FNV-1a of 64 bits, fed piece by piece.
class Fnv1a {
 public:
  constexpr Fnv1a& add(unsigned char byte) {
    constexpr std::uint64_t prime = 0x100000001B3;
    value_ = (value_ ^ byte) * prime;
    return *this;
  }
  constexpr Fnv1a& add(std::string_view bytes) {
    for (const char c : bytes)
      add(static_cast<unsigned char>(c));
    return *this;
  }
  [[nodiscard]] constexpr std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325;
};

}  // namespace contacts
