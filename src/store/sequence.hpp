// How one list becomes another with the fewest changes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace contacts {

// What happens to each element of the old list, as indices into the new one: the same value, another in its place, or
// nullopt where it goes; and which of the new ones come behind all others.
struct SequenceChange {
  std::vector<std::optional<std::size_t>> becomes;
  std::vector<std::size_t> appended;
  bool is_possible = true;  // false where a new one would stand between old ones
};

namespace sequence {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

// A longest common subsequence: pairs of indices, rising in both. Quadratic; long lists are compared from the front.
template <typename Value>
Pairs common(const std::vector<Value>& before, const std::vector<Value>& after) {
  constexpr std::size_t most_pairs = 1'000'000;
  Pairs pairs;
  if (before.size() * after.size() > most_pairs) {
    for (std::size_t i = 0; i < std::min(before.size(), after.size()) && before[i] == after[i]; ++i)
      pairs.emplace_back(i, i);
    return pairs;
  }
  const std::size_t width = after.size() + 1;
  std::vector<std::size_t> lengths((before.size() + 1) * width, 0);
  for (std::size_t i = before.size(); i-- > 0;) {
    for (std::size_t j = after.size(); j-- > 0;) {
      lengths[i * width + j] = before[i] == after[j]
                                   ? lengths[(i + 1) * width + j + 1] + 1
                                   : std::max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  for (std::size_t i = 0, j = 0; i < before.size() && j < after.size();) {
    if (before[i] == after[j]) {
      pairs.emplace_back(i++, j++);
    } else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  return pairs;
}

}  // namespace sequence

template <typename Value>
SequenceChange sequence_change(const std::vector<Value>& before, const std::vector<Value>& after) {
  SequenceChange change;
  change.becomes.resize(before.size());
  sequence::Pairs pairs = sequence::common(before, after);
  pairs.emplace_back(before.size(), after.size());
  std::size_t i = 0;
  std::size_t j = 0;
  for (const auto& [next_i, next_j] : pairs) {
    while (i < next_i && j < next_j)
      change.becomes[i++] = j++;
    const bool is_end = next_i == before.size();
    if (j < next_j && !is_end) change.is_possible = false;
    for (; j < next_j && is_end; ++j)
      change.appended.push_back(j);
    if (!is_end) change.becomes[next_i] = next_j;
    i = next_i + 1;
    j = next_j + 1;
  }
  return change;
}

}  // namespace contacts
