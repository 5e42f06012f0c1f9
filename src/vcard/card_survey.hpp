// What must be known of a card before its first property can be read, and may stand at its end.
#pragma once

#include <string>
#include <string_view>

#include "vcard/vcard_version.hpp"

namespace contacts {

// How the values of a card are written.
enum class CardSyntax { V21, V3, V4 };

// What version of vCard a card becomes.
[[nodiscard]] VcardVersion version_of(CardSyntax syntax);

// The value of VERSION: what its first digit says, but 3.0 for anything unknown.
[[nodiscard]] CardSyntax syntax_of_version(std::string_view value);
[[nodiscard]] bool is_known_version(std::string_view value);

// Both look from the line after BEGIN as far as the next line that begins or ends a card.

// By VERSION; without one by what only one version has: bare parameters and quoted-printable, or properties of 4.0.
[[nodiscard]] CardSyntax survey_syntax(std::string_view card);

// The first charset other than UTF-8 that a property declares; empty where none does. Outlook declares it only for
// the properties that it encodes, and writes the others in the same one.
[[nodiscard]] std::string survey_charset(std::string_view card);

}  // namespace contacts
