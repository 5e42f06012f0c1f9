// The lines of a directory file that say what an entry is called.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace contacts {

// Unclear: it takes a parser to know what the line says of names, and what those say that follow it.
enum class NameLine { Other, Clear, Unclear };

// Whether the line that begins at `line` is worth being asked. Quick, and says yes too often.
[[nodiscard]] bool may_be_name_line(std::string_view text, std::size_t line);

// Appends the words, see append_words(), of the names or aliases that a line, without its end, gives an entry. Those of
// another line, too, where it looks like one.
[[nodiscard]] NameLine words_of_name_line(std::string_view line, std::vector<std::string_view>& words);

}  // namespace contacts
