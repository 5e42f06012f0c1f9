// The kinds of values that keys have, read from toml++ nodes. Each reports what is wrong with a value and then gives
// what can be used of it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/entry.hpp"
#include "model/keys.hpp"
#include "store/read_entry.hpp"
#include "toml/tree.hpp"

namespace contacts {

enum class Lines { One, Many };

// Whether it is text, but nothing that shows.
[[nodiscard]] bool is_blank_text(const toml::node& node);

// `label` is what messages call the value: "phone" or "phone.mobile".
[[nodiscard]] std::optional<std::string> read_text(EntryReading& reading, std::string_view label,
                                                   const toml::node& node, Lines lines = Lines::One);

struct TextAt {
  std::string text;
  toml::source_region where;
};

// A text, or a list of texts.
[[nodiscard]] std::vector<TextAt> read_texts_at(EntryReading& reading, std::string_view label, const toml::node& node);
[[nodiscard]] std::vector<std::string> read_texts(EntryReading& reading, std::string_view label,
                                                  const toml::node& node);

[[nodiscard]] std::optional<Reference> read_reference(EntryReading& reading, std::string_view label,
                                                      const toml::node& node);
[[nodiscard]] std::vector<Reference> read_references(EntryReading& reading, std::string_view label,
                                                     const toml::node& node);

// A text, a list of texts, or a table of kinds with either.
[[nodiscard]] std::vector<TypedValue> read_typed_values(EntryReading& reading, std::string_view label,
                                                        const toml::node& node, const TypedValuesKey& type);

// An address, or a list of addresses.
[[nodiscard]] std::vector<Address> read_addresses(EntryReading& reading, std::string_view label, const toml::node& node,
                                                  std::span<const ValueKind> kinds);

enum class Year { Required, Optional };

// A TOML date; where the year is optional also the text "--MM-DD".
[[nodiscard]] std::optional<Date> read_date(EntryReading& reading, std::string_view label, const toml::node& node,
                                            Year year);

}  // namespace contacts
