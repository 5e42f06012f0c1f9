// Addresses for mail programs.
#pragma once

#include <string>
#include <string_view>

#include "render/formats.hpp"

namespace contacts {

// What neomutt's query_command reads: a first line that sums up, then "address<TAB>name<TAB>note", one line an address.
void render_mutt(const Results& results, const Layout& layout, std::string& out);

// What aerc's address-book-cmd reads: "address<TAB>name", one line an address.
void render_aerc(const Results& results, const Layout& layout, std::string& out);

// One line of mailboxes (RFC 5322 3.4) joined by commas, an address each: the first one of the kind that the layout
// prefers, else the first one. Who has none is left out, and an address stands there once.
void render_recipients(const Results& results, const Layout& layout, std::string& out);

// A name as it may stand before <address>: in quotation marks where RFC 5322 3.2.4 and 3.2.5 want them (commas, dots,
// brackets, quotation marks ...), else as it is. Letters outside of ASCII need none (RFC 6532).
[[nodiscard]] std::string display_name(std::string_view name);

}  // namespace contacts
