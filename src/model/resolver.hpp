// Entries referring to organisations.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/entry.hpp"
#include "model/organisation_names.hpp"

namespace contacts {

// Resolves references one after the other. People of one organisation mostly stand together, so what the last one
// stands for is remembered.
class Resolver {
 public:
  explicit Resolver(const OrganisationNames& names) : names_(names) {}

  // All references of an entry, to positions as OrganisationNames has them.
  void resolve(Entry& entry);

 private:
  void resolve(Reference& reference);

  const OrganisationNames& names_;
  std::optional<std::string> last_;
  std::optional<std::uint32_t> target_;  // of the last one
};

}  // namespace contacts
