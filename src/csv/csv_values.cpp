#include "csv/csv_values.hpp"

#include <optional>
#include <string>
#include <vector>

#include "csv/csv_cells.hpp"
#include "text/fold.hpp"
#include "vcard/content_line.hpp"
#include "vcard/uri.hpp"

namespace contacts {

namespace {

// Google's formatted address says nothing more where the parts are there.
void add_address(const SlotCells& cells, std::string_view label, CsvProperties& properties) {
  const auto part = [&](CsvPart which) {
    const auto found = cells.parts.find(which);
    return found == cells.parts.end() ? std::string() : found->second;
  };
  const bool has_parts = cells.parts.size() > (cells.parts.contains(CsvPart::Formatted) ? 1U : 0U);
  const std::string street = has_parts ? part(CsvPart::Street) : part(CsvPart::Formatted);
  properties.add_labelled_components("ADR",
                                     {part(CsvPart::Box), part(CsvPart::Extended), street, part(CsvPart::City),
                                      part(CsvPart::Region), part(CsvPart::Postcode), part(CsvPart::Country)},
                                     CsvField::Address, label);
}

void add_event(const std::string& value, const std::string& label, DateOrder order, CsvProperties& properties) {
  if (is_no_date(value)) return;
  const std::optional<Date> date = parse_csv_date(value, order);
  const std::string day = date ? to_string(*date) : escape_text(value, CsvProperties::version);
  if (fold(label) == "anniversary") {
    properties.add_value("X-ANNIVERSARY", day);
  } else {
    properties.add_with_own_label("X-ABDATE", day, label);
  }
}

void add_one(CsvField field, const std::string& value, const std::string& label, DateOrder order,
             CsvProperties& properties) {
  switch (field) {
    case CsvField::Phone:
      properties.add_labelled("TEL", escape_text(value, CsvProperties::version), field, label);
      break;
    case CsvField::Email:
      properties.add_labelled("EMAIL", escape_text(value, CsvProperties::version), field, label);
      break;
    case CsvField::Url:
      properties.add_labelled("URL", value.find_first_of("\t\n") == std::string::npos ? value : to_uri(value), field,
                              label);
      break;
    case CsvField::Relation:
      properties.add_with_own_label("X-ABRELATEDNAMES", escape_text(value, CsvProperties::version), label);
      break;
    default:
      add_event(value, label, order, properties);
  }
}

}  // namespace

void add_csv_value(const CsvSlot& slot, const SlotCells& cells, DateOrder order, CsvProperties& properties) {
  const std::string& label = slot.label.empty() ? cells.label : slot.label;
  if (slot.field == CsvField::Address) {
    add_address(cells, label, properties);
    return;
  }
  const std::string& cell = cells.parts.begin()->second;
  if (slot.field == CsvField::Extension) {
    properties.add_text(label, cell);
    return;
  }
  const bool are_children = slot.field == CsvField::Relation && slot.label == "Child";
  for (const std::string& value : are_children       ? split_cell(cell, ",")
                                  : slot.is_numbered ? std::vector{cell}
                                                     : split_values(slot.field, cell))
    add_one(slot.field, value, label, order, properties);
}

}  // namespace contacts
