// What an entry says under `vcard` that CSV files of address books have columns for.
#pragma once

#include <string>
#include <vector>

#include "model/entry.hpp"

namespace contacts {

struct CsvLabelled {
  std::string label;
  std::string text;
};

// All texts are UTF-8 without control characters but tabs and line ends.
struct CsvKept {
  std::string additional_names;  // of N
  std::string phonetic_given;
  std::string phonetic_additional;
  std::string phonetic_family;
  std::string sort_string;
  std::vector<CsvLabelled> events;         // "Anniversary", "2001-05-06" or "--05-06"
  std::vector<CsvLabelled> relations;      // "Spouse", "Bo Berg"
  std::vector<CsvLabelled> others;         // a label or "X-SKYPE;TYPE=home", and the value as a vCard of 3.0 has it
  std::vector<std::string> names_of_data;  // of properties that no text column can hold, each once, sorted

  // Labels of their own, by the place of the value in the entry; empty where there is none.
  std::vector<std::string> phone_labels;
  std::vector<std::string> email_labels;
  std::vector<std::string> url_labels;
  std::vector<std::string> address_labels;
};

[[nodiscard]] CsvKept kept_for_csv(const Entry& entry);

}  // namespace contacts
