// The lines that an entry keeps as a card had them, in its key `vcard`.
#pragma once

#include <string>
#include <vector>

#include "vcard/property.hpp"

namespace contacts {

struct KeptProperties {
  std::vector<Property> properties;
  std::vector<std::string> losses;  // what this version cannot carry, one sentence each
};

// The lines as properties of a card of this version. What only the other version has takes the name that other programs
// use for it here, or X-…; photos, dates and preferences take this version's form. The same line in the same version
// comes out as it went in.
[[nodiscard]] KeptProperties kept_properties(const std::vector<std::string>& lines, VcardVersion version);

}  // namespace contacts
