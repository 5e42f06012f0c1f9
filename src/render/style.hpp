// Colours of a terminal (ECMA-48 SGR).
#pragma once

#include <string>
#include <string_view>

namespace contacts {

enum class Tone { Strong, Faint, Error, Warning, Hint };

// The text in a tone where `colour` is on, else as it is.
[[nodiscard]] std::string toned(std::string_view text, Tone tone, bool colour);

}  // namespace contacts
