// A card as an entry.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "mapping/organisations.hpp"
#include "mapping/tidy_card.hpp"
#include "model/entry.hpp"
#include "vcard/property.hpp"

namespace contacts {

enum class Photos { Keep, Drop };

struct CardEntry {
  Entry entry;                      // without a place in a file, and without an id unless the card gives one
  std::size_t photos_left_out = 0;  // PHOTO and LOGO
  bool has_name = true;             // false: the card has none, and the entry a makeshift one
  std::vector<Remark> losses;       // what no directory can hold, and what else the user had better know
};

// An organisation where KIND or X-ABShowAs says so, or where the card is of nothing but an ORG; else a contact.
[[nodiscard]] EntryType type_of_card(const Card& card);

// The components of ORG; none where the card has no ORG.
[[nodiscard]] std::vector<std::string> organisation_of_card(const Card& card);

// Whether the card is a list of others, by KIND:group or Apple's way of saying it, and names any.
[[nodiscard]] bool is_group_card(const Card& card);

// The same of a list that may be empty.
[[nodiscard]] bool says_group(const Card& card);

// Whether a property of a group names a member, by MEMBER or Apple's name for it.
[[nodiscard]] bool is_member(const Property& property);

// What the members of a group are known by: UIDs without "urn:uuid:", or URIs such as "mailto:anna@example.org".
[[nodiscard]] std::vector<std::string> members_of_group(const Card& card);

// Whether the program wrote the card itself: then organisations that are entries have cards of their own.
[[nodiscard]] bool is_own_card(const Card& card);

// The card is made tidy first, see tidy_card(). Every property becomes a key where one says the same. What has none, or
// says more than its key, is kept under `vcard`: a card that is made of the entry has all properties again. Only empty
// ones and PRODID are left out.
[[nodiscard]] CardEntry entry_of_card(const Card& untidy, const Organisations& organisations, Photos photos);

}  // namespace contacts
