// Names in which a word may stand without what people leave out, looked for in the text of an entry as it stands.
#pragma once

#include <string_view>

namespace contacts {

// Whether a name, alias or part of a name in the text of an entry may be one in which `wanted` begins, see
// begins_in_squeezed(). False for an empty one. Quick, and says yes too often; of texts with escapes the caller knows.
[[nodiscard]] bool may_be_squeezed_in_names(std::string_view raw, std::string_view wanted);

}  // namespace contacts
