// The organisations of a directory by everything they are called.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "directory/entry.hpp"

namespace contacts {

// Ids win over names and names over aliases; among equals the first entry wins.
class OrganisationNames {
 public:
  OrganisationNames() = default;
  // Of all organisations among the entries.
  explicit OrganisationNames(const std::vector<Entry>& entries);

  // Organisations must come in the order of the entries.
  void add(const Entry& organisation);

  struct Found {
    std::size_t position = 0;   // index into the entries
    bool is_ambiguous = false;  // another organisation is called the same
  };

  // What a folded id, name or alias stands for.
  [[nodiscard]] std::optional<Found> find(const std::string& folded) const;

  // All folded names and aliases, sorted.
  [[nodiscard]] std::vector<std::string_view> all() const;

 private:
  using Names = std::unordered_map<std::string, Found>;

  static void add(Names& names, std::string folded, std::size_t position);

  Names ids_;
  Names names_;
  Names aliases_;
};

}  // namespace contacts
