// Whether bytes can be a TOML file at all: TOML is UTF-8 (TOML 1.0, "Spec").
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace contacts {

// Why the bytes as a whole are not UTF-8 text, naming the encoding they look like, and what to do; nothing where they
// are, or where only a few bytes among well-formed UTF-8 are not (those are errors of the entry they stand in).
[[nodiscard]] std::optional<std::string> problem_with_encoding(std::string_view bytes);

// Whether at least one character of two bytes or more is well-formed UTF-8: then the text as a whole is.
[[nodiscard]] bool has_multi_byte_character(std::string_view bytes);

}  // namespace contacts
