// The lines of an LDIF file (RFC 2849).
#pragma once

#include <string>
#include <string_view>

namespace contacts {

// "cn: Anna Berg", or "cn:: w4Vzcw==" where the value is not ASCII or begins or ends with what readers would take
// for something else. Lines of at most 76 columns, each with its LF.
[[nodiscard]] std::string ldif_line(std::string_view attribute, std::string_view value);

}  // namespace contacts
