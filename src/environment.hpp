// What surrounds the process. main() asks the system for it; tests make their own.
#pragma once

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
  // The answer is the same whatever these are; tests see to that.
  bool parses_everything = false;      // even where find has no need to
  std::optional<std::size_t> threads;  // nothing: as many as pay
  // Ends the process with this status, where that may be done at once: a large directory goes with the process faster
  // than string by string. Null: the command returns.
  void (*leave)(int status) = nullptr;

  // Empty where the variable is not set.
  [[nodiscard]] std::string_view variable(std::string_view name) const {
    const auto found = variables.find(name);
    return found == variables.end() ? std::string_view() : std::string_view(found->second);
  }
};

}  // namespace contacts
