// Many regular expressions over digits, matched at once.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace contacts {

class DigitPatterns {
 public:
  static constexpr std::size_t most_patterns = 128;
  using Matches = std::bitset<most_patterns>;  // by the numbers of the patterns

  // Whole: a pattern has to match all digits. Beginning: the first ones.
  enum class Extent { Whole, Beginning };

  // Adds the pattern with the next number, from 0. False where it has something in it besides digits, \d, sets,
  // alternatives, groups and repetition, or where there are too many. Then nothing can be told by the patterns.
  [[nodiscard]] bool add(std::string_view pattern, Extent extent);

  // The patterns that match. `digits` are ASCII digits. What is learnt is kept, so this is not for several threads.
  [[nodiscard]] const Matches& match(std::string_view digits);

 private:
  using Index = std::uint32_t;

  // Of the nondeterministic automaton: goes on with one of some digits, or without.
  struct Node {
    std::uint16_t digits = 0;  // bit by bit
    Index next = 0;
    std::vector<Index> others;
  };
  // Of the deterministic one: a set of nodes.
  struct State {
    std::vector<Index> nodes;
    std::array<Index, 10> next{};  // 0: not known yet
    Matches matches;
  };

  friend class PatternParser;

  void add_closure(Index node, std::vector<Index>& nodes) const;
  Index state_of(std::vector<Index> nodes);
  Index next_of(Index state, std::size_t digit);

  std::vector<Node> nodes_;
  std::vector<Index> begins_;
  std::vector<Index> ends_;  // by pattern
  std::vector<State> states_;
  std::map<std::vector<Index>, Index> known_;
};

}  // namespace contacts
