// The middle of the vCard check: one property at a time.
#pragma once

#include <string_view>

#include "vcard_check_lines.hpp"

namespace contacts::vcard_check {

enum class Version { Unknown, V3, V4 };

// Whether the version allows the property only once in a card.
[[nodiscard]] bool stands_once(std::string_view property, Version version);

// Checks parameters and value, and that the version, which must be known, has the property at all.
void check_property(const ContentLine& line, Version version, Findings& findings);

}  // namespace contacts::vcard_check
