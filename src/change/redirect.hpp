// References that are carried over to another entry or another name.
#pragma once

#include <string>

#include "change/directory_change.hpp"

namespace contacts {

// All references to an entry that are written as its name.
[[nodiscard]] std::vector<MovedReference> references_by_name(const Directory& directory, const Entry& target);

// Gives each of these references a new text. Of two references of a list that become the same, one stays.
void redirect(DirectoryChange& change, const std::vector<MovedReference>& references, const std::string& text);

// Finishes a change whose moved references are to lead to the entry that stood at `position` before: they get its name,
// or where another one is called so, its id.
[[nodiscard]] ChangedDirectory finish_redirected(DirectoryChange& change, std::size_t position);

}  // namespace contacts
