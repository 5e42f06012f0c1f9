#include "model/name_parts.hpp"

#include "vcard/structured_name.hpp"

namespace contacts {

namespace {

StructuredName whole_name_of(const Entry& entry) {
  if (entry.type != EntryType::Contact) return {};
  return complete_name({entry.family_name, entry.given_name, entry.prefix, entry.suffix}, entry.name);
}

}  // namespace

std::string family_name_of(const Entry& entry) {
  return whole_name_of(entry).family;
}

std::string given_name_of(const Entry& entry) {
  return whole_name_of(entry).given;
}

}  // namespace contacts
