#include "model/people_of_parts.hpp"

namespace contacts {

namespace {

bool is_part_of(const Directory& directory, const Entry& part, const Entry& organisation) {
  const Entry* above = directory.parent_of(part);
  while (above != nullptr && above != &organisation)
    above = directory.parent_of(*above);
  return above != nullptr;
}

}  // namespace

std::vector<const Entry*> people_of_parts(const Directory& directory, const Entry& organisation) {
  std::vector<const Entry*> people;
  for (const Entry& entry : directory.entries()) {
    const Entry* const employer = directory.organisation_of(entry);
    if (employer != nullptr && is_part_of(directory, *employer, organisation)) people.push_back(&entry);
  }
  return people;
}

}  // namespace contacts
