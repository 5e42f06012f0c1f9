// The parts of a person's name, as the N property has them.
#pragma once

#include <string>
#include <string_view>

namespace contacts {

struct StructuredName {
  std::string family;
  std::string given;
  std::string prefix;
  std::string suffix;

  friend bool operator==(const StructuredName&, const StructuredName&) = default;
};

// `name` with the family and the given name it lacks, taken from the display name as far as that holds them; where it
// lacks both, also the prefix and the suffix. With a display name that is not blank, one of the two is never empty.
[[nodiscard]] StructuredName complete_name(StructuredName name, std::string_view display_name);

// True for a text of nothing but white space, no-break spaces included, and for an empty one.
[[nodiscard]] bool is_blank(std::string_view text);

}  // namespace contacts
