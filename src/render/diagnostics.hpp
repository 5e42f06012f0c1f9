// Diagnostics as a compiler prints them.
#pragma once

#include <string>
#include <vector>

#include "model/diagnostic.hpp"
#include "model/directory.hpp"

namespace contacts {

// For each: "file:line:column: error: message", the line it is about and a caret under the column. Of a line that is
// very long only the part around the caret is shown. A diagnostic of a file as a whole is one line.
void render_diagnostics(const std::vector<SourceFile>& files, const std::vector<Diagnostic>& diagnostics, bool colour,
                        std::string& out);

}  // namespace contacts
