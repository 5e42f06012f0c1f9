// Values whose forms the two versions have differently.
#pragma once

#include <string>
#include <vector>

#include "vcard/property.hpp"

namespace contacts {

// Whether the value is a day, a time or a text as RFC 6350 4.3 has them, or as 3.0 has them.
[[nodiscard]] bool is_date_of_4(const Property& property);

// Pictures, days and times, zones, positions and numbers take the form of this version; what it cannot say is told in a
// sentence of `losses`. The name is empty afterwards where the property has nothing to say.
void convert_value(Property& property, VcardVersion version, std::vector<std::string>& losses);

}  // namespace contacts
