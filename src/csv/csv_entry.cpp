#include "csv/csv_entry.hpp"

#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

#include "mapping/shown_name.hpp"
#include "phone/phone.hpp"
#include "vcard/content_line.hpp"

namespace contacts {

namespace {

class CsvEntryMaker {
 public:
  CsvEntryMaker(const Directory& directory, const Entry& entry) : directory_(directory), entry_(entry) {}

  CsvEntry make() {
    made_.kept = kept_for_csv(entry_);
    made_.title = carry(entry_.title, "title");
    made_.role = carry(entry_.role, "role");
    made_.note = carry(entry_.note, "note");
    made_.birthday = entry_.birthday;
    add_all(entry_.aliases, "alias", made_.nicknames);
    add_all(entry_.tags, "tags", made_.tags);
    add_all(entry_.emails, "email", made_.kept.email_labels, made_.emails);
    add_all(entry_.urls, "url", made_.kept.url_labels, made_.urls);
    add_name();
    add_phones();
    add_addresses();
    add_extras();
    return std::move(made_);
  }

  std::vector<CsvExtra> make_extras() {
    add_extras();
    return std::move(made_.extras);
  }

 private:
  std::string carry(std::string_view text, std::string_view key) {
    CarriedText carried = carried_text(text);
    append_losses(carried, key, made_.losses);
    return std::move(carried.text);
  }

  void add_all(const std::vector<std::string>& texts, std::string_view key, std::vector<std::string>& values) {
    for (const std::string& text : texts) {
      if (std::string carried = carry(text, key); !carried.empty()) values.push_back(std::move(carried));
    }
  }

  void add_all(const std::vector<TypedValue>& from, std::string_view key, const std::vector<std::string>& labels,
               std::vector<CsvValue>& values) {
    for (std::size_t i = 0; i < from.size(); ++i) {
      if (std::string carried = carry(from[i].value, key); !carried.empty())
        values.push_back({std::move(carried), from[i].kind, labels[i]});
    }
  }

  void add_name() {
    const std::string shown = carry(shown_name(entry_), "name");
    if (entry_.type == EntryType::Organisation) {
      made_.company = shown;
      return;
    }
    made_.name = complete_name({carry(entry_.family_name, "family_name"), carry(entry_.given_name, "given_name"),
                                carry(entry_.prefix, "prefix"), carry(entry_.suffix, "suffix")},
                               shown);
    if (entry_.organisation) {
      for (const std::string_view name : directory_.lineage(*entry_.organisation)) {
        const std::string carried = carry(name, "organisation");
        made_.company.empty() ? made_.company = carried : add_unit(carried);
      }
    }
    add_unit(carry(entry_.department, "department"));
  }

  const std::string& add_unit(const std::string& unit) {
    if (!unit.empty() && !made_.department.empty()) made_.department += ", ";
    return made_.department += unit;
  }

  void add_phones() {
    for (std::size_t i = 0; i < entry_.phones.size(); ++i) {
      const OutgoingPhone outgoing = outgoing_phone(entry_.phones[i], directory_.country(entry_));
      std::string number = carry(outgoing.number, "phone");
      if (!number.empty()) made_.phones.push_back({std::move(number), outgoing.kind, made_.kept.phone_labels[i]});
    }
  }

  void add_addresses() {
    for (std::size_t i = 0; i < entry_.addresses.size(); ++i) {
      const Address& address = entry_.addresses[i];
      Address carried = address;
      for (std::string Address::*part :
           {&Address::street, &Address::box, &Address::postcode, &Address::city, &Address::region, &Address::country})
        carried.*part = carry(address.*part, "address");
      if (to_string(carried).empty()) continue;
      made_.addresses.push_back(std::move(carried));
      made_.address_labels.push_back(made_.kept.address_labels[i]);
    }
  }

  void add_extra(std::string_view key, std::string_view label, std::string_view text) {
    if (std::string carried = carry(text, key); !carried.empty())
      made_.extras.push_back({key, label, std::move(carried)});
  }

  void add_extras() {
    add_extra("kind", "Kind", entry_.kind);
    if (entry_.part_of) add_extra("part_of", "Part of", directory_.name_of(*entry_.part_of));
    for (const Reference& association : entry_.member_of)
      add_extra("member_of", "Member of", directory_.name_of(association));
    add_extra("source", "Source", entry_.source);
    if (entry_.checked) add_extra("checked", "Checked", to_string(*entry_.checked));
    if (entry_.id_is_given) add_extra("id", "Id", entry_.id);
    add_extra("uid", "UID", entry_.uid);
  }

  const Directory& directory_;
  const Entry& entry_;
  CsvEntry made_;
};

}  // namespace

CsvEntry to_csv_entry(const Directory& directory, const Entry& entry) {
  return CsvEntryMaker(directory, entry).make();
}

void report_data(const CsvKept& kept, std::string_view program, std::vector<std::string>& losses) {
  for (const std::string& name : kept.names_of_data)
    losses.push_back(fmt::format("{} under vcard left out: {} has no column for it", name, program));
}

std::vector<CsvExtra> extras_of(const Directory& directory, const Entry& entry) {
  return CsvEntryMaker(directory, entry).make_extras();
}

}  // namespace contacts
