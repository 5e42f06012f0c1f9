// The programs that cards are exported for, and what of a card they take.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vcard/property.hpp"
#include "vcard/vcard_version.hpp"

namespace contacts {

struct Adapted {
  Card card;
  std::vector<std::string> losses;  // what was left out or changed, one sentence each, without the entry's name
  // Properties that stay in the card although the program passes them over, because they do no harm there: each name
  // once. Only those that hold something of the user's.
  std::vector<std::string> unread;
};

struct Consumer {
  std::string_view name;   // of the option's value: "outlook"
  std::string_view title;  // in sentences: "Outlook"
  std::string_view help;   // what it is, for --help
  VcardVersion version;
  bool one_card_a_file;          // of several cards in a file it reads the first
  YearlessDates yearless_dates;  // see CardContext
  void (*change)(Adapted& adapted);
  bool (*reads)(const Property& property);
};

[[nodiscard]] std::span<const Consumer> all_consumers();

// Null where there is none of that name.
[[nodiscard]] const Consumer* find_consumer(std::string_view name);

// The card, which is of the consumer's version, as the consumer takes it.
[[nodiscard]] Adapted adapt(Card card, const Consumer& consumer);

}  // namespace contacts
