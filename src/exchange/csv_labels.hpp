// What Google's labels and Outlook's columns say of a value, as vCards say it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/csv_columns.hpp"

namespace contacts {

struct CsvLabel {
  std::vector<std::string> types;  // of vCard 3.0
  std::string own;                 // a label that no type stands for; empty where there is none
};

// Of "Work", "Home Fax", "* Other": the asterisk is Google's for the preferred one.
[[nodiscard]] CsvLabel read_csv_label(CsvField field, std::string_view label);

}  // namespace contacts
