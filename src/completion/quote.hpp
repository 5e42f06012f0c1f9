// Words of the scripts.
#pragma once

#include <string>
#include <string_view>

namespace contacts {

// The text as one word of bash and zsh: in single quotes, unless it reads as itself without them.
[[nodiscard]] std::string shell_quoted(std::string_view text);

// The text with a backslash before each of these characters.
[[nodiscard]] std::string with_backslashes(std::string_view text, std::string_view characters);

}  // namespace contacts
