// Which organisations a reference may lead to.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/entry.hpp"

namespace contacts {

// No id is anything else.
[[nodiscard]] bool may_be_id(std::string_view folded);

// The organisations among entries, as indices, by their names and the ids that they have or may have.
class OrganisationsById {
 public:
  // Takes those that came since the last time.
  void take(const std::vector<Entry>& entries);

  // Those that a folded reference may lead to.
  [[nodiscard]] std::vector<std::size_t> called(const std::string& reference) const;

  // Those whose id decides what a folded reference leads to.
  [[nodiscard]] std::vector<std::size_t> doubtful(const std::string& reference) const;

 private:
  using Positions = std::unordered_map<std::string, std::vector<std::size_t>>;

  static std::vector<std::size_t> at(const Positions& positions, const std::string& key);

  std::size_t taken_ = 0;
  Positions by_id_;
  Positions by_name_;
};

}  // namespace contacts
