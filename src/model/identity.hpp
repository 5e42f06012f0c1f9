// Names for entries that scripts and servers can hold on to.
#pragma once

#include <string>
#include <string_view>

#include "model/entry.hpp"

namespace contacts {

// The folded name as an id: "hakan-andersson" of "Håkan Andersson". Where no letter a-z and no digit remains ("李雷"),
// the code points in hexadecimal: "u674e-u96f7". Never empty.
[[nodiscard]] std::string slug_of(std::string_view name);

// The characters beyond ASCII of a folded text, as slug_of() writes them: "u674e-u96f7". Empty where there is none.
[[nodiscard]] std::string code_points_of(std::string_view folded);

// UUID version 5 (RFC 4122 4.3) of directory name, entry type and id, in the namespace of this program.
[[nodiscard]] std::string derived_uid(std::string_view directory_name, EntryType type, std::string_view id);

// UUID version 5 of any text, in the same namespace.
[[nodiscard]] std::string uid_of_text(std::string_view text);

// A new UUID of version 4 (RFC 4122 4.4), unlike any other.
[[nodiscard]] std::string random_uid();

// A uid as vCards may have it, without "urn:uuid:".
[[nodiscard]] std::string bare_uid(std::string_view uid);

// What two UIDs have in common that are one (RFC 6350 6.7.6, RFC 4122 3): bare, as a vCard can hold it, without control
// characters, and a UUID in small letters. In other UIDs capitals differ from small letters.
[[nodiscard]] std::string comparable_uid(std::string_view uid);

}  // namespace contacts
