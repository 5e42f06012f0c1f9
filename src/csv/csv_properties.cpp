#include "csv/csv_properties.hpp"

#include <utility>

#include <fmt/format.h>

#include "mapping/values.hpp"
#include "vcard/content_line.hpp"

namespace contacts {

namespace {

std::vector<Parameter> type_parameter(const CsvLabel& label) {
  if (label.types.empty()) return {};
  return {{"TYPE", label.types}};
}

}  // namespace

void CsvProperties::add_value(std::string name, std::string value, std::vector<Parameter> parameters,
                              std::string group) {
  properties_.push_back({std::move(group), std::move(name), std::move(parameters), std::move(value)});
}

void CsvProperties::add_text(std::string name, std::string_view text) {
  add_value(std::move(name), escape_text(text, version));
}

void CsvProperties::add_list(std::string name, const std::vector<std::string>& items) {
  if (items.empty()) return;
  std::string value;
  for (const std::string& item : items)
    value.append(value.empty() ? "" : ",").append(escape_text(item, version));
  add_value(std::move(name), std::move(value));
}

void CsvProperties::add_components(std::string name, const std::vector<std::string>& components,
                                   std::vector<Parameter> parameters, std::string group) {
  std::string value;
  for (const std::string& component : components) {
    if (&component != &components.front()) value += ';';
    value += escape_component(component);
  }
  add_value(std::move(name), std::move(value), std::move(parameters), std::move(group));
}

void CsvProperties::add_labelled(std::string name, std::string value, CsvField field, std::string_view label) {
  const CsvLabel read = read_csv_label(field, label);
  std::vector<Parameter> parameters = type_parameter(read);
  if (field == CsvField::Phone && label.empty()) parameters.push_back({std::string(unspecified_kind), {"unspecified"}});
  add_value(std::move(name), std::move(value), std::move(parameters), group_for(read.own));
  add_own_label(read.own);
}

void CsvProperties::add_labelled_components(std::string name, const std::vector<std::string>& components,
                                            CsvField field, std::string_view label) {
  const CsvLabel read = read_csv_label(field, label);
  add_components(std::move(name), components, type_parameter(read), group_for(read.own));
  add_own_label(read.own);
}

void CsvProperties::add_with_own_label(std::string name, std::string value, std::string_view label) {
  add_value(std::move(name), std::move(value), {}, group_for(label));
  add_own_label(label);
}

std::string CsvProperties::group_for(std::string_view own_label) {
  return own_label.empty() ? std::string() : fmt::format("item{}", ++groups_);
}

void CsvProperties::add_own_label(std::string_view label) {
  if (!label.empty()) add_value("X-ABLabel", escape_text(label, version), {}, fmt::format("item{}", groups_));
}

}  // namespace contacts
