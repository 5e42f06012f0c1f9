// The lines of a card, some of which are other ones now.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vcard/property.hpp"

namespace contacts {

// A property of a card that is being edited. One that the card had knows its line.
struct CardSlot {
  Property property;
  bool is_gone = false;
  bool is_new = false;  // it says another thing than its line, or has none
};

// The bytes of a file with one card, with new lines for what is new, each behind the property that stands before it,
// and every other byte as it was. Nothing where such lines would not say this: in a card of 2.1 or UTF-16, and where
// lines go together in other ways than by folding.
[[nodiscard]] std::optional<std::string> edited_lines(std::string_view bytes, VcardVersion version,
                                                      const std::vector<CardSlot>& slots);

}  // namespace contacts
