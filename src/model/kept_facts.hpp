// What an entry says in the lines under `vcard` that no key says.
#pragma once

#include <string>
#include <vector>

#include "model/entry.hpp"

namespace contacts {

// "Sommarstuga: +46701740606" for a value with a label of its own (X-ABLabel), "IMPP: xmpp:anna@example.org",
// "Spouse: Bo Berg" for what has no key. Left out are lines that say what a key says, pictures and other data, and what
// programs note for themselves.
[[nodiscard]] std::vector<std::string> kept_facts(const Entry& entry);

}  // namespace contacts
