// What the signature of a message says of its sender.
#pragma once

#include <optional>
#include <string_view>

#include "extract/organisations.hpp"
#include "model/entry.hpp"

namespace contacts {

// The sender as an entry: name and address as the header gives them, with the title, organisation and numbers that the
// text of the message has for them. `body` is UTF-8, without headers; `region` as in extract(). Nothing where the
// header and the text together name nobody: the caller has the header's name and address then.
[[nodiscard]] std::optional<Entry> entry_of_sender(std::string_view name, std::string_view address,
                                                   std::string_view body, std::string_view region,
                                                   const KnownOrganisations& known);

}  // namespace contacts
