// Entries as the text of a directory file.
#pragma once

#include <string>
#include <string_view>

#include "model/entry.hpp"
#include "model/keys.hpp"

namespace contacts {

// The entry from its header to its last line end: reading it gives the same values. Values whose kind is not given
// are of kind "other" beside others that have one. References are written as their text.
[[nodiscard]] std::string write_toml(const Entry& entry);

// The value that the entry gives the key, as TOML: what stands behind "key = " in write_toml(), on several lines where
// that is the form of such values. Empty where the entry has none, or its type no such key.
[[nodiscard]] std::string toml_value(const Key& key, const Entry& entry);

// An address as a table in braces.
[[nodiscard]] std::string toml_address(const Address& address);

// A text as a TOML string on one line. What had better not reach a terminal raw is escaped.
[[nodiscard]] std::string toml_string(std::string_view text);

// The entry with the kinds that write_toml() gives its values.
[[nodiscard]] Entry with_written_kinds(Entry entry);

// What tells two entries apart: the TOML of the entry without its id and UID.
[[nodiscard]] std::string content_of(const Entry& entry);

}  // namespace contacts
