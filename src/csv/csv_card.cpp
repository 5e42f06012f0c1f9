#include "csv/csv_card.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "csv/csv_cells.hpp"
#include "csv/csv_column_names.hpp"
#include "csv/csv_labels.hpp"
#include "csv/csv_properties.hpp"
#include "csv/csv_slots.hpp"
#include "csv/csv_values.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "vcard/content_line.hpp"
#include "vcard/structured_name.hpp"

namespace contacts {

namespace {

class CardMaker {
 public:
  CardMaker(const CsvRecord& record, const CsvColumns& header, DateOrder order)
      : record_(record), header_(header), order_(order), slots_(header.slots.size()) {
    made_.card.version = CsvProperties::version;
    made_.line = record.line;
  }

  ReadCard make() {
    for (std::size_t i = 0; i < record_.cells.size(); ++i)
      take_cell(i);
    read_custom_fields();
    add_names();
    add_organisation();
    add_texts("TITLE", CsvField::JobTitle);
    add_texts("ROLE", CsvField::Role);
    for (const CsvField field : {CsvField::Phone, CsvField::Email, CsvField::Address, CsvField::Url})
      add_slots(field);
    add_birthday();
    properties_.add_list("CATEGORIES", tags_);
    for (const std::string& note : notes_)
      properties_.add_text("NOTE", note);
    for (const CsvField field : {CsvField::Event, CsvField::Relation, CsvField::Extension})
      add_slots(field);
    made_.card.properties = properties_.take();
    std::ranges::move(extras_, std::back_inserter(made_.card.properties));
    report_shape();
    for (Property& property : made_.card.properties)
      property.line = record_.line;
    return std::move(made_);
  }

 private:
  void take_cell(std::size_t i) {
    if (is_blank(record_.cells[i])) return;
    const CsvColumn* const column = i < header_.columns.size() ? &header_.columns[i] : nullptr;
    const std::string name = column != nullptr ? column->name : fmt::format("column {}", i + 1);
    std::string text = carry(record_.cells[i], name);
    if (column == nullptr || column->field == CsvField::Unknown) {
      if (says_nothing(name, text)) return;
      has_unknown_text_ = true;
      add_extra(name, text);
    } else {
      take_known(*column, std::move(text));
    }
  }

  std::string carry(const std::string& cell, std::string_view column) {
    if (made_.remarks.empty() && find_invalid_utf8(cell))
      made_.remarks.push_back({record_.line, "what is not UTF-8 is read as Windows-1252"});
    CarriedText carried = carried_text(cell_as_utf8(cell));
    std::vector<std::string> losses;
    append_losses(carried, column, losses);
    for (std::string& loss : losses)
      made_.problems.push_back({record_.line, std::move(loss)});
    return std::move(carried.text);
  }

  void take_known(const CsvColumn& column, std::string text) {
    switch (column.field) {
      case CsvField::Nickname:
        std::ranges::move(fold(column.name) == "alias" ? split_cell(text, ", ") : std::vector{text},
                          std::back_inserter(nicknames_));
        break;
      case CsvField::Tags:
        std::ranges::move(split_tags(text), std::back_inserter(tags_));
        break;
      case CsvField::Note:
        notes_.push_back(std::move(text));
        break;
      case CsvField::Email:
      case CsvField::Phone:
      case CsvField::Address:
      case CsvField::Url:
      case CsvField::Event:
      case CsvField::Relation:
      case CsvField::Custom:
      case CsvField::Extension:
        take_part(column, std::move(text));
        break;
      default:
        take_single(column, std::move(text));
    }
  }

  // Lines of a street are in several columns.
  void take_part(const CsvColumn& column, std::string text) {
    SlotCells& cells = slots_[column.slot];
    if (column.part == CsvPart::Label) {
      cells.label = std::move(text);
      return;
    }
    std::string& part = cells.parts[column.part];
    if (part.empty()) {
      part = std::move(text);
    } else if (column.part == CsvPart::Street) {
      part += '\n' + text;
    } else {
      add_extra(column.name, text);
    }
  }

  void take_single(const CsvColumn& column, std::string text) {
    std::string& single = singles_[column.field];
    if (single.empty()) {
      single = std::move(text);
    } else {
      add_extra(column.name, text);
    }
  }

  [[nodiscard]] std::string single(CsvField field) const {
    const auto found = singles_.find(field);
    return found == singles_.end() ? std::string() : found->second;
  }

  void add_texts(std::string name, CsvField field) {
    if (const std::string text = single(field); !text.empty()) properties_.add_text(std::move(name), text);
  }

  void add_extra(std::string_view column, std::string_view text) {
    extras_.push_back({{}, extension_name(column), {}, escape_text(text, CsvProperties::version)});
  }

  void settle_family_name() {
    const std::string prefix = single(CsvField::FamilyPrefix);
    if (are_initials(prefix) && single(CsvField::MiddleName).empty()) {
      singles_[CsvField::MiddleName] = prefix;
    } else if (!prefix.empty()) {
      singles_[CsvField::FamilyName] = family_with_prefix(prefix, single(CsvField::FamilyName));
    }
  }

  void add_names() {
    settle_family_name();
    const std::string full_name = single(CsvField::FullName);
    std::string joined;
    for (const CsvField part :
         {CsvField::Prefix, CsvField::GivenName, CsvField::MiddleName, CsvField::FamilyName, CsvField::Suffix})
      append_word(single(part), joined);
    if (!header_.has_name_column() && has_unknown_text_ && !is_company_type(single(CsvField::Type))) {
      properties_.add_text("FN", name_without_column());
      return;
    }
    const bool has_parts = !single(CsvField::GivenName).empty() || !single(CsvField::FamilyName).empty() ||
                           !single(CsvField::MiddleName).empty();
    is_company_ = is_company_type(single(CsvField::Type)) ||
                  (full_name.empty() && !has_parts && !single(CsvField::Company).empty());
    std::string shown = full_name.empty() ? joined : full_name;
    if (is_company_ && full_name.empty()) shown = single(CsvField::Company);
    if (!shown.empty()) properties_.add_text("FN", shown);
    if (is_company_) {
      properties_.add_value("N", ";;;;");
    } else if (!joined.empty()) {
      properties_.add_components(
          "N", {single(CsvField::FamilyName), single(CsvField::GivenName), single(CsvField::MiddleName),
                single(CsvField::Prefix), single(CsvField::Suffix)});
    }
    for (const std::string& nickname : nicknames_)
      properties_.add_text("NICKNAME", nickname);
  }

  // Which column has the name, nobody knows: the entry is called by what a person can tell it by.
  [[nodiscard]] std::string name_without_column() const {
    for (const CsvField field : {CsvField::Email, CsvField::Phone}) {
      for (std::size_t i = 0; i < slots_.size(); ++i) {
        if (header_.slots[i].field == field && !slots_[i].parts.empty()) return slots_[i].parts.begin()->second;
      }
    }
    return fmt::format("line {}", record_.line);
  }

  void add_organisation() {
    std::string company = single(CsvField::Company);
    if (company.empty() && is_company_) company = single(CsvField::FullName);
    const std::string department = single(CsvField::Department);
    if (!department.empty()) {
      properties_.add_components("ORG", {company, department});
    } else if (!company.empty()) {
      properties_.add_components("ORG", {company});
    }
    if (is_company_) properties_.add_value("X-ABShowAs", "COMPANY");
  }

  void add_slots(CsvField field) {
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      if (header_.slots[i].field != field || slots_[i].parts.empty()) continue;
      if (!header_.slots[i].is_numbered) {
        add_csv_value(header_.slots[i], slots_[i], order_, properties_);
        continue;
      }
      for (const SlotCells& cells : split_slot(slots_[i]))
        add_csv_value(header_.slots[i], cells, order_, properties_);
    }
  }

  void add_birthday() {
    const std::string text =
        day_of_columns(single(CsvField::Birthday),
                       {single(CsvField::BirthYear), single(CsvField::BirthMonth), single(CsvField::BirthDay)});
    if (is_no_date(text)) return;
    if (const std::optional<Date> date = parse_csv_date(text, order_)) {
      properties_.add_value("BDAY", to_string(*date));
    } else {
      add_extra("Birthday", text);
      made_.problems.push_back({record_.line, fmt::format("'{}' is no day that can be read: kept under vcard", text)});
    }
  }

  // Google's custom fields, and in them what this program has written there.
  void read_custom_fields() {
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      if (header_.slots[i].field != CsvField::Custom || slots_[i].parts.empty()) continue;
      const std::string& label = slots_[i].label;
      std::string& text = slots_[i].parts.begin()->second;
      const CsvMeaning* const meaning = find_csv_meaning(fold(label));
      if (meaning != nullptr && meaning->field == CsvField::Extension) {
        extras_.push_back({{}, std::string(meaning->label), {}, escape_text(text, CsvProperties::version)});
      } else if (meaning != nullptr && meaning->field == CsvField::Nickname) {
        nicknames_.push_back(text);
      } else if (meaning != nullptr && meaning->field == CsvField::Role && single(CsvField::Role).empty()) {
        singles_[CsvField::Role] = text;
      } else if (std::optional<Property> property = property_of_label(label, text)) {
        extras_.push_back(*std::move(property));
      } else {
        add_extra(label.empty() ? "Custom Field" : label, text);
      }
    }
  }

  // Empty cells at the end are what programs leave out or add freely.
  void report_shape() {
    std::size_t used = record_.cells.size();
    while (used > 0 && record_.cells[used - 1].empty())
      --used;
    if (made_.card.properties.empty()) return;
    if (used > header_.columns.size()) {
      made_.problems.push_back(
          {record_.line, fmt::format("the line has {} cells, but the header has {}", used, header_.columns.size())});
    } else if (record_.cells.size() < header_.columns.size()) {
      made_.problems.push_back({record_.line, fmt::format("the line has {} cells, but the header has {}",
                                                          record_.cells.size(), header_.columns.size())});
    }
    if (record_.has_open_quote) made_.problems.push_back({record_.line, "a quote is never closed"});
  }

  const CsvRecord& record_;
  const CsvColumns& header_;
  DateOrder order_;
  ReadCard made_;
  std::map<CsvField, std::string> singles_;
  std::vector<SlotCells> slots_;
  std::vector<std::string> nicknames_;
  std::vector<std::string> tags_;
  std::vector<std::string> notes_;
  CsvProperties properties_;
  std::vector<Property> extras_;
  bool is_company_ = false;
  bool has_unknown_text_ = false;
};

}  // namespace

ReadCard make_csv_card(const CsvRecord& record, const CsvColumns& header, DateOrder order) {
  return CardMaker(record, header, order).make();
}

}  // namespace contacts
