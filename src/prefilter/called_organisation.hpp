// Organisations by what entries call them.
#pragma once

#include <string>
#include <vector>

#include "model/entry.hpp"

namespace contacts {

// All names in it are folded.
struct CalledOrganisation {
  std::vector<std::string> names;  // what its people match by: its own names and ids, and those of all it is part of
  std::vector<std::string> calls;  // its own
  std::string parent;              // the slug of what it calls the one that it is part of; empty where it is of none
};

// Its own names alone.
[[nodiscard]] CalledOrganisation called_organisation(const Entry& entry);

// The organisations among entries. Each has the names of all that it may be part of, as far as those are there.
[[nodiscard]] std::vector<CalledOrganisation> called_organisations(const std::vector<Entry>& entries);

// Name and aliases, folded.
[[nodiscard]] std::vector<std::string> names_of(const Entry& entry);

// "acme" of "acme-2", an id that the second Acme may have; else empty.
[[nodiscard]] std::string without_number(const std::string& id);

}  // namespace contacts
