// Many regular expressions over digits, matched at once.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
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
  using Nodes = std::vector<Index>;

  // Of the nondeterministic automaton: goes on with one of some digits, or without.
  struct Node {
    std::uint16_t digits = 0;  // bit by bit
    Index next = 0;
    Nodes others;
    std::optional<std::size_t> pattern;  // which ends here
  };
  // Of the deterministic one: a set of nodes.
  struct State {
    Nodes nodes;
    std::array<Index, 10> next{};  // 0: not known yet
    Matches matches;
  };

  friend class PatternParser;

  // What is reached without a digit, and has a digit or an end itself: from one node, and in order from several.
  [[nodiscard]] Nodes reached_from(Index node) const;
  Nodes closure_of(const Nodes& nodes);
  Index state_of(Nodes nodes);
  Index next_of(Index state, std::size_t digit);

  std::vector<Node> nodes_;
  Nodes begins_;                 // by pattern
  std::vector<Nodes> closures_;  // by node; empty: not known yet
  std::vector<State> states_;
  std::map<Nodes, Index> known_;
};

}  // namespace contacts
