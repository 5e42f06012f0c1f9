// A card is BEGIN, VERSION, the properties of the table at the end of this file in its order, and END. A new property
// is a function and a row.

#include "vcard/vcard_writer.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "directory/identity.hpp"
#include "phone/phone.hpp"
#include "vcard/content_line.hpp"
#include "vcard/property_writer.hpp"
#include "vcard/structured_name.hpp"
#include "vcard/uri.hpp"

namespace contacts {

namespace {

// Where the values of a card come from.
struct Source {
  const Directory& directory;
  const Entry& entry;
};

bool is_organisation(const Entry& entry) {
  return entry.type == EntryType::Organisation;
}

// A card needs a name to show, and a broken entry may have none.
const std::string& display_name(const Entry& entry) {
  return is_blank(carried_text(entry.name).text) ? entry.id : entry.name;
}

std::string upper_case(std::string word) {
  for (char& c : word) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return word;
}

// TYPE as both versions usually have it: upper case in 3.0, lower case in 4.0. Nothing for no types.
std::vector<Parameter> type_parameter(std::vector<std::string> types, VcardVersion version) {
  if (types.empty()) return {};
  if (version == VcardVersion::V3) std::ranges::transform(types, types.begin(), upper_case);
  return {{"TYPE", std::move(types)}};
}

std::vector<std::string> place_types(ValueKind kind) {
  if (kind == ValueKind::Work) return {"work"};
  if (kind == ValueKind::Home) return {"home"};
  return {};
}

std::vector<std::string> phone_types(ValueKind kind) {
  switch (kind) {
    case ValueKind::Work:
      return {"work", "voice"};
    case ValueKind::Home:
      return {"home", "voice"};
    case ValueKind::Mobile:
      return {"cell"};
    case ValueKind::Fax:
      return {"fax"};
    case ValueKind::Pager:
      return {"pager"};
    case ValueKind::Other:
    case ValueKind::Unspecified:
      break;
  }
  return {"voice"};
}

// For keys that are one text.
template <std::string Entry::*text>
void write_text(const Source& source, PropertyWriter& out) {
  out.add_text(source.entry.*text);
}

// Without the program's version, so that an upgrade changes no card.
void write_prodid(const Source& /*source*/, PropertyWriter& out) {
  out.add_value("-//contacts//contacts//EN");
}

// Servers refuse cards without a UID, so one that nothing is left of is replaced.
std::string carried_uid(const Source& source, PropertyWriter& out) {
  const Entry& entry = source.entry;
  std::string uid = out.carry(source.directory.uid_of(entry));
  return is_blank(uid) ? derived_uid(source.directory.directory_name(entry), entry.type, entry.id) : uid;
}

// The UID of 3.0 is text, that of 4.0 a URI unless it says otherwise.
void write_uid(const Source& source, PropertyWriter& out) {
  const std::string uid = carried_uid(source, out);
  if (out.version() == VcardVersion::V3) {
    out.add_text(uid);
  } else if (is_uuid(uid)) {
    out.add_value("urn:uuid:" + uid);
  } else if (is_uri(uid)) {
    out.add_value(uid);
  } else {
    out.add_text(uid, {{"VALUE", {"text"}}});
  }
}

void write_kind(const Source& source, PropertyWriter& out) {
  if (out.version() == VcardVersion::V4 && is_organisation(source.entry)) out.add_value("org");
}

void write_fn(const Source& source, PropertyWriter& out) {
  out.add_text(display_name(source.entry));
}

// Apple shows a person without N under the organisation's name. An organisation has no parts of a name, but 3.0
// requires the property.
void write_n(const Source& source, PropertyWriter& out) {
  const Entry& entry = source.entry;
  if (is_organisation(entry)) {
    if (out.version() == VcardVersion::V3) out.add_value(";;;;");
    return;
  }
  const std::string shown = carried_text(display_name(entry)).text;  // what it loses, FN reports
  const StructuredName name = complete_name(
      {out.carry(entry.family_name), out.carry(entry.given_name), out.carry(entry.prefix), out.carry(entry.suffix)},
      shown);
  constexpr std::string_view additional_names;
  out.add_components({name.family, name.given, additional_names, name.prefix, name.suffix});
}

// A line for each: some readers keep only the first name of a list.
void write_nickname(const Source& source, PropertyWriter& out) {
  for (const std::string& alias : source.entry.aliases)
    out.add_text(alias);
}

void write_org(const Source& source, PropertyWriter& out) {
  const Entry& entry = source.entry;
  if (is_organisation(entry)) {
    out.add_components({display_name(entry)});
    return;
  }
  std::vector<std::string_view> components;
  if (entry.organisation) components = source.directory.lineage(*entry.organisation);
  std::erase_if(components, [&](std::string_view name) { return out.carry(name).empty(); });
  if (!out.carry(entry.department).empty()) {
    if (components.empty()) components.emplace_back();  // the place of the organisation's name
    components.emplace_back(entry.department);
  }
  out.add_components(components);
}

// As text in both versions: many readers show the "tel:" of a URI. A number that has no international form (112) goes
// out as the file has it.
void write_tel(const Source& source, PropertyWriter& out) {
  const std::string_view region = source.directory.country(source.entry);
  for (const TypedValue& phone : source.entry.phones) {
    const std::optional<PhoneNumber> number = parse_phone(phone.value, region);
    ValueKind kind = phone.kind;
    if (kind == ValueKind::Unspecified) kind = number ? number->kind : ValueKind::Work;
    out.add_text(number ? number->international : phone.value, type_parameter(phone_types(kind), out.version()));
  }
}

// INTERNET comes first in 3.0 because Outlook takes the first type it knows.
void write_email(const Source& source, PropertyWriter& out) {
  for (const TypedValue& email : source.entry.emails) {
    std::vector<std::string> types = place_types(email.kind);
    if (out.version() == VcardVersion::V3) types.insert(types.begin(), "internet");
    out.add_text(email.value, type_parameter(types, out.version()));
  }
}

void write_adr(const Source& source, PropertyWriter& out) {
  for (const Address& address : source.entry.addresses) {
    constexpr std::string_view extended_address;
    out.add_components({address.box, extended_address, address.street, address.city, address.region, address.postcode,
                        address.country},
                       type_parameter(place_types(address.kind), out.version()));
  }
}

void write_url(const Source& source, PropertyWriter& out) {
  for (const TypedValue& url : source.entry.urls) {
    out.add_value(to_uri(url.value), type_parameter(place_types(url.kind), out.version()));
  }
}

void write_bday(const Source& source, PropertyWriter& out) {
  if (!source.entry.birthday) return;
  const Date& date = *source.entry.birthday;
  if (out.version() == VcardVersion::V3) {
    if (date.year) {
      out.add_value(to_string(date));
    } else {
      out.report_loss(fmt::format("birthday {} left out: vCard 3.0 has no dates without a year", to_string(date)));
    }
    return;
  }
  const std::string year = date.year ? fmt::format("{:04}", *date.year) : "--";
  out.add_value(fmt::format("{}{:02}{:02}", year, date.month, date.day));
}

void write_show_as(const Source& source, PropertyWriter& out) {
  if (out.version() == VcardVersion::V3 && is_organisation(source.entry)) out.add_value("COMPANY");
}

void write_categories(const Source& source, PropertyWriter& out) {
  out.add_list(source.entry.tags);
}

// An id that the file does not give follows from the name.
void write_id(const Source& source, PropertyWriter& out) {
  if (source.entry.id_is_given) out.add_text(source.entry.id);
}

void write_part_of(const Source& source, PropertyWriter& out) {
  if (source.entry.part_of) out.add_text(source.directory.name_of(*source.entry.part_of));
}

void write_member_of(const Source& source, PropertyWriter& out) {
  for (const Reference& association : source.entry.member_of)
    out.add_text(source.directory.name_of(association));
}

void write_checked(const Source& source, PropertyWriter& out) {
  if (source.entry.checked) out.add_value(to_string(*source.entry.checked));
}

struct Row {
  std::string_view property;
  void (*write)(const Source& source, PropertyWriter& out);
};

// X-CONTACTS-…: keys of the directory that vCard has no property for.
constexpr auto rows = std::to_array<Row>({
    {"PRODID", write_prodid},
    {"UID", write_uid},
    {"KIND", write_kind},
    {"FN", write_fn},
    {"N", write_n},
    {"NICKNAME", write_nickname},
    {"ORG", write_org},
    {"TITLE", write_text<&Entry::title>},
    {"ROLE", write_text<&Entry::role>},
    {"TEL", write_tel},
    {"EMAIL", write_email},
    {"ADR", write_adr},
    {"URL", write_url},
    {"BDAY", write_bday},
    {"CATEGORIES", write_categories},
    {"NOTE", write_text<&Entry::note>},
    {"X-CONTACTS-ID", write_id},
    {"X-CONTACTS-KIND", write_text<&Entry::kind>},
    {"X-CONTACTS-PART-OF", write_part_of},
    {"X-CONTACTS-MEMBER-OF", write_member_of},
    {"X-CONTACTS-SOURCE", write_text<&Entry::source>},
    {"X-CONTACTS-CHECKED", write_checked},
    {"X-ABShowAs", write_show_as},  // what makes a card an organisation's to Apple's programs
});

}  // namespace

VcardResult write_vcard(const Directory& directory, const Entry& entry, VcardVersion version) {
  VcardResult result;
  result.text = version == VcardVersion::V3 ? "BEGIN:VCARD\r\nVERSION:3.0\r\n" : "BEGIN:VCARD\r\nVERSION:4.0\r\n";
  for (const Row& row : rows) {
    PropertyWriter out(row.property, version);
    row.write(Source{directory, entry}, out);
    result.text += out.lines();
    for (std::string& loss : out.losses())
      result.losses.push_back(std::move(loss));
  }
  result.text += "END:VCARD\r\n";
  return result;
}

}  // namespace contacts
