// A strict check of vCards as bytes, for the tests of what the program writes. Where readers are stricter than the
// RFCs, so is the check: a finding in somebody else's card is not always a mistake of theirs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace contacts {

// Findings such as "line 3: N has 4 components", those on bytes and folding before those on content; line 0 is the file
// as a whole. Empty: all is well.
[[nodiscard]] std::vector<std::string> check_vcard_bytes(std::string_view bytes);

}  // namespace contacts
