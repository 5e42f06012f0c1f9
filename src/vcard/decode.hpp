// What the value of a property says, and content lines as text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vcard/property.hpp"
#include "vcard/vcard_version.hpp"

namespace contacts {

// The text that an escaped value stands for: \n and \N are a newline, and \\ \, \; \: and \" the character after the
// backslash. A backslash before anything else is a backslash, as most readers have it: paths of Windows stay whole in
// cards of programs that do not escape.
[[nodiscard]] std::string unescape_text(std::string_view value);

// The items between unescaped commas, unescaped. An empty value is one empty item.
[[nodiscard]] std::vector<std::string> split_list(std::string_view value);

// The components between unescaped semicolons, each a list. An empty value is one component of one empty item.
[[nodiscard]] std::vector<std::vector<std::string>> split_components(std::string_view value);

// The property as one line without folding: "item1.TEL;TYPE=WORK:+46 454 930 00". Names that are none become such; one
// that would begin or end a card begins with "X-". The value stands as it is: see as_one_line.
[[nodiscard]] std::string write_content_line(const Property& property, VcardVersion version);

// The inverse: a line of UTF-8 without folding, of a card of this version; nothing where it has no name or no colon.
[[nodiscard]] std::optional<Property> parse_content_line(std::string_view line, VcardVersion version);

}  // namespace contacts
