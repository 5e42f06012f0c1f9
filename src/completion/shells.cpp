#include "completion/shells.hpp"

#include <algorithm>
#include <array>

#include "completion/bash.hpp"
#include "completion/fish.hpp"
#include "completion/zsh.hpp"

namespace contacts {

namespace {

constexpr std::array<Shell, 3> shells = {{{"bash", bash_script}, {"zsh", zsh_script}, {"fish", fish_script}}};

}  // namespace

std::span<const Shell> all_shells() {
  return shells;
}

const Shell* find_shell(std::string_view name) {
  const auto* const found =
      std::find_if(shells.begin(), shells.end(), [&](const Shell& one) { return one.name == name; });
  return found == shells.end() ? nullptr : found;
}

}  // namespace contacts
