// What becomes of an entry and its card, of which at least one has changed.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "compare/merge.hpp"
#include "mapping/card_entry.hpp"
#include "mapping/organisations.hpp"
#include "model/entry.hpp"
#include "sync/memory.hpp"
#include "sync/settle.hpp"
#include "vcard/property.hpp"

namespace contacts {

// A card as it is now, with the groups that it is a member of, one a line.
struct CardNow {
  const Card& card;
  std::string groups;
};

// Both versions of a card as entries, each read the same way.
struct CardVersions {
  Entry before;
  Entry now;
  bool has_changed = false;
  std::vector<std::string_view> not_kept;  // keys whose values are gone because nobody keeps them there; `now` has them
};

// `type` is that of the entry. `kept`: what the writer of the card as it is now keeps.
[[nodiscard]] CardVersions card_versions(const Remembered& before, const CardNow& now, EntryType type,
                                         const Organisations& organisations, std::string_view region,
                                         const KeptByWriter& kept);

// The same of a card that is seen for the first time, beside the card that was made of its entry: `before` says
// nothing.
[[nodiscard]] CardVersions new_card_versions(std::string_view made_card, const CardNow& now, EntryType type,
                                             const Organisations& organisations);

// The same of any card, which `read` makes an entry of. It is given the card with the names and the organisation of the
// made one where only a client put them together anew.
[[nodiscard]] CardVersions new_card_versions(std::string_view made_card, const Card& card, EntryType type,
                                             const Organisations& organisations,
                                             const std::function<CardEntry(Card settled)>& read);

// Takes over into `target` what its card says, or has changed; see merge(). Where it gets another name, it gets its
// parts, too.
[[nodiscard]] Merged merge_with_card(const Entry& target, const Version& mine, const CardVersions& theirs,
                                     std::string_view region, Wins wins);

// True for a key that no client of cards shows to anybody: that a card lacks it is no removal.
[[nodiscard]] bool is_hidden_from_cards(const Key& key);

// How a conflict is told: both values, where they stand, and the command that takes the card's.
struct ConflictPlace {
  std::string entry_file;  // "office.toml:9"
  std::string card_file;
  std::string program;  // "contacts", perhaps with options
};
[[nodiscard]] std::string conflict_text(const Entry& entry, const Conflict& conflict, std::string_view region,
                                        const ConflictPlace& place);

}  // namespace contacts
