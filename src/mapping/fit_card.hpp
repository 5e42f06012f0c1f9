// What one version says in a property of its own and the other in a parameter, or in another property and its label.
#pragma once

#include "vcard/property.hpp"

namespace contacts {

// Gives the card the form of its version, so that the form of the other version comes back from it:
// - LABEL of 3.0 is the parameter LABEL of an ADR in 4.0: the one of its group, else the first free one of its TYPE
//   (RFC 2426 3.2.2, RFC 6350 6.3.1). One without an ADR is X-LABEL in 4.0.
// - SORT-STRING of 3.0 is SORT-AS of N in 4.0, or of ORG where N is blank (RFC 2426 3.6.5, RFC 6350 5.9).
// - X-ABDATE labelled as an anniversary and labelled X-ABRELATEDNAMES, as Apple has them, are ANNIVERSARY and RELATED
//   in 4.0; the label stays.
void fit_to_version(Card& card);

}  // namespace contacts
