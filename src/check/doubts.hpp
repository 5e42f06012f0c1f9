// What is doubtful about a directory that can be read: the business of `contacts check` alone, because asking costs
// more than an answer to `contacts find` may.
#pragma once

#include <vector>

#include "model/diagnostic.hpp"
#include "model/directory.hpp"
#include "parallel/advance.hpp"

namespace contacts {

enum class Strictness { Usual, Strict };

// Warnings, in file order: made ids that depend on other entries, references that several organisations answer to,
// that are nearly the name of one, or by which several entries name an organisation that is not there (once, at the
// first of them), tags with a comma, telephone numbers that their country's plan does not have, countries without
// telephones. In a very large directory not every unknown name is compared with all others. Strict: also every
// reference that names no entry. `advance` counts entries.
[[nodiscard]] std::vector<Diagnostic> find_doubts(const Directory& directory, Strictness strictness,
                                                  const Advance& advance = {});

}  // namespace contacts
