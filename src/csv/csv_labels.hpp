// What Google's labels and Outlook's columns say of a value, as vCards say it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "csv/csv_columns.hpp"
#include "vcard/property.hpp"

namespace contacts {

struct CsvLabel {
  std::vector<std::string> types;  // of vCard 3.0
  std::string own;                 // a label that no type stands for; empty where there is none
};

// Of "Work", "Home Fax", "* Other": the asterisk is Google's for the preferred one.
[[nodiscard]] CsvLabel read_csv_label(CsvField field, std::string_view label);

// The property of a custom field of Google's that this program has written there: of "IMPP", "X-SKYPE;TYPE=home". A
// label of a person's own is no such name in capitals.
[[nodiscard]] std::optional<Property> property_of_label(const std::string& label, const std::string& text);

}  // namespace contacts
