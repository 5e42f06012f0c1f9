// What an e-mail address or a page tells by itself.
#pragma once

#include <string_view>

namespace contacts {

// An office's or a function's: "info@", "presse.medien@".
[[nodiscard]] bool is_role_address(std::string_view address);
// Nobody answers there: "no-reply@".
[[nodiscard]] bool is_dead_address(std::string_view address);
// Stands for many: "fornamn.efternamn@".
[[nodiscard]] bool is_address_pattern(std::string_view address);
// Named like the organisation itself: "kommun@hallsta.se", "hallsta@hallsta.se".
[[nodiscard]] bool is_organisation_address(std::string_view address);
// Of a service where many have pages, or about privacy: nobody's own page.
[[nodiscard]] bool is_foreign_page(std::string_view page);
// Whether something stands behind the host.
[[nodiscard]] bool has_path(std::string_view page);

}  // namespace contacts
