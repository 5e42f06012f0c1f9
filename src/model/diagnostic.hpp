// What is wrong with a directory, as data: reported all together, in file order.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/entry.hpp"
#include "text/byte_range.hpp"

namespace contacts {

enum class Severity { Warning, Error };

struct Diagnostic {
  Severity severity = Severity::Error;
  Location location;
  std::string message;             // what is wrong; what would be right
  std::optional<ByteRange> entry;  // the text of the entry it is about; nothing: the file as a whole
};

// Sorts by file, line and column; what was reported first stays first.
void sort_by_location(std::vector<Diagnostic>& diagnostics);

[[nodiscard]] bool has_errors(const std::vector<Diagnostic>& diagnostics);

}  // namespace contacts
