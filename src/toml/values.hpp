// The kinds of values that keys have, read from toml++ nodes. Each reports what is wrong with a value and then gives
// what can be used of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "directory/entry.hpp"
#include "toml/keys.hpp"
#include "toml/typed_value_rules.hpp"

namespace contacts {

enum class Lines { One, Many };

// Whether it is text, but nothing that shows.
[[nodiscard]] bool is_blank_text(const toml::node& node);

// `label` is what messages call the value: "phone" or "phone.mobile".
[[nodiscard]] std::optional<std::string> read_text(Reading& reading, std::string_view label, const toml::node& node,
                                                   Lines lines = Lines::One);

struct TextAt {
  std::string text;
  toml::source_region where;
};

// A text, or a list of texts.
[[nodiscard]] std::vector<TextAt> read_texts_at(Reading& reading, std::string_view label, const toml::node& node);
[[nodiscard]] std::vector<std::string> read_texts(Reading& reading, std::string_view label, const toml::node& node);

[[nodiscard]] std::optional<Reference> read_reference(Reading& reading, std::string_view label, const toml::node& node);
[[nodiscard]] std::vector<Reference> read_references(Reading& reading, std::string_view label, const toml::node& node);

// A text, a list of texts, or a table of kinds with either.
[[nodiscard]] std::vector<TypedValue> read_typed_values(Reading& reading, std::string_view label,
                                                        const toml::node& node, const TypedValueRules& rules);

// An address, or a list of addresses.
[[nodiscard]] std::vector<Address> read_addresses(Reading& reading, std::string_view label, const toml::node& node);

enum class Year { Required, Optional };

// A TOML date; where the year is optional also the text "--MM-DD".
[[nodiscard]] std::optional<Date> read_date(Reading& reading, std::string_view label, const toml::node& node,
                                            Year year);

}  // namespace contacts
