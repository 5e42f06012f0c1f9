// Streets, boxes and cities as postal addresses.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/read_lines.hpp"
#include "model/entry.hpp"

namespace contacts {

struct PostalAddress {
  std::size_t token = 0;  // of its line: the city, or what stands alone
  Address address;
};

// By line. A street or a box and the city behind it, on the same line or at the beginning of the next, are one address.
// A street alone counts behind a label ("Besöksadress") or where its line is no sentence.
[[nodiscard]] std::vector<std::vector<PostalAddress>> postal_addresses(const ReadText& text);

}  // namespace contacts
