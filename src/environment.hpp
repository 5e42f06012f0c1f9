// What surrounds the process. main() asks the system for it; tests make their own.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace contacts {

struct Environment {
  std::map<std::string, std::string, std::less<>> variables;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::size_t columns = 80;  // of the terminal, where there is one
  std::size_t lines = 0;     // of the terminal; 0: not known
  std::chrono::steady_clock::time_point (*now)() = std::chrono::steady_clock::now;  // tells when progress is shown
  // None of the next three changes what is printed; tests compare.
  bool parses_everything = false;      // true: find parses every entry, and export keeps every entry it parses
  std::size_t piece = 64;              // entries that export reads and writes at a time on one thread; not 0
  std::optional<std::size_t> threads;  // nullopt: chosen by the size of the files
  // Ends the process at once with this status. The system frees a large directory faster than its destructors do. Null:
  // the command returns the status instead.
  void (*leave)(int status) = nullptr;

  // Empty where the variable is not set.
  [[nodiscard]] std::string_view variable(std::string_view name) const {
    const auto found = variables.find(name);
    return found == variables.end() ? std::string_view() : std::string_view(found->second);
  }
};

}  // namespace contacts
