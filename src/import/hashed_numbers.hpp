// Numbers that are found by hashes, in little memory.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace contacts {

// Takes 12 bytes for each hash, and up to two thirds as much again for those to come.
class HashedNumbers {
 public:
  // The first number that comes with a hash stays; false where there was one. It is less than 2^32 - 1.
  bool add(std::uint64_t hash, std::size_t number);

  // Nothing where no number came with the hash.
  [[nodiscard]] std::optional<std::size_t> find(std::uint64_t hash) const;

 private:
  // A table with places for more hashes than it has; each stands in the first free place from its own on.
  struct Part {
    std::vector<std::uint64_t> hashes;
    std::vector<std::uint32_t> numbers;  // `none`: the place is free
    std::size_t count = 0;
  };

  static constexpr std::uint32_t none = 0xFFFFFFFF;

  [[nodiscard]] static std::size_t place_of(const Part& part, std::uint64_t hash);
  static void grow(Part& part);

  // Many parts, since one that grows takes twice its memory for a moment.
  static constexpr std::size_t part_count = 64;
  std::array<Part, part_count> parts_;
};

}  // namespace contacts
