// Where a value ends in the text of an entry, as far as the slug of the value goes.
#pragma once

#include <string_view>

namespace contacts {

// Whether a word stands in a folded text so that a value may end with it: no letter or digit that stands in slugs
// follows before a quotation mark, the end of the line or that of the text.
[[nodiscard]] bool may_end_value(std::string_view folded, std::string_view word);

// Whether a value may end so at the beginning of a text that is not folded. True where it is not known.
[[nodiscard]] bool may_be_end_of_value(std::string_view raw);

}  // namespace contacts
