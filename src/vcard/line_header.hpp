// The part of a content line before its value: "item1.TEL;TYPE=WORK,FAX:".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vcard/property.hpp"
#include "vcard/vcard_version.hpp"

namespace contacts {

struct LineHeader {
  std::string_view group;
  std::string_view name;
  std::vector<Parameter> parameters;
  std::string_view value;  // what follows the colon
};

// Nothing where the line has no colon, or no name before it. A parameter of vCard 2.1 that is a bare value gets the
// name it stands for, and the values of a quoted list of types (TYPE="work,fax") become several, as they are meant.
[[nodiscard]] std::optional<LineHeader> parse_header(std::string_view line, VcardVersion version);

// Whether a line, by how it begins, is a property of its own: a name, and a colon somewhere after it.
[[nodiscard]] bool begins_property(std::string_view line);

// The name of the property that a line begins, without its group; empty where it begins none.
[[nodiscard]] std::string_view property_name(std::string_view line);

// Whether the header's parameters say this of the value's encoding.
[[nodiscard]] bool declares_quoted_printable(std::string_view header);
[[nodiscard]] bool declares_base64(std::string_view header);

// Takes all parameters of this name away; the first value, or nothing.
[[nodiscard]] std::optional<std::string> take_parameter(std::vector<Parameter>& parameters, std::string_view name);

}  // namespace contacts
