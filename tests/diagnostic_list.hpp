// Diagnostics as text, for tests.
#pragma once

#include <string>
#include <vector>

#include <fmt/core.h>

#include "model/diagnostic.hpp"

namespace contacts {

// A line each: "3:8 error: what is wrong".
inline std::string list_of(const std::vector<Diagnostic>& diagnostics) {
  std::string list;
  for (const Diagnostic& one : diagnostics) {
    list += fmt::format("{}:{} {}: {}\n", one.location.line, one.location.column,
                        one.severity == Severity::Error ? "error" : "warning", one.message);
  }
  return list;
}

}  // namespace contacts
