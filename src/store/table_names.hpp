// What the tables of a directory are called, and what somebody meant who called one otherwise.
#pragma once

#include <string>
#include <string_view>

namespace contacts {

// "contact", "organisation" or "directory", of which the word is another name or to which it is near; else empty.
[[nodiscard]] std::string_view table_meant_by(std::string_view word);

// What is wrong with a table of another name: "'person' is not a table of a directory; did you mean [[contact]]?".
[[nodiscard]] std::string problem_with_table(std::string_view word);

}  // namespace contacts
