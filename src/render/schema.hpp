// The JSON schema of a directory file.
#pragma once

#include <string>

namespace contacts {

// JSON Schema 2020-12 of what contacts.toml(5) has, made from the table of keys; ends with a line end. It says what a
// schema can say: which tables and keys there are, what values they take, the kinds of values, the form of ids and
// countries, that every entry has a name. Dates are texts of the form that Taplo gives them. It accepts what `check`
// only warns of, such as empty texts.
[[nodiscard]] std::string directory_schema();

}  // namespace contacts
