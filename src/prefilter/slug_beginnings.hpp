// Hashes of what stands before the hyphens of a slug.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/hash.hpp"

namespace contacts {

// Calls `take` with the end and the hash of each beginning of a slug, from the shortest one to the slug itself: of
// "a-b" with those of "a" and of "a-b". Takes the time of reading the slug once.
template <typename Take>
void for_each_beginning(std::string_view slug, Take take) {
  Fnv1a hash;
  for (std::size_t i = 0; i < slug.size(); ++i) {
    if (slug[i] == '-') take(i, hash.value());
    hash.add(static_cast<unsigned char>(slug[i]));
  }
  take(slug.size(), hash.value());
}

[[nodiscard]] inline std::uint64_t hash_of_slug(std::string_view slug) {
  std::uint64_t last = 0;
  for_each_beginning(slug, [&](std::size_t /*end*/, std::uint64_t hash) { last = hash; });
  return last;
}

}  // namespace contacts
