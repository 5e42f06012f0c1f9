// A new property is two functions and a row. A line that the entry keeps (its key `vcard`) stands in the place of the
// key that says the same; see PropertyWriter.

#include "mapping/property_table.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "mapping/address_properties.hpp"
#include "mapping/name_properties.hpp"
#include "mapping/values.hpp"
#include "model/validate.hpp"
#include "vcard/structured_name.hpp"
#include "vcard/uri.hpp"

namespace contacts {

namespace {

// Without the program's version, so that an upgrade changes no card.
void write_prodid(const Source& /*source*/, PropertyWriter& out) {
  out.add_value("-//contacts//contacts//EN");
}

// The UID of 3.0 is text, that of 4.0 a URI unless it says otherwise.
void write_uid(const Source& source, PropertyWriter& out) {
  const std::string uid = out.carry(source.context.uid);
  if (out.add_kept([&](const Property& kept) { return uid_value(kept) == uid; })) return;
  if (out.version() == VcardVersion::V3) {
    out.add_text(uid);
  } else if (is_uuid(uid)) {
    out.add_value("urn:uuid:" + uid);
  } else if (is_uri(uid)) {
    out.add_value(uid);
  } else {
    out.add_text(uid, {"VALUE", {"text"}});
  }
}

void read_uid(Reading& reading) {
  std::string value = uid_value(reading.property);
  if (reading.entry.uid.empty() && !is_blank(value)) reading.entry.uid = std::move(value);
}

// Groups, places and whatever else is no individual are organisations to a directory.
void write_kind(const Source& source, PropertyWriter& out) {
  if (out.version() == VcardVersion::V3) return;
  const auto says = [&](const Property& kept) {
    return is_same_name(kept.value, "individual") != is_organisation(source.entry);
  };
  if (!out.add_kept(says) && is_organisation(source.entry)) out.add_value("org");
}

std::string basic_date(const Date& date) {
  const std::string year = date.year ? fmt::format("{:04}", *date.year) : "--";
  return fmt::format("{}{:02}{:02}", year, date.month, date.day);
}

void write_yearless_bday(const Date& date, YearlessDates style, PropertyWriter& out) {
  constexpr std::string_view leap_year = "1604";
  switch (style) {
    case YearlessDates::Basic:
      out.add_value(basic_date(date));
      return;
    case YearlessDates::Extended:
      out.add_value(to_string(date));
      return;
    case YearlessDates::OmitYear:
      out.add_value(fmt::format("{}-{:02}-{:02}", leap_year, date.month, date.day), {"X-APPLE-OMIT-YEAR", {leap_year}});
      return;
    case YearlessDates::LeftOut:
      out.report_loss(fmt::format("birthday {} left out: vCard 3.0 has no dates without a year", to_string(date)));
  }
}

void write_bday(const Source& source, PropertyWriter& out) {
  if (out.add_one_kept([&](const Property& kept) { return date_value(kept) == source.entry.birthday; })) return;
  out.drop_kept_if([](const Property& kept) { return date_value(kept).has_value(); });
  if (!source.entry.birthday) return;
  const Date& date = *source.entry.birthday;
  if (out.version() == VcardVersion::V4) {
    out.add_value(basic_date(date));
  } else if (date.year) {
    out.add_value(to_string(date));
  } else {
    write_yearless_bday(date, source.context.yearless_dates, out);
  }
}

void read_date(const Property& property, std::optional<Date>& date) {
  if (!date) date = date_value(property);
}

void read_bday(Reading& reading) {
  read_date(reading.property, reading.entry.birthday);
}

void write_show_as(const Source& source, PropertyWriter& out) {
  if (out.add_kept(says_anything)) return;
  if (out.version() == VcardVersion::V3 && is_organisation(source.entry)) out.add_value("COMPANY");
}

void write_categories(const Source& source, PropertyWriter& out) {
  out.add_list(add_kept_lists(source.entry.tags, out));
}

void read_categories(Reading& reading) {
  for (std::string& item : list_value(reading.property))
    reading.entry.tags.push_back(std::move(item));
}

void write_id(const Source& source, PropertyWriter& out) {
  if (!source.entry.id_is_of_name) out.add_text(source.entry.id);
}

void read_id(Reading& reading) {
  const std::string value = text_value(reading.property);
  if (problem_with_id(value)) return;
  reading.entry.id = value;
  reading.entry.id_is_given = true;
}

void write_part_of(const Source& source, PropertyWriter& out) {
  write_key(source.context.part_of, out);
}

void read_part_of(Reading& reading) {
  const std::string value = text_value(reading.property);
  if (!reading.entry.part_of && !is_blank(value)) reading.entry.part_of = Reference{value, {}, {}};
}

void write_member_of(const Source& source, PropertyWriter& out) {
  for (const std::string& association : source.context.member_of) {
    if (!out.add_one_kept([&](const Property& kept) { return text_value(kept) == association; }))
      out.add_text(association);
  }
  out.drop_kept_if(says_anything);
}

void read_member_of(Reading& reading) {
  std::string value = text_value(reading.property);
  if (!is_blank(value)) reading.entry.member_of.push_back(Reference{std::move(value), {}, {}});
}

void write_checked(const Source& source, PropertyWriter& out) {
  if (out.add_one_kept([&](const Property& kept) { return date_value(kept) == source.entry.checked; })) return;
  out.drop_kept_if([](const Property& kept) { return date_value(kept).value_or(Date{}).year.has_value(); });
  if (source.entry.checked) out.add_value(to_string(*source.entry.checked));
}

void read_checked(Reading& reading) {
  read_date(reading.property, reading.entry.checked);
  if (reading.entry.checked && !reading.entry.checked->year) reading.entry.checked.reset();
}

// X-CONTACTS-…: keys of the directory that vCard has no property for.
constexpr auto rows = std::to_array<PropertyRow>({
    {"PRODID", std::nullopt, write_prodid, nullptr},
    {"UID", std::nullopt, write_uid, read_uid},
    {"KIND", std::nullopt, write_kind, nullptr},
    {"FN", std::nullopt, write_fn, nullptr},
    {"N", std::nullopt, write_n, nullptr},
    {"NICKNAME", std::nullopt, write_nickname, read_nickname},
    {"ORG", std::nullopt, write_org, nullptr},
    {"TITLE", EntryType::Contact, write_text<&Entry::title>, read_text<&Entry::title>},
    {"ROLE", EntryType::Contact, write_text<&Entry::role>, read_text<&Entry::role>},
    {"TEL", std::nullopt, write_tel, read_tel},
    {"EMAIL", std::nullopt, write_email, read_email},
    {"ADR", std::nullopt, write_adr, read_adr},
    {"URL", std::nullopt, write_url, read_url},
    {"BDAY", EntryType::Contact, write_bday, read_bday},
    {"CATEGORIES", std::nullopt, write_categories, read_categories},
    {"NOTE", std::nullopt, write_text<&Entry::note>, read_text<&Entry::note>},
    {"X-CONTACTS-ID", std::nullopt, write_id, read_id},
    {"X-CONTACTS-KIND", EntryType::Organisation, write_text<&Entry::kind>, read_text<&Entry::kind>},
    {"X-CONTACTS-PART-OF", EntryType::Organisation, write_part_of, read_part_of},
    {"X-CONTACTS-MEMBER-OF", EntryType::Organisation, write_member_of, read_member_of},
    {"X-CONTACTS-SOURCE", std::nullopt, write_text<&Entry::source>, read_text<&Entry::source>},
    {"X-CONTACTS-CHECKED", std::nullopt, write_checked, read_checked},
    {"X-ABShowAs", std::nullopt, write_show_as, nullptr},  // what makes a card an organisation's to Apple's programs
});

}  // namespace

std::span<const PropertyRow> property_table() {
  return rows;
}

}  // namespace contacts
