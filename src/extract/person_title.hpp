// What somebody of a text is called by what they do.
#pragma once

#include <string>

#include "extract/people.hpp"
#include "extract/read_lines.hpp"

namespace contacts {

// The title of a person: of the table's column, before or behind the name, on the line below or above it, at the first
// of the places where one is. Empty where there is none.
[[nodiscard]] std::string title_of_person(const ReadText& text, const People& people, const Person& person);

}  // namespace contacts
