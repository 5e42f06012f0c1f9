// A card as it was meant: what programs and people write in ways of their own, as the standards have it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "vcard/property.hpp"

namespace contacts {

// What the user had better know.
struct Remark {
  std::size_t line = 0;  // in the file; 0: where the card begins
  std::string sentence;
};

struct TidyCard {
  Card card;
  std::vector<Remark> remarks;
};

// - Invisible characters, and blanks at the ends, are taken out of names, numbers and addresses; a remark tells where a
//   text may mean something else without (lost_sense()).
// - A number with words around it is a number with a label (X-ABLabel); two in one property are two.
// - "Anna Berg <anna@x.org>" is an address; the name stays as its label.
// - A street and its postcode in two addresses are one, unless this program wrote the card: join_address_halves().
// - A birthday in another spelling has that of the standard: tidy_date().
// - Apple's own labels of numbers ("_$!<HomeFAX>!$_") and Samsung's (X-CUSTOM) become TYPE and X-ABLabel.
// - Android's nicknames, relations and days (X-ANDROID-CUSTOM) become NICKNAME, X-ABRELATEDNAMES, X-ABDATE.
// All else stays as it is.
[[nodiscard]] TidyCard tidy_card(Card card);

// What a label is to people: "Spouse" of Apple's "_$!<Spouse>!$_".
[[nodiscard]] std::string shown_label(std::string_view label);

}  // namespace contacts
