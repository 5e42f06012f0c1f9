// Entries as vCards: 3.0 (RFC 2426) and 4.0 (RFC 6350).
#pragma once

#include <string>
#include <vector>

#include "model/directory.hpp"
#include "vcard/property.hpp"
#include "vcard/vcard_version.hpp"

namespace contacts {

struct CardResult {
  Card card;
  std::vector<std::string> losses;  // what this version cannot carry, one sentence each, without the entry's name
};

// What a card says of an entry besides the entry itself: what its directory knows.
struct CardContext {
  std::string uid;                     // never empty
  std::vector<std::string> lineage;    // of a contact's organisation: the outermost first, itself last
  std::string part_of;                 // the name of an organisation's parent
  std::vector<std::string> member_of;  // the names of its associations
  std::string region;                  // ISO 3166-1 alpha-2: where numbers without a country code are from
  YearlessDates yearless_dates = YearlessDates::OmitYear;  // what the reader of the card takes; see Consumer
};

[[nodiscard]] CardContext card_context(const Directory& directory, const Entry& entry);

// The context of an entry that is in no directory and refers to others by their names. Its UID is "none"; `lineage` is
// as in CardContext, or empty.
[[nodiscard]] CardContext context_by_names(const Entry& entry, std::vector<std::string> lineage);

// The same entry always gives the same card: nothing comes from the clock, the locale or the machine.
[[nodiscard]] CardResult make_card(const Entry& entry, const CardContext& context, VcardVersion version);

// Appends write_card() of that card, without making one where that is not needed. Returns its losses.
[[nodiscard]] std::vector<std::string> append_card(const Entry& entry, const CardContext& context, VcardVersion version,
                                                   std::string& out);

// The card as bytes: CRLF line ends, at most 75 octets a line.
[[nodiscard]] std::string write_card(const Card& card);

}  // namespace contacts
