// What clients write anew in a card without anybody having changed it (see the table of contacts(1)).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/entry.hpp"
#include "vcard/property.hpp"

namespace contacts {

// The card as it is now, with the names and the organisation that it had `before` where only a client put them together
// anew: FN of words of N and ORG, N made from FN, the levels of ORG joined. So are names that are gone.
[[nodiscard]] Card settled(Card now, const Card& before);

// The same of an entry that is made of a card: a tag or name with a comma or semicolon that came back as two.
void settle_lists(Entry& now, const Entry& before);

// What the clients that write a card are known to keep of it. A card does not name its client for certain: PRODID stays
// where a client leaves it.
struct KeptByWriter {
  bool tags = false;
  bool several_aliases = false;
  bool role = false;
  bool yearless_birthday = false;
  bool department = false;
};

// Adds what a card of that writer has.
void add_kept(const Entry& entry, KeptByWriter& kept);

// Puts back into `now` what its writer does not keep, and returns the names of these keys: that they are gone is no
// removal.
[[nodiscard]] std::vector<std::string_view> restore_dropped(const Entry& before, const KeptByWriter& kept, Entry& now);

// The inverse, for a card that is written anyway: what the file said when the card had lost it goes in again.
void put_back(const Entry& file_before, const Entry& card_before, const Entry& file_now, Entry& card_now);

// PRODID, or nothing.
[[nodiscard]] std::string writer_of(const Card& card);

}  // namespace contacts
