// When an entry was last changed (REV), as long as that is true.
#pragma once

#include "model/entry.hpp"
#include "vcard/property.hpp"

namespace contacts {

// RFC 6350 6.7.4: a revision is of what the card said then. Its kept line gets a sum of what the entry says, so that a
// change of the entry, by whoever, shows.
void seal_revision(Entry& entry);

// Takes the sums out of a card of the entry, and with them each REV that is of something else. One without a sum, which
// somebody wrote under `vcard`, stays.
void settle_revision(const Entry& entry, Card& card);

}  // namespace contacts
