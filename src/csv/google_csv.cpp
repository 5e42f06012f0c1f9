// The names and the order of the columns are those of files that Google Contacts has exported since 2024.

#include "csv/google_csv.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "text/csv_line.hpp"

namespace contacts {

namespace {

// The group of everything that Google shows under "Contacts".
constexpr std::string_view own_contacts = "* myContacts";

// How many numbered columns of each sort there are.
struct Counts {
  std::size_t emails = 0;
  std::size_t phones = 0;
  std::size_t addresses = 0;
  std::size_t urls = 0;
  std::size_t relations = 0;
  std::size_t events = 0;
  std::size_t custom_fields = 0;
};

std::string_view label_of(ValueKind kind) {
  switch (kind) {
    case ValueKind::Work:
      return "Work";
    case ValueKind::Home:
      return "Home";
    case ValueKind::Mobile:
      return "Mobile";
    case ValueKind::Fax:
      return "Work Fax";
    case ValueKind::Pager:
      return "Pager";
    case ValueKind::Other:
      return "Other";
    case ValueKind::Unspecified:
      break;
  }
  return "";
}

std::size_t more_than_one(std::size_t count) {
  return count > 1 ? count - 1 : 0;
}

Counts count_columns(const Directory& directory, const std::vector<const Entry*>& entries) {
  Counts most;
  for (const Entry* const entry : entries) {
    most.emails = std::max(most.emails, entry->emails.size());
    most.phones = std::max(most.phones, entry->phones.size());
    most.addresses = std::max(most.addresses, entry->addresses.size());
    most.urls = std::max(most.urls, entry->urls.size());
    const CsvKept kept = entry->vcard.empty() ? CsvKept() : kept_for_csv(*entry);
    most.relations = std::max(most.relations, kept.relations.size());
    most.events = std::max(most.events, kept.events.size());
    const std::size_t role = entry->role.empty() ? 0 : 1;
    most.custom_fields = std::max(most.custom_fields, role + more_than_one(entry->aliases.size()) +
                                                          extras_of(directory, *entry).size() + kept.others.size());
  }
  return most;
}

void add_numbered(std::vector<std::string>& cells, std::size_t count, std::string_view sort,
                  std::initializer_list<std::string_view> parts) {
  for (std::size_t i = 1; i <= count; ++i) {
    for (const std::string_view part : parts)
      cells.push_back(fmt::format("{} {} - {}", sort, i, part));
  }
}

std::vector<std::string> header(const Counts& counts) {
  std::vector<std::string> cells = {"First Name",
                                    "Middle Name",
                                    "Last Name",
                                    "Phonetic First Name",
                                    "Phonetic Middle Name",
                                    "Phonetic Last Name",
                                    "Name Prefix",
                                    "Name Suffix",
                                    "Nickname",
                                    "File As",
                                    "Organization Name",
                                    "Organization Title",
                                    "Organization Department",
                                    "Birthday",
                                    "Notes",
                                    "Photo",
                                    "Labels"};
  add_numbered(cells, counts.emails, "E-mail", {"Label", "Value"});
  add_numbered(cells, counts.phones, "Phone", {"Label", "Value"});
  add_numbered(
      cells, counts.addresses, "Address",
      {"Label", "Formatted", "Street", "City", "PO Box", "Region", "Postal Code", "Country", "Extended Address"});
  add_numbered(cells, counts.urls, "Website", {"Label", "Value"});
  add_numbered(cells, counts.relations, "Relation", {"Label", "Value"});
  add_numbered(cells, counts.events, "Event", {"Label", "Value"});
  add_numbered(cells, counts.custom_fields, "Custom Field", {"Label", "Value"});
  return cells;
}

void add_values(std::vector<std::string>& cells, const std::vector<CsvValue>& values, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    const CsvValue value = i < values.size() ? values[i] : CsvValue();
    cells.push_back(value.label.empty() ? std::string(label_of(value.kind)) : value.label);
    cells.push_back(value.text);
  }
}

void add_labelled(std::vector<std::string>& cells, const std::vector<CsvLabelled>& values, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    cells.push_back(i < values.size() ? values[i].label : "");
    cells.push_back(i < values.size() ? values[i].text : "");
  }
}

void append_line(std::string& text, std::string_view line) {
  if (line.empty()) return;
  if (!text.empty()) text += '\n';
  text += line;
}

std::string formatted(const Address& address) {
  const std::string_view gap = address.postcode.empty() || address.city.empty() ? "" : " ";
  std::string text;
  append_line(text, address.box);
  append_line(text, address.street);
  append_line(text, fmt::format("{}{}{}", address.postcode, gap, address.city));
  append_line(text, address.region);
  append_line(text, address.country);
  return text;
}

void add_addresses(std::vector<std::string>& cells, const CsvEntry& entry, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    const Address address = i < entry.addresses.size() ? entry.addresses[i] : Address();
    const std::string own_label = i < entry.addresses.size() ? entry.address_labels[i] : "";
    const std::string label = own_label.empty() ? std::string(label_of(address.kind)) : own_label;
    cells.insert(cells.end(), {label, formatted(address), address.street, address.city, address.box, address.region,
                               address.postcode, address.country, ""});
  }
}

void add_custom_fields(std::vector<std::string>& cells, const CsvEntry& entry, std::size_t count) {
  std::vector<CsvLabelled> fields;
  if (!entry.role.empty()) fields.push_back({"Role", entry.role});
  for (std::size_t i = 1; i < entry.nicknames.size(); ++i)
    fields.push_back({"Nickname", entry.nicknames[i]});
  for (const CsvExtra& extra : entry.extras)
    fields.push_back({std::string(extra.label), extra.text});
  fields.insert(fields.end(), entry.kept.others.begin(), entry.kept.others.end());
  add_labelled(cells, fields, count);
}

std::string labels(const std::vector<std::string>& tags) {
  std::string cell;
  for (const std::string& tag : tags)
    cell.append(tag).append(google_separator);
  return cell.append(own_contacts);
}

std::vector<std::string> row(const CsvEntry& entry, const Counts& counts) {
  std::vector<std::string> cells = {entry.name.given,
                                    entry.kept.additional_names,
                                    entry.name.family,
                                    entry.kept.phonetic_given,
                                    entry.kept.phonetic_additional,
                                    entry.kept.phonetic_family,
                                    entry.name.prefix,
                                    entry.name.suffix,
                                    entry.nicknames.empty() ? "" : entry.nicknames.front(),
                                    entry.kept.sort_string,
                                    entry.company,
                                    entry.title,
                                    entry.department,
                                    entry.birthday ? to_string(*entry.birthday) : "",
                                    entry.note,
                                    "",
                                    labels(entry.tags)};
  add_values(cells, entry.emails, counts.emails);
  add_values(cells, entry.phones, counts.phones);
  add_addresses(cells, entry, counts.addresses);
  add_values(cells, entry.urls, counts.urls);
  add_labelled(cells, entry.kept.relations, counts.relations);
  add_labelled(cells, entry.kept.events, counts.events);
  add_custom_fields(cells, entry, counts.custom_fields);
  return cells;
}

// Google reads several values where one has its separator inside.
void report_separators(CsvEntry& entry) {
  const auto check = [&](std::string_view key, const std::string& text) {
    if (text.find(":::") == std::string::npos) return;
    entry.losses.push_back(fmt::format("{} '{}' becomes several: Google separates values by ':::'", key, text));
  };
  for (const std::string& tag : entry.tags)
    check("tag", tag);
  for (const CsvValue& value : entry.emails)
    check("email", value.text);
  for (const CsvValue& value : entry.phones)
    check("phone", value.text);
  for (const CsvValue& value : entry.urls)
    check("url", value.text);
}

}  // namespace

CsvExport write_google_csv(const Directory& directory, const std::vector<const Entry*>& entries) {
  const Counts counts = count_columns(directory, entries);
  CsvExport result;
  append_csv_line(header(counts), result.text);
  for (const Entry* const entry : entries) {
    CsvEntry made = to_csv_entry(directory, *entry);
    append_csv_line(row(made, counts), result.text);
    report_separators(made);
    report_data(made.kept, "CSV", made.losses);
    if (!made.losses.empty()) result.losses.push_back({entry, std::move(made.losses)});
  }
  return result;
}

}  // namespace contacts
