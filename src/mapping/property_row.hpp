// A property of a card and the key that says the same: both directions side by side.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mapping/entry_card.hpp"
#include "mapping/property_writer.hpp"
#include "model/entry.hpp"
#include "vcard/property.hpp"

namespace contacts {

// Where the values of a card come from.
struct Source {
  const Entry& entry;
  const CardContext& context;
  const std::string& shown_name;  // see shown_name()
};

// What fills the keys of an entry, property by property.
struct Reading {
  Entry& entry;
  const Property& property;  // not empty, see is_empty()
};

struct PropertyRow {
  std::string_view name;
  std::optional<EntryType> only;  // the entries that have keys for it: of others, all that is kept goes out as it is
  void (*write)(const Source& source, PropertyWriter& out);
  void (*read)(Reading& reading);  // null where the key depends on more than this property: see card_entry.cpp
};

[[nodiscard]] inline bool is_organisation(const Entry& entry) {
  return entry.type == EntryType::Organisation;
}

[[nodiscard]] inline bool says_anything(const Property& /*property*/) {
  return true;
}

// Whether a property says what a key of one text says; a blank text is as good as none.
[[nodiscard]] bool says_text(const Property& property, std::string_view text);

// Writes a key that is one text.
void write_key(std::string_view text, PropertyWriter& out);

// Adds the kept lists whose items are all among the values, and returns the values that are left.
[[nodiscard]] std::vector<std::string> add_kept_lists(std::vector<std::string> values, PropertyWriter& out);

// The value of a key that is one text; the first property that has one gives it.
void read_key(const Property& property, std::string& text);

template <std::string Entry::*member>
void write_text(const Source& source, PropertyWriter& out) {
  write_key(source.entry.*member, out);
}

template <std::string Entry::*member>
void read_text(Reading& reading) {
  read_key(reading.property, reading.entry.*member);
}

}  // namespace contacts
