// Entries in columns, for people.
#pragma once

#include <string>
#include <vector>

#include "render/columns.hpp"
#include "render/formats.hpp"

namespace contacts {

// A header and one row an entry: the fields of the layout, else name, phone, e-mail and what the entry is. Each value
// of a field stands on a line of its own. Columns that would be empty are left out. Below an entry whose row does not
// show why it matched stands the text that does.
void render_table(const Results& results, const Layout& layout, std::string& out);

// Without a header, what there is to know of people, parts or members in the card of an organisation: name, phone,
// e-mail, title, kind and, where asked for, whose people they are.
void append_related(const Directory& directory, const std::vector<const Entry*>& entries, bool with_organisation,
                    const ColumnLayout& layout, std::string& out);

}  // namespace contacts
