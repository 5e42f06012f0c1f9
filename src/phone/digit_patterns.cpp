// The patterns become one nondeterministic automaton (Thompson's construction), of which the deterministic one is made
// as far as digits lead into it: every step that was taken once is a table look-up from then on. So matching takes a
// look-up for each digit, however many patterns there are.
#include "phone/digit_patterns.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "text/ascii.hpp"

namespace contacts {

namespace {

constexpr std::uint16_t any_digit = 0x3FF;
constexpr std::size_t most_repetitions = 20;  // no telephone number is longer

std::uint16_t bit_of(char digit) {
  return static_cast<std::uint16_t>(1U << static_cast<unsigned>(digit - '0'));
}

}  // namespace

// Reads a pattern by recursive descent and adds its nodes. Repetition reads what is repeated again and again.
class PatternParser {
 public:
  PatternParser(DigitPatterns& patterns, std::string_view text) : patterns_(patterns), text_(text) {}

  struct Fragment {
    DigitPatterns::Index begin = 0;
    DigitPatterns::Index end = 0;
  };

  std::optional<Fragment> parse() {
    const Fragment whole = alternatives();
    return is_known_ && at_ == text_.size() ? std::optional(whole) : std::nullopt;
  }

 private:
  struct Times {
    std::size_t least = 1;
    std::size_t most = 1;
    bool is_endless = false;

    [[nodiscard]] bool is_once() const { return least == 1 && most == 1 && !is_endless; }
  };

  [[nodiscard]] bool stands(char c) const { return at_ < text_.size() && text_[at_] == c; }

  bool take(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }

  DigitPatterns::Index new_node() {
    patterns_.nodes_.emplace_back();
    return static_cast<DigitPatterns::Index>(patterns_.nodes_.size() - 1);
  }

  void join(DigitPatterns::Index from, DigitPatterns::Index to) { patterns_.nodes_[from].others.push_back(to); }

  Fragment alternatives() {
    const Fragment all{new_node(), new_node()};
    do {
      const Fragment one = sequence();
      join(all.begin, one.begin);
      join(one.end, all.end);
    } while (take("|"));
    return all;
  }

  Fragment sequence() {
    Fragment all{new_node(), 0};
    all.end = all.begin;
    while (is_known_ && at_ < text_.size() && !stands('|') && !stands(')')) {
      const Fragment one = repeated();
      join(all.end, one.begin);
      all.end = one.end;
    }
    return all;
  }

  Fragment repeated() {
    const std::size_t begin = at_;
    const Fragment first = atom();
    const Times times = read_times();
    if (times.is_once()) return first;
    const std::size_t end = at_;
    Fragment all{new_node(), 0};
    all.end = all.begin;
    for (std::size_t i = 0; is_known_ && i < times.most; ++i) {
      at_ = begin;
      const Fragment one = i == 0 ? first : atom();
      join(all.end, one.begin);
      const DigitPatterns::Index after = new_node();
      join(one.end, after);
      if (i >= times.least) join(all.end, after);
      if (times.is_endless && i + 1 == times.most) join(after, one.begin);
      all.end = after;
    }
    at_ = end;
    return all;
  }

  Times read_times() {
    if (take("?")) return {0, 1, false};
    if (take("*")) return {0, 1, true};
    if (take("+")) return {1, 1, true};
    if (!take("{")) return {};
    Times times;
    times.least = times.most = number();
    if (take(",")) times.most = number();
    is_known_ = is_known_ && take("}") && times.least <= times.most && times.most <= most_repetitions;
    return times;
  }

  std::size_t number() {
    std::size_t value = 0;
    is_known_ = is_known_ && at_ < text_.size() && is_digit(text_[at_]);
    for (; at_ < text_.size() && is_digit(text_[at_]) && value <= most_repetitions; ++at_)
      value = value * 10 + static_cast<std::size_t>(text_[at_] - '0');
    return value;
  }

  Fragment atom() {
    if (take("(")) {
      take("?:");
      const Fragment group = alternatives();
      is_known_ = is_known_ && take(")");
      return group;
    }
    const Fragment one{new_node(), new_node()};
    const std::uint16_t digits = digit_set();
    is_known_ = is_known_ && digits != 0;
    patterns_.nodes_[one.begin].digits = digits;
    patterns_.nodes_[one.begin].next = one.end;
    return one;
  }

  std::uint16_t digit_set() {
    if (take("\\d")) return any_digit;
    if (take("[")) return set_in_brackets();
    if (at_ >= text_.size() || !is_digit(text_[at_])) return 0;
    return bit_of(text_[at_++]);
  }

  std::uint16_t set_in_brackets() {
    std::uint16_t digits = 0;
    while (!take("]")) {
      if (take("\\d")) {
        digits = any_digit;
        continue;
      }
      if (at_ >= text_.size() || !is_digit(text_[at_])) return 0;
      const char first = text_[at_++];
      const bool is_range = stands('-');
      if (is_range) ++at_;
      if (is_range && (at_ >= text_.size() || !is_digit(text_[at_]))) return 0;
      const char last = is_range ? text_[at_++] : first;
      for (char digit = first; digit <= last; ++digit)
        digits = static_cast<std::uint16_t>(digits | bit_of(digit));
    }
    return digits;
  }

  DigitPatterns& patterns_;
  std::string_view text_;
  std::size_t at_ = 0;
  bool is_known_ = true;
};

bool DigitPatterns::add(std::string_view pattern, Extent extent) {
  if (begins_.size() == most_patterns) return false;
  const auto fragment = PatternParser(*this, pattern).parse();
  if (!fragment) return false;
  Node& end = nodes_[fragment->end];
  end.pattern = begins_.size();
  if (extent == Extent::Beginning) {
    end.digits = any_digit;
    end.next = fragment->end;
  }
  begins_.push_back(fragment->begin);
  closures_.clear();
  states_.clear();
  known_.clear();
  return true;
}

const DigitPatterns::Matches& DigitPatterns::match(std::string_view digits) {
  constexpr Index first = 1;  // 0 stands for a state that is not known
  if (states_.empty()) {
    closures_.resize(nodes_.size());
    states_.emplace_back();
    state_of(closure_of(begins_));
  }
  Index state = first;
  for (const char digit : digits)
    state = next_of(state, static_cast<std::size_t>(digit - '0'));
  return states_[state].matches;
}

DigitPatterns::Nodes DigitPatterns::reached_from(Index node) const {
  Nodes reached;
  Nodes waiting = {node};
  std::vector<bool> was_met(nodes_.size());
  while (!waiting.empty()) {
    const Index one = waiting.back();
    waiting.pop_back();
    if (was_met[one]) continue;
    was_met[one] = true;
    if (nodes_[one].digits != 0 || nodes_[one].pattern) reached.push_back(one);
    waiting.insert(waiting.end(), nodes_[one].others.begin(), nodes_[one].others.end());
  }
  return reached;
}

DigitPatterns::Nodes DigitPatterns::closure_of(const Nodes& nodes) {
  Nodes closure;
  for (const Index node : nodes) {
    Nodes& one = closures_[node];
    if (one.empty()) one = reached_from(node);
    closure.insert(closure.end(), one.begin(), one.end());
  }
  std::ranges::sort(closure);
  closure.erase(std::unique(closure.begin(), closure.end()), closure.end());
  return closure;
}

DigitPatterns::Index DigitPatterns::state_of(Nodes nodes) {
  const auto [place, is_new] = known_.try_emplace(nodes, static_cast<Index>(states_.size()));
  if (!is_new) return place->second;
  State& state = states_.emplace_back();
  for (const Index node : nodes) {
    if (const auto pattern = nodes_[node].pattern) state.matches.set(*pattern);
  }
  state.nodes = std::move(nodes);
  return place->second;
}

DigitPatterns::Index DigitPatterns::next_of(Index state, std::size_t digit) {
  if (const Index known = states_[state].next.at(digit); known != 0) return known;
  Nodes nodes;
  for (const Index node : states_[state].nodes) {
    const unsigned digits = nodes_[node].digits;
    if ((digits >> digit & 1U) != 0) nodes.push_back(nodes_[node].next);
  }
  const Index next = state_of(closure_of(nodes));
  states_[state].next.at(digit) = next;
  return next;
}

}  // namespace contacts
