// What is imported, exported in each format, and imported again.
#pragma once

#include <string>
#include <string_view>

namespace contacts {

// `bytes` are a file of cards in any format, or anything else. What of this does not hold for them, a line each; empty
// where all of it does:
// - What import writes is a directory without errors.
// - What is exported of it as vCard 3.0 and 4.0, jCard, CSV and LDIF is read without a problem, has no control
//   character but those of its format, and no more cards than there are entries.
// - Each entry comes back with its name; from vCards and jCard with all it said, from CSV and LDIF with its e-mail
//   addresses and numbers, where the export does not tell of anything that it left out.
[[nodiscard]] std::string broken_by_import_again(std::string_view bytes);

}  // namespace contacts
