// A card as sync compares it with its own past.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mapping/card_entry.hpp"
#include "mapping/organisations.hpp"
#include "model/directory.hpp"
#include "model/entry.hpp"
#include "vcard/property.hpp"

namespace contacts {

// What the card says. Of properties without a key only those that a directory takes over: handles, relations, days,
// gender, languages, social profiles, and numbers or addresses with a label of somebody's own. Photos, preferences and
// what clients note for themselves stay in the card. `type` is that of the entry whose card it is: clients forget it.
[[nodiscard]] CardEntry entry_of_synced_card(Card card, const Organisations& organisations,
                                             std::optional<EntryType> type = std::nullopt);

// The card as that of an entry of this type.
[[nodiscard]] Card as_card_of(EntryType type, Card card);

// Takes from `said` the lines under `vcard` that say of one of its names, organisations, numbers and addresses only
// what clients have for themselves, such as which one is preferred.
void drop_lines_of_keys(Entry& said, std::string_view region);

// Takes from `said` the lines under `vcard` of which sync would leave the card alone to have them, such as photos,
// where `there` has a line of the same property. Returns the names of these properties, but for photos and the like, of
// which every client has its own.
[[nodiscard]] std::vector<std::string> drop_lines_it_has(const Entry& there, Entry& said);

// The card that the entry is compared by, of version 4.0, which can hold all of it.
[[nodiscard]] std::string made_card(const Directory& directory, const Entry& entry);

// What such a card says, with everything.
[[nodiscard]] Entry entry_of_made_card(std::string_view card, const Organisations& organisations);

// The first card of a text; it must have one.
[[nodiscard]] Card parse_card(std::string_view text);

// The card without what is never compared and may be large.
[[nodiscard]] std::string card_to_remember(const Card& card);

// Takes from `entry` the lines under `vcard` that the card says in any of its lines, whatever the version of each.
void drop_lines_said_by(const Card& card, Entry& entry);

// The organisations of the directory.
[[nodiscard]] Organisations organisations_of(const Directory& directory);

}  // namespace contacts
