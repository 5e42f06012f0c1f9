// Fields as people ask for them: a field, one kind of its values, a part of an address, or one of the organisation's.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/fields.hpp"

namespace contacts {

struct FieldPath {
  std::string name;               // "email", "phone.mobile", "address.city", "organisation.phone"
  const Field* field = nullptr;   // never null in a path that find_field_path gives
  std::optional<ValueKind> kind;  // values of this kind only
  std::string Address::*address_part = nullptr;
  bool as_e164 = false;  // telephone numbers in the form of E.164, those that have one
  // family_name and given_name as a vCard has them, also where the entry does not say them: to print and to sort by. A
  // query asks for what is written.
  bool is_computed = false;
  bool of_organisation = false;  // of the organisation that a contact refers to, where it is an entry

  // Appends the values that an entry has there. A telephone number without a kind has the one that the number tells.
  void append_values(const Directory& directory, const Entry& entry, FieldValues& values) const;

  // For people: "Phone", "Phone (mobile)", "City", "Organisation: Phone".
  [[nodiscard]] std::string label() const;
};

// The values joined by ", ".
[[nodiscard]] std::string joined_values(const Directory& directory, const Entry& entry, const FieldPath& path);

// What a value is for: as the file says, or as a telephone number tells itself where the file says nothing.
[[nodiscard]] ValueKind told_kind(const Directory& directory, const Entry& entry, const Field& field,
                                  const FieldValue& value);

// The path of a field alone.
[[nodiscard]] FieldPath path_to(const Field& field);

// Reads a path. `e164` are the telephone numbers in that form. Besides the names of fields there are short ones: org,
// tag, tel, mail, and the parts of an address (city, street, ...) without "address.". Parts of names are computed.
// Nothing where there is no such field.
[[nodiscard]] std::optional<FieldPath> find_field_path(std::string_view name);

// What is wrong with a path that find_field_path does not find: "'emial' is not a field; did you mean 'email'?".
[[nodiscard]] std::string problem_with_field(std::string_view name);

// All paths there are, for help and completion; of short names only those of address parts.
[[nodiscard]] std::vector<std::string> all_field_paths();

}  // namespace contacts
