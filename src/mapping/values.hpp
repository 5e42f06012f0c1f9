// What a property says in the terms of a directory: the value that the key would have which stands for it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/entry.hpp"
#include "vcard/property.hpp"
#include "vcard/structured_name.hpp"

namespace contacts {

[[nodiscard]] std::string text_value(const Property& property);

// Of NICKNAME and CATEGORIES; without empty items.
[[nodiscard]] std::vector<std::string> list_value(const Property& property);

// Of TEL, EMAIL and URL. The kind is that of TYPE; a number without one that a directory knows is of kind Other, so
// that its kind is not guessed from the number. "tel:" and "mailto:" go.
// The parameter of a TEL that is of no kind, which the number may tell: "unspecified" is its only value. Without it a
// number of no TYPE is another one. It never leaves the program.
inline constexpr std::string_view unspecified_kind = "X-CONTACTS-KIND";

[[nodiscard]] TypedValue phone_value(const Property& property);
[[nodiscard]] TypedValue place_value(const Property& property);

// Of ADR. The extended address stands before the street; several values of a component are one text. Where there is
// nothing but a label, its lines are the street.
[[nodiscard]] Address address_value(const Property& property);

// Of N, without the additional names.
[[nodiscard]] StructuredName name_value(const Property& property);

// Of ORG: the organisation and its units, without empty ones at the end.
[[nodiscard]] std::vector<std::string> organisation_value(const Property& property);

// The number that ASCII digits say; at most nine of them.
[[nodiscard]] int number_of(std::string_view digits);

// Of BDAY and X-CONTACTS-CHECKED: "19800229", "1980-02-29", "--0229", "--02-29", each perhaps with a time, which goes.
// Nothing where no month and day is given, or the calendar has no such day.
[[nodiscard]] std::optional<Date> date_value(const Property& property);

// The UID without "urn:uuid:", as the key has it.
[[nodiscard]] std::string uid_value(const Property& property);

// The texts that are not empty, with the separator between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& texts, std::string_view separator);

// Whether a vCard's type is this one: of "TYPE=WORK,FAX" both are.
[[nodiscard]] bool has_type(const Property& property, std::string_view type);

}  // namespace contacts
