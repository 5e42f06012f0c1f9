// The properties that an entry's keys become: one table.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "directory/entry.hpp"
#include "vcard/property_writer.hpp"
#include "vcard/vcard_writer.hpp"

namespace contacts {

// Where the values of a card come from.
struct Source {
  const Entry& entry;
  const CardContext& context;
  const std::string& shown_name;  // see shown_name()
};

struct PropertyRow {
  std::string_view name;
  std::optional<EntryType> only;  // the entries that have keys for it: of others, all that is kept goes out as it is
  void (*write)(const Source& source, PropertyWriter& out);
};

// In the order of a card.
[[nodiscard]] std::span<const PropertyRow> property_table();

}  // namespace contacts
