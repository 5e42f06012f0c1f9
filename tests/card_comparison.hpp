// What vCards say, read by the grammar of RFC 2426 and RFC 6350 and nothing of the program: for comparing the cards
// that go in with those that come out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace contacts {

struct SaidProperty {
  std::string name;                // in capitals
  std::string rest;                // group and parameters in a form that can be compared
  std::vector<std::string> texts;  // the value: one text, the items of a list, or all items of all components
  bool is_empty = false;

  // Equal for two properties that say the same.
  [[nodiscard]] std::string text() const;
};

struct SaidCard {
  std::string mark;  // the value of X-MARK
  std::vector<SaidProperty> properties;
};

// The cards of a file without mistakes, without BEGIN, END and VERSION.
[[nodiscard]] std::vector<SaidCard> said_cards(std::string_view bytes);

// Properties of `left` that `right` does not have, one a line; empty ones are left out.
[[nodiscard]] std::vector<SaidProperty> only_in(const SaidCard& left, const SaidCard& right);

[[nodiscard]] bool has(const SaidCard& card, std::string_view name);

}  // namespace contacts
