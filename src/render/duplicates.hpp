// Groups of duplicates, for people and programs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/duplicates.hpp"

namespace contacts {

// "json": an array of objects with "sure", "reasons" and "entries" (id, name, file, line). Else a line that says why
// they are one, below it a line for each with id, name and file:line, and an empty line between groups.
void render_duplicates(const Directory& directory, const std::vector<DuplicateGroup>& groups, std::string_view format,
                       std::string& out);

}  // namespace contacts
