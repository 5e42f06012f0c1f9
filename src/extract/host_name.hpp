// What the host of an address or a page is called.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace contacts {

// The letters and digits of a folded text.
[[nodiscard]] std::string letters_of(std::string_view folded);

// The last label but the top level, folded, letters and digits only: "regionvastervik" of
// "maja@mail.regionvastervik.se" and of "https://www.regionvastervik.se/kontakt". Empty where there is none.
[[nodiscard]] std::string host_name(std::string_view address_or_page);

// How many letters of a host's name, see host_name(), are those of an organisation's name; 0 where that is by chance.
[[nodiscard]] std::size_t host_likeness(std::string_view host, std::string_view name);

}  // namespace contacts
