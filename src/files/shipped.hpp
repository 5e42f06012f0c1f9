// The directory that ships with the program.
#pragma once

#include <string_view>

namespace contacts {

// The text of data/contacts.toml as it was when the program was built.
[[nodiscard]] std::string_view shipped_directory();

}  // namespace contacts
