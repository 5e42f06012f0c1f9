// Outlook has a fixed number of columns for each kind of value. Each value takes the first free column that is meant
// for its kind; then those that found none take "Other Phone" or the "Other" address, if that is free. What is left has
// no place.

#include "csv/outlook_csv.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <span>
#include <string>

#include <fmt/format.h>

#include "text/ascii.hpp"
#include "text/csv_line.hpp"

namespace contacts {

namespace {

constexpr auto columns = std::to_array<std::string_view>({"Title",
                                                          "First Name",
                                                          "Middle Name",
                                                          "Last Name",
                                                          "Suffix",
                                                          "Nickname",
                                                          "Given Yomi",
                                                          "Surname Yomi",
                                                          "Company",
                                                          "Department",
                                                          "Job Title",
                                                          "Business Street",
                                                          "Business City",
                                                          "Business State",
                                                          "Business Postal Code",
                                                          "Business Country/Region",
                                                          "Home Street",
                                                          "Home City",
                                                          "Home State",
                                                          "Home Postal Code",
                                                          "Home Country/Region",
                                                          "Other Street",
                                                          "Other City",
                                                          "Other State",
                                                          "Other Postal Code",
                                                          "Other Country/Region",
                                                          "Business Fax",
                                                          "Business Phone",
                                                          "Business Phone 2",
                                                          "Home Phone",
                                                          "Home Phone 2",
                                                          "Mobile Phone",
                                                          "Other Fax",
                                                          "Other Phone",
                                                          "Pager",
                                                          "Anniversary",
                                                          "Assistant's Name",
                                                          "Birthday",
                                                          "Business Address PO Box",
                                                          "Categories",
                                                          "Children",
                                                          "E-mail Address",
                                                          "E-mail 2 Address",
                                                          "E-mail 3 Address",
                                                          "Home Address PO Box",
                                                          "Manager's Name",
                                                          "Notes",
                                                          "Other Address PO Box",
                                                          "Profession",
                                                          "Spouse",
                                                          "Web Page"});

// The columns for a kind of number, best first.
std::span<const std::string_view> phone_columns(ValueKind kind) {
  static constexpr std::array<std::string_view, 2> work = {"Business Phone", "Business Phone 2"};
  static constexpr std::array<std::string_view, 2> home = {"Home Phone", "Home Phone 2"};
  static constexpr std::array<std::string_view, 1> mobile = {"Mobile Phone"};
  static constexpr std::array<std::string_view, 2> fax = {"Business Fax", "Other Fax"};
  static constexpr std::array<std::string_view, 1> pager = {"Pager"};
  static constexpr std::array<std::string_view, 1> other = {"Other Phone"};
  switch (kind) {
    case ValueKind::Work:
    case ValueKind::Unspecified:
      return work;
    case ValueKind::Home:
      return home;
    case ValueKind::Mobile:
      return mobile;
    case ValueKind::Fax:
      return fax;
    case ValueKind::Pager:
      return pager;
    case ValueKind::Other:
      break;
  }
  return other;
}

std::string_view address_columns(ValueKind kind) {
  if (kind == ValueKind::Home) return "Home";
  return kind == ValueKind::Other ? "Other" : "Business";
}

std::string_view relation_column(std::string_view label) {
  struct Relation {
    std::string_view label, column;
  };
  constexpr auto relations = std::to_array<Relation>({{"spouse", "Spouse"},
                                                      {"partner", "Spouse"},
                                                      {"child", "Children"},
                                                      {"manager", "Manager's Name"},
                                                      {"assistant", "Assistant's Name"}});
  const auto* const found = std::ranges::find(relations, lower_case(label), &Relation::label);
  return found == relations.end() ? std::string_view() : found->column;
}

class OutlookRow {
 public:
  explicit OutlookRow(CsvEntry entry) : entry_(std::move(entry)), cells_(columns.size()) { fill(); }

  [[nodiscard]] const std::vector<std::string>& cells() const { return cells_; }
  [[nodiscard]] std::vector<std::string> take_losses() { return std::move(entry_.losses); }

 private:
  void fill() {
    cell("Title") = entry_.name.prefix;
    cell("First Name") = entry_.name.given;
    cell("Middle Name") = entry_.kept.additional_names;
    cell("Last Name") = entry_.name.family;
    if (!entry_.nicknames.empty()) cell("Nickname") = entry_.nicknames.front();
    cell("Given Yomi") = entry_.kept.phonetic_given;
    cell("Surname Yomi") = entry_.kept.phonetic_family;
    cell("Suffix") = entry_.name.suffix;
    cell("Company") = entry_.company;
    cell("Department") = entry_.department;
    cell("Job Title") = entry_.title;
    cell("Profession") = entry_.role;
    cell("Notes") = entry_.note;
    fill_phones();
    fill_addresses();
    fill_emails();
    fill_urls();
    fill_birthday();
    fill_categories();
    fill_relations();
    fill_events();
    report_labels();
    report_others();
  }

  std::string& cell(std::string_view column) {
    const auto* const found = std::ranges::find(columns, column);
    assert(found != columns.end());
    return cells_[static_cast<std::size_t>(found - columns.begin())];
  }

  bool put(std::span<const std::string_view> names, const std::string& value) {
    const auto free = std::ranges::find_if(names, [&](std::string_view name) { return cell(name).empty(); });
    if (free == names.end()) return false;
    cell(*free) = value;
    return true;
  }

  void report(std::string sentence) { entry_.losses.push_back(std::move(sentence)); }

  void fill_phones() {
    std::vector<const CsvValue*> rest;
    for (const CsvValue& phone : entry_.phones) {
      if (!put(phone_columns(phone.kind), phone.text)) rest.push_back(&phone);
    }
    for (const CsvValue* const phone : rest) {
      const std::string_view kind = name_of(phone->kind);
      if (put(phone_columns(ValueKind::Other), phone->text)) {
        report(fmt::format("{} number {} goes out as another one: Outlook has no further column for it", kind,
                           phone->text));
      } else {
        report(fmt::format("{} number {} left out: Outlook has no further column for it", kind, phone->text));
      }
    }
  }

  bool put_address(std::string_view place, const Address& address) {
    const auto at = [&](std::string_view part) -> std::string& { return cell(fmt::format("{} {}", place, part)); };
    const auto is_taken = [&](std::string_view part) { return !at(part).empty(); };
    constexpr std::array<std::string_view, 6> parts = {"Street",      "City",           "State",
                                                       "Postal Code", "Country/Region", "Address PO Box"};
    if (std::ranges::any_of(parts, is_taken)) return false;
    at("Street") = address.street;
    at("City") = address.city;
    at("State") = address.region;
    at("Postal Code") = address.postcode;
    at("Country/Region") = address.country;
    at("Address PO Box") = address.box;
    return true;
  }

  void fill_addresses() {
    std::vector<const Address*> rest;
    for (const Address& address : entry_.addresses) {
      if (!put_address(address_columns(address.kind), address)) rest.push_back(&address);
    }
    for (const Address* const address : rest) {
      if (put_address("Other", *address)) {
        report(fmt::format("address '{}' goes out as another one: Outlook has one for each kind", to_string(*address)));
      } else {
        report(fmt::format("address '{}' left out: Outlook has one for each kind", to_string(*address)));
      }
    }
  }

  void fill_emails() {
    constexpr std::array<std::string_view, 3> names = {"E-mail Address", "E-mail 2 Address", "E-mail 3 Address"};
    for (const CsvValue& email : entry_.emails) {
      if (!put(names, email.text)) report(fmt::format("email {} left out: Outlook has three", email.text));
    }
  }

  // The web page of a contact in Outlook is the one of its business.
  void fill_urls() {
    const auto is_business = [](const CsvValue& url) { return url.kind == ValueKind::Work; };
    const auto page = std::ranges::find_if(entry_.urls, is_business);
    const CsvValue* const chosen = page != entry_.urls.end() ? &*page : entry_.urls.data();
    for (const CsvValue& url : entry_.urls) {
      if (&url == chosen) {
        cell("Web Page") = url.text;
      } else {
        report(fmt::format("url {} left out: Outlook has one", url.text));
      }
    }
  }

  // In the form that programs for Windows read in every country.
  void fill_birthday() {
    if (!entry_.birthday) return;
    if (entry_.birthday->year) {
      cell("Birthday") = to_string(*entry_.birthday);
    } else {
      report(fmt::format("birthday {} left out: Outlook has no dates without a year", to_string(*entry_.birthday)));
    }
  }

  void fill_categories() {
    std::string& categories = cell("Categories");
    for (const std::string& tag : entry_.tags) {
      if (!categories.empty()) categories += ';';
      categories += tag;
      if (tag.find_first_of(",;") != std::string::npos)
        report(fmt::format("tag '{}' becomes several: Outlook separates categories by commas and semicolons", tag));
    }
  }

  void fill_relations() {
    for (const CsvLabelled& relation : entry_.kept.relations) {
      const std::string_view column = relation_column(relation.label);
      if (column.empty() || (!cell(column).empty() && column != "Children")) {
        report(fmt::format("{} '{}' left out: Outlook has no column for it",
                           relation.label.empty() ? "relation" : relation.label, relation.text));
      } else {
        cell(column).append(cell(column).empty() ? "" : ", ").append(relation.text);
      }
    }
  }

  void fill_events() {
    for (const CsvLabelled& event : entry_.kept.events) {
      if (event.label == "Anniversary" && !event.text.starts_with("--") && cell("Anniversary").empty()) {
        cell("Anniversary") = event.text;
      } else {
        report(fmt::format("{} {} left out: Outlook has no column for it", event.label.empty() ? "day" : event.label,
                           event.text));
      }
    }
  }

  void report_label(const std::string& label, const std::string& text) {
    if (!label.empty()) report(fmt::format("label '{}' of {} left out: Outlook has no labels", label, text));
  }

  void report_labels() {
    for (const std::vector<CsvValue>* const values : {&entry_.phones, &entry_.emails, &entry_.urls}) {
      for (const CsvValue& value : *values)
        report_label(value.label, value.text);
    }
    for (std::size_t i = 0; i < entry_.addresses.size(); ++i)
      report_label(entry_.address_labels[i], "'" + to_string(entry_.addresses[i]) + "'");
  }

  void report_others() {
    for (std::size_t i = 1; i < entry_.nicknames.size(); ++i)
      report(fmt::format("alias '{}' left out: Outlook has one", entry_.nicknames[i]));
    for (const CsvExtra& extra : entry_.extras)
      report(fmt::format("{} '{}' left out: Outlook has no column for it", extra.key, extra.text));
    for (const CsvLabelled& other : entry_.kept.others)
      report(fmt::format("{} under vcard left out: Outlook has no column for it", other.label));
    if (!entry_.kept.phonetic_additional.empty())
      report(fmt::format("X-PHONETIC-MIDDLE-NAME under vcard left out: Outlook has no column for it"));
    report_data(entry_.kept, "Outlook", entry_.losses);
  }

  CsvEntry entry_;
  std::vector<std::string> cells_;
};

}  // namespace

CsvExport write_outlook_csv(const Directory& directory, const std::vector<const Entry*>& entries) {
  CsvExport result;
  result.text = "\xEF\xBB\xBF";
  append_csv_line({columns.begin(), columns.end()}, result.text);
  for (const Entry* const entry : entries) {
    OutlookRow row(to_csv_entry(directory, *entry));
    append_csv_line(row.cells(), result.text);
    if (std::vector<std::string> losses = row.take_losses(); !losses.empty())
      result.losses.push_back({entry, std::move(losses)});
  }
  return result;
}

}  // namespace contacts
