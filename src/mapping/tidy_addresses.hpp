// Addresses that were taken apart on their way.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "vcard/property.hpp"

namespace contacts {

struct AddressHalves {
  std::size_t first, second;  // of the properties
  Property joined;
};

// One ADR with only a street or a box and one with only the place it is in (postcode, city), where there is one of each
// and they are not of two kinds (WORK, HOME): tables that have "Work street" beside "Postcode" mean one address, and so
// do cards made of them. Nullopt where there are none.
[[nodiscard]] std::optional<AddressHalves> address_halves(const std::vector<Property>& properties);

// The halves become one, where the first of them stands. Others stay as they are.
void join_address_halves(std::vector<Property>& properties);

}  // namespace contacts
