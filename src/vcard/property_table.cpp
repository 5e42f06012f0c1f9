// A new property is a function and a row. A line that the entry keeps (its key `vcard`) stands in the place of the key
// that says the same; see PropertyWriter.

#include "vcard/property_table.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "directory/validate.hpp"
#include "phone/phone.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"
#include "vcard/structured_name.hpp"
#include "vcard/uri.hpp"
#include "vcard/values.hpp"

namespace contacts {

namespace {

bool is_organisation(const Entry& entry) {
  return entry.type == EntryType::Organisation;
}

// A value of TYPE as both versions usually have it.
struct Type {
  std::string_view in_3;
  std::string_view in_4;
};

constexpr Type work = {"WORK", "work"};
constexpr Type home = {"HOME", "home"};
constexpr Type voice = {"VOICE", "voice"};
constexpr Type internet_of_3 = {"INTERNET", ""};

PlainParameter type_parameter(const Type& first, const Type& second, VcardVersion version) {
  if (version == VcardVersion::V3) return {"TYPE", {first.in_3, second.in_3}};
  return {"TYPE", {first.in_4, second.in_4}};
}

Type place_type(ValueKind kind) {
  if (kind == ValueKind::Work) return work;
  if (kind == ValueKind::Home) return home;
  return {};
}

PlainParameter phone_type(ValueKind kind, VcardVersion version) {
  switch (kind) {
    case ValueKind::Mobile:
      return type_parameter({"CELL", "cell"}, {}, version);
    case ValueKind::Fax:
      return type_parameter({"FAX", "fax"}, {}, version);
    case ValueKind::Pager:
      return type_parameter({"PAGER", "pager"}, {}, version);
    case ValueKind::Work:
    case ValueKind::Home:
    case ValueKind::Other:
    case ValueKind::Unspecified:
      break;
  }
  return type_parameter(place_type(kind), voice, version);
}

// Whether a property says what a key of one text says; a blank text is as good as none.
bool says_text(const Property& property, std::string_view text) {
  const std::string said = text_value(property);
  return said == text || (is_blank(said) && is_blank(text));
}

void add_key(std::string_view text, PropertyWriter& out) {
  if (!out.add_kept([&](const Property& kept) { return says_text(kept, text); })) out.add_text(text);
}

// For keys that are one text.
template <std::string Entry::*text>
void write_text(const Source& source, PropertyWriter& out) {
  add_key(source.entry.*text, out);
}

bool says_anything(const Property& /*property*/) {
  return true;
}

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

// Groups, places and whatever else is no individual are organisations to a directory.
void write_kind(const Source& source, PropertyWriter& out) {
  if (out.version() == VcardVersion::V3) return;
  const auto says = [&](const Property& kept) {
    return is_same_name(kept.value, "individual") != is_organisation(source.entry);
  };
  if (!out.add_kept(says) && is_organisation(source.entry)) out.add_value("org");
}

void write_fn(const Source& source, PropertyWriter& out) {
  add_key(source.shown_name, out);
}

// Apple shows a person without N under the organisation's name. An organisation has no parts of a name, but 3.0
// requires the property.
void write_n(const Source& source, PropertyWriter& out) {
  const Entry& entry = source.entry;
  if (is_organisation(entry)) {
    if (!out.add_kept(says_anything) && out.version() == VcardVersion::V3) out.add_value(";;;;");
    return;
  }
  const std::string shown = carried_text(source.shown_name).text;  // what it loses, FN reports
  const StructuredName name = complete_name(
      {out.carry(entry.family_name), out.carry(entry.given_name), out.carry(entry.prefix), out.carry(entry.suffix)},
      shown);
  // What a kept name lacks, the display name has.
  if (out.add_kept([&](const Property& kept) { return complete_name(name_value(kept), shown) == name; })) return;
  constexpr std::string_view additional_names;
  out.add_components(
      std::array<std::string_view, 5>{name.family, name.given, additional_names, name.prefix, name.suffix});
}

// Adds the kept lists whose items are all among the values, and returns the values that are left.
std::vector<std::string> add_kept_lists(std::vector<std::string> values, PropertyWriter& out) {
  const auto says = [&](const Property& kept) {
    std::vector<std::string> left = values;
    for (const std::string& item : list_value(kept)) {
      const auto found = std::ranges::find(left, item);
      if (found == left.end()) return false;
      left.erase(found);
    }
    values = std::move(left);
    return true;
  };
  while (out.add_one_kept(says)) {
  }
  out.drop_kept_if(says_anything);
  return values;
}

// A line for each: some readers keep only the first name of a list.
void write_nickname(const Source& source, PropertyWriter& out) {
  for (const std::string& alias : add_kept_lists(source.entry.aliases, out))
    out.add_text(alias);
}

std::vector<std::string_view> organisation_components(const Source& source, PropertyWriter& out) {
  const Entry& entry = source.entry;
  if (is_organisation(entry)) return {source.shown_name};
  std::vector<std::string_view> components;
  for (const std::string& name : source.context.lineage) {
    if (out.carries(name)) components.push_back(name);
  }
  if (out.carries(entry.department)) {
    if (components.empty()) components.emplace_back();  // the place of the organisation's name
    components.push_back(entry.department);
  }
  return components;
}

// An organisation whose FN and ORG are not the same keeps both lines: the one holds as long as the other does.
bool keeps_name(const Source& source, VcardVersion version) {
  return std::ranges::any_of(source.entry.vcard, [&](const std::string& line) {
    const std::optional<Property> kept = parse_content_line(line, version);
    return kept && is_named(*kept, "FN") && says_text(*kept, source.shown_name);
  });
}

bool is_same_folded(const std::string& left, const std::string& right) {
  return fold(left) == fold(right);
}

// Whether the components begin with these names, and go on with the department. Units that the directory has no entries
// for are one department.
bool is_place(const std::vector<std::string>& said, std::vector<std::string> names, const std::string& department) {
  if (names.empty() && said.size() > 1) names.emplace_back();
  if (said.size() < names.size() || !std::equal(names.begin(), names.end(), said.begin(), is_same_folded)) return false;
  return joined({said.begin() + std::ssize(names), said.end()}, ", ") == department;
}

// The organisation may also be called as the entry itself refers to it, by an alias or without what it is part of.
bool says_organisation(const Property& kept, const Source& source, VcardVersion version) {
  const Entry& entry = source.entry;
  const std::vector<std::string> said = organisation_value(kept);
  if (is_organisation(entry)) {
    return (!said.empty() && said.front() == source.shown_name) || keeps_name(source, version);
  }
  return is_place(said, source.context.lineage, entry.department) ||
         (entry.organisation && is_place(said, {entry.organisation->text}, entry.department));
}

void write_org(const Source& source, PropertyWriter& out) {
  if (out.add_kept([&](const Property& kept) { return says_organisation(kept, source, out.version()); })) return;
  out.add_components(organisation_components(source, out));
}

bool is_said_kind(ValueKind said, ValueKind kind) {
  return said == kind || (said == ValueKind::Unspecified && kind == ValueKind::Other);
}

bool says_value(const Property& kept, const TypedValue& value, TypedValue (*read)(const Property& property)) {
  const TypedValue said = read(kept);
  return is_said_kind(said.kind, value.kind) && said.value == value.value;
}

// As text in both versions: many readers show the "tel:" of a URI.
void write_tel(const Source& source, PropertyWriter& out) {
  for (const TypedValue& phone : source.entry.phones) {
    if (out.add_one_kept([&](const Property& kept) { return says_value(kept, phone, phone_value); })) continue;
    const OutgoingPhone outgoing = outgoing_phone(phone, source.context.region);
    out.add_text(outgoing.number, phone_type(outgoing.kind, out.version()));
  }
  out.drop_kept_if([](const Property& kept) { return !problem_with_phone(phone_value(kept).value); });
}

// INTERNET comes first in 3.0 because Outlook takes the first type it knows.
void write_email(const Source& source, PropertyWriter& out) {
  for (const TypedValue& email : source.entry.emails) {
    if (out.add_one_kept([&](const Property& kept) { return says_value(kept, email, place_value); })) continue;
    out.add_text(email.value, type_parameter(internet_of_3, place_type(email.kind), out.version()));
  }
  out.drop_kept_if([](const Property& kept) { return !problem_with_email(place_value(kept).value); });
}

void write_adr(const Source& source, PropertyWriter& out) {
  for (const Address& address : source.entry.addresses) {
    if (out.add_one_kept([&](const Property& kept) { return address_value(kept) == address; })) continue;
    constexpr std::string_view extended_address;
    out.add_components(std::array<std::string_view, 7>{address.box, extended_address, address.street, address.city,
                                                       address.region, address.postcode, address.country},
                       type_parameter(place_type(address.kind), {}, out.version()));
  }
  out.drop_kept_if(says_anything);
}

bool says_url(const Property& kept, const TypedValue& url) {
  const TypedValue said = place_value(kept);
  return is_said_kind(said.kind, url.kind) && to_uri(said.value) == to_uri(url.value);
}

void write_url(const Source& source, PropertyWriter& out) {
  for (const TypedValue& url : source.entry.urls) {
    if (out.add_one_kept([&](const Property& kept) { return says_url(kept, url); })) continue;
    out.add_value(to_uri(url.value), type_parameter(place_type(url.kind), {}, out.version()));
  }
  out.drop_kept_if([](const Property& kept) { return !problem_with_url(place_value(kept).value); });
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

void write_show_as(const Source& source, PropertyWriter& out) {
  if (out.add_kept(says_anything)) return;
  if (out.version() == VcardVersion::V3 && is_organisation(source.entry)) out.add_value("COMPANY");
}

void write_categories(const Source& source, PropertyWriter& out) {
  out.add_list(add_kept_lists(source.entry.tags, out));
}

void write_id(const Source& source, PropertyWriter& out) {
  if (!source.entry.id_is_of_name) out.add_text(source.entry.id);
}

void write_part_of(const Source& source, PropertyWriter& out) {
  add_key(source.context.part_of, out);
}

void write_member_of(const Source& source, PropertyWriter& out) {
  for (const std::string& association : source.context.member_of) {
    if (!out.add_one_kept([&](const Property& kept) { return text_value(kept) == association; }))
      out.add_text(association);
  }
  out.drop_kept_if(says_anything);
}

void write_checked(const Source& source, PropertyWriter& out) {
  if (out.add_one_kept([&](const Property& kept) { return date_value(kept) == source.entry.checked; })) return;
  out.drop_kept_if([](const Property& kept) { return date_value(kept).value_or(Date{}).year.has_value(); });
  if (source.entry.checked) out.add_value(to_string(*source.entry.checked));
}

// X-CONTACTS-…: keys of the directory that vCard has no property for.
constexpr auto rows = std::to_array<PropertyRow>({
    {"PRODID", std::nullopt, write_prodid},
    {"UID", std::nullopt, write_uid},
    {"KIND", std::nullopt, write_kind},
    {"FN", std::nullopt, write_fn},
    {"N", std::nullopt, write_n},
    {"NICKNAME", std::nullopt, write_nickname},
    {"ORG", std::nullopt, write_org},
    {"TITLE", EntryType::Contact, write_text<&Entry::title>},
    {"ROLE", EntryType::Contact, write_text<&Entry::role>},
    {"TEL", std::nullopt, write_tel},
    {"EMAIL", std::nullopt, write_email},
    {"ADR", std::nullopt, write_adr},
    {"URL", std::nullopt, write_url},
    {"BDAY", EntryType::Contact, write_bday},
    {"CATEGORIES", std::nullopt, write_categories},
    {"NOTE", std::nullopt, write_text<&Entry::note>},
    {"X-CONTACTS-ID", std::nullopt, write_id},
    {"X-CONTACTS-KIND", EntryType::Organisation, write_text<&Entry::kind>},
    {"X-CONTACTS-PART-OF", EntryType::Organisation, write_part_of},
    {"X-CONTACTS-MEMBER-OF", EntryType::Organisation, write_member_of},
    {"X-CONTACTS-SOURCE", std::nullopt, write_text<&Entry::source>},
    {"X-CONTACTS-CHECKED", std::nullopt, write_checked},
    {"X-ABShowAs", std::nullopt, write_show_as},  // what makes a card an organisation's to Apple's programs
});

}  // namespace

std::span<const PropertyRow> property_table() {
  return rows;
}

}  // namespace contacts
