// A card as an entry.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "directory/entry.hpp"
#include "import/organisations.hpp"
#include "vcard/property.hpp"

namespace contacts {

enum class Photos { Keep, Drop };

struct CardEntry {
  Entry entry;                      // without a place in a file, and without an id unless the card gives one
  std::size_t photos_left_out = 0;  // PHOTO and LOGO
  bool has_name = true;             // false: the card has none, and the entry a makeshift one
  std::vector<std::string> losses;  // what no directory can hold, one sentence each
};

// An organisation where KIND or X-ABShowAs says so, or where the card is of nothing but an ORG; else a contact.
[[nodiscard]] EntryType type_of_card(const Card& card);

// The components of ORG; none where the card has no ORG.
[[nodiscard]] std::vector<std::string> organisation_of_card(const Card& card);

// Whether the program wrote the card itself: then organisations that are entries have cards of their own.
[[nodiscard]] bool is_own_card(const Card& card);

// Every property becomes a key where one says the same. What has none, or says more than its key, is kept under
// `vcard`: a card that is made of the entry has all properties again. Only empty ones and PRODID are left out.
[[nodiscard]] CardEntry entry_of_card(const Card& card, const Organisations& organisations, Photos photos);

}  // namespace contacts
