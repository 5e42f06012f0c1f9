// The properties that an entry's keys become and come from: one table.
#pragma once

#include <span>

#include "mapping/property_row.hpp"

namespace contacts {

// In the order of a card.
[[nodiscard]] std::span<const PropertyRow> property_table();

}  // namespace contacts
