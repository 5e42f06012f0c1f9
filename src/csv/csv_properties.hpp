// The properties of a card that a line of a CSV file becomes, one after the other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "csv/csv_columns.hpp"
#include "csv/csv_labels.hpp"
#include "vcard/property.hpp"

namespace contacts {

// Texts are escaped here, values are taken as they are. A label that no TYPE stands for becomes X-ABLabel in a group of
// its own, as Apple and Google write it.
class CsvProperties {
 public:
  static constexpr VcardVersion version = VcardVersion::V3;

  void add_value(std::string name, std::string value, std::vector<Parameter> parameters = {}, std::string group = {});
  void add_text(std::string name, std::string_view text);
  void add_list(std::string name, const std::vector<std::string>& items);  // nothing where there are none
  void add_components(std::string name, const std::vector<std::string>& components,
                      std::vector<Parameter> parameters = {}, std::string group = {});

  void add_labelled(std::string name, std::string value, CsvField field, std::string_view label);
  void add_labelled_components(std::string name, const std::vector<std::string>& components, CsvField field,
                               std::string_view label);
  // Whatever the label is, no TYPE stands for it.
  void add_with_own_label(std::string name, std::string value, std::string_view label);

  [[nodiscard]] std::vector<Property> take() { return std::move(properties_); }

 private:
  [[nodiscard]] std::string group_for(std::string_view own_label);
  void add_own_label(std::string_view label);

  std::vector<Property> properties_;
  int groups_ = 0;
};

}  // namespace contacts
