// Values between tabs, for scripts.
#pragma once

#include <string>
#include <string_view>

#include "render/formats.hpp"

namespace contacts {

// One entry a line, without a header: the fields of the layout, else name, phone, email, title, organisation and id.
// Several values of a field are joined by ", ". Tabs, line ends, backslashes and characters that do not print are
// escaped as in TOML (\t \n \\ \u001B).
void render_tsv(const Results& results, const Layout& layout, std::string& out);

// A value as it stands between tabs.
[[nodiscard]] std::string tsv_value(std::string_view text);

}  // namespace contacts
