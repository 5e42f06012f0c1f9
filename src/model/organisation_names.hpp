// The organisations of a directory by everything they are called.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/entry.hpp"

namespace contacts {

// Ids win over names and names over aliases; among equals the first entry wins.
class OrganisationNames {
 public:
  OrganisationNames() = default;
  // Of all organisations among the entries.
  explicit OrganisationNames(const std::vector<Entry>& entries);

  // Organisations must come in the order of the entries.
  void add(const Entry& organisation);
  // The same of an organisation that is no entry yet; `position` is the caller's.
  void add(std::size_t position, std::string_view id, std::string_view name, const std::vector<std::string>& aliases);

  struct Found {
    std::size_t position = 0;   // as added: of an entry, its index among the entries
    bool is_ambiguous = false;  // another organisation is called the same
  };

  // What a folded id, name or alias stands for; nullopt where it is none.
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
