// All that is known of an entry, a field a line, for people.
#pragma once

#include <string>

#include "render/formats.hpp"

namespace contacts {

// The name, then a line for each value of the layout's fields (else of all), an empty line between entries. With
// Detail::Relations an organisation is followed by its people, parts, their people and members. Unless fields are asked
// for, the last line says file and line. Long values are wrapped to the layout's columns.
void render_cards(const Results& results, const Layout& layout, std::string& out);

}  // namespace contacts
