#include "model/diagnostic.hpp"

#include <algorithm>
#include <tuple>

namespace contacts {

void sort_by_location(std::vector<Diagnostic>& diagnostics) {
  std::ranges::stable_sort(diagnostics, {}, [](const Diagnostic& diagnostic) {
    const Location& location = diagnostic.location;
    return std::tuple(location.file, location.line, location.column);
  });
}

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
  return std::ranges::find(diagnostics, Severity::Error, &Diagnostic::severity) != diagnostics.end();
}

}  // namespace contacts
