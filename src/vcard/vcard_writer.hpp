// Entries as vCards: 3.0 (RFC 2426) and 4.0 (RFC 6350).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "directory/directory.hpp"
#include "vcard/vcard_version.hpp"

namespace contacts {

struct VcardResult {
  std::string text;                 // one card, CRLF line ends, at most 75 octets a line
  std::vector<std::string> losses;  // what this version cannot carry, one sentence each, without the entry's name
};

// The same entry always gives the same bytes: nothing comes from the clock, the locale or the machine.
[[nodiscard]] VcardResult write_vcard(const Directory& directory, const Entry& entry, VcardVersion version);

}  // namespace contacts
