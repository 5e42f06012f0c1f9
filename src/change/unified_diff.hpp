// Two texts as `diff -u` shows them.
#pragma once

#include <string>
#include <string_view>

namespace contacts {

// A unified diff that patch(1) takes, with three lines around each change; empty where the texts are equal. `path` is
// named in its header.
[[nodiscard]] std::string unified_diff(const std::string& path, std::string_view before, std::string_view after);

}  // namespace contacts
