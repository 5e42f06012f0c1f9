#include "import/hashed_numbers.hpp"

#include <algorithm>
#include <utility>

namespace contacts {

// That of the hash, or the free one where it would stand.
std::size_t HashedNumbers::place_of(const Part& part, std::uint64_t hash) {
  const std::size_t size = part.hashes.size();
  // The upper half of the hash tells the place, without a division; the lower half told the part.
  std::size_t place = ((hash >> 32U) * size) >> 32U;
  while (part.numbers[place] != none && part.hashes[place] != hash)
    place = place + 1 == size ? 0 : place + 1;
  return place;
}

void HashedNumbers::grow(Part& part) {
  constexpr std::size_t least = 16;
  const std::size_t size = std::max(least, part.hashes.size() + part.hashes.size() / 3);
  Part larger{std::vector<std::uint64_t>(size), std::vector<std::uint32_t>(size, none), part.count};
  for (std::size_t i = 0; i < part.hashes.size(); ++i) {
    if (part.numbers[i] == none) continue;
    const std::size_t place = place_of(larger, part.hashes[i]);
    larger.hashes[place] = part.hashes[i];
    larger.numbers[place] = part.numbers[i];
  }
  part = std::move(larger);
}

bool HashedNumbers::add(std::uint64_t hash, std::size_t number) {
  Part& part = parts_.at(hash % part_count);
  // At most four of five places are taken: else the way to a free one is long.
  if ((part.count + 1) * 5 > part.hashes.size() * 4) grow(part);
  const std::size_t place = place_of(part, hash);
  if (part.numbers[place] != none) return false;
  part.hashes[place] = hash;
  part.numbers[place] = static_cast<std::uint32_t>(number);
  ++part.count;
  return true;
}

std::optional<std::size_t> HashedNumbers::find(std::uint64_t hash) const {
  const Part& part = parts_.at(hash % part_count);
  if (part.hashes.empty()) return std::nullopt;
  const std::size_t place = place_of(part, hash);
  return part.numbers[place] == none ? std::nullopt : std::optional<std::size_t>(part.numbers[place]);
}

}  // namespace contacts
