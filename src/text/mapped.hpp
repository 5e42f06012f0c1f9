// Texts as utf8proc maps them.
#pragma once

#include <string>
#include <string_view>

namespace contacts {

// `options` are those of utf8proc_option_t. A text that is not UTF-8 comes back as it is.
[[nodiscard]] std::string mapped(std::string_view text, unsigned options);

}  // namespace contacts
