// What the people of a text are called by what they do.
#pragma once

#include <cstddef>
#include <string>

#include "extract/read_lines.hpp"

namespace contacts {

// The title that stands right before a name: "kontakta näringslivschef Håkan Andersson", "Rektor: Gun Alm". Empty
// where there is none.
[[nodiscard]] std::string title_before(const ReadLine& line, const NameMention& mention);

// The title in the segments behind a name, up to the next name or token: ", Head of Communications, on". Sets `end` to
// the word behind it.
[[nodiscard]] std::string title_behind(const ReadLine& line, const NameMention& mention, std::size_t& end);

// The title that a line is: a title word ends or begins it, and no name and no token is in it. What stands in brackets,
// a second language behind a slash and an organisation are no part of it.
[[nodiscard]] std::string title_of_line(const ReadLine& line);

// The title that words [first, end) of a line are, or empty.
[[nodiscard]] std::string title_of(const ReadLine& line, std::size_t first, std::size_t end);

}  // namespace contacts
