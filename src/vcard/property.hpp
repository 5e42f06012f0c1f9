// A vCard as its properties: what the writer makes of an entry, and what the reader finds in a file.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/ascii.hpp"
#include "vcard/vcard_version.hpp"

namespace contacts {

struct Parameter {
  std::string name;                 // as written; compared without case
  std::vector<std::string> values;  // without quotes, and without the escapes of RFC 6868
};

// One content line (RFC 6350 3.3) without its folding.
struct Property {
  std::string group;  // "item1" of "item1.TEL:…"; mostly empty
  std::string name;   // as written; compared without case
  std::vector<Parameter> parameters;
  std::string value;     // UTF-8, escaped as its version of vCard escapes values of its type
  std::size_t line = 0;  // where it begins in its file, from 1; 0 where it is from none
};

// `properties` has neither BEGIN nor END nor VERSION. Cards of version 2.1 become 3.0 when they are read.
struct Card {
  VcardVersion version = VcardVersion::V3;
  std::vector<Property> properties;
};

// Names of properties, parameters and types compare without case: see is_same_name.
[[nodiscard]] bool is_named(const Property& property, std::string_view name);
[[nodiscard]] bool is_one_of(std::string_view name, std::span<const std::string_view> names);

// All values of the parameters of this name, in their order; a property may have "TYPE=WORK,FAX" as well as
// "TYPE=WORK;TYPE=FAX".
[[nodiscard]] std::vector<std::string_view> parameter_values(const Property& property, std::string_view name);

}  // namespace contacts
