// Entries as cards say them: the form in which an entry and a card can be compared.
#pragma once

#include <string_view>

#include "mapping/organisations.hpp"
#include "model/directory.hpp"
#include "model/entry.hpp"
#include "vcard/property.hpp"
#include "vcard/vcard_version.hpp"

namespace contacts {

// The entry with its references by name, as cards of the directory have them.
[[nodiscard]] Entry with_names(const Directory& directory, Entry entry);

// The card of an entry whose references are names, with the UID "none". `region`: see through_card().
[[nodiscard]] Card card_by_names(const Entry& entry, const Organisations& organisations, std::string_view region,
                                 VcardVersion version);

// An entry, whose references are names, as it comes back from a card of this version: what that cannot hold is gone,
// and what has several forms has one. A number for which the entry gives no kind has none. `region` (ISO 3166-1
// alpha-2, or empty) is where numbers without a country code are from.
[[nodiscard]] Entry through_card(const Entry& entry, const Organisations& organisations, std::string_view region,
                                 VcardVersion version);

}  // namespace contacts
