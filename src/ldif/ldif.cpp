// A server refuses a record for one value that does not have the form of its attribute, for an attribute that the
// record's classes do not have, and for two values that it takes for the same. So a record's values go through a
// builder that keeps the second from becoming two, and what has no form or no attribute is told as a loss.
#include "ldif/ldif.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "ldif/distinguished_name.hpp"
#include "ldif/ldif_line.hpp"
#include "mapping/property_row.hpp"
#include "phone/phone.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"
#include "vcard/structured_name.hpp"
#include "vcard/uri.hpp"

namespace contacts {

namespace {

// How a server compares the values of an attribute.
enum class Compare { Text, Exactly, Number };

// A record needs a name, and a broken entry may have none.
const std::string& display_name(const Entry& entry) {
  return is_blank_when_carried(entry.name) ? entry.id : entry.name;
}

std::string comparison_key(std::string_view value, Compare compare) {
  if (compare == Compare::Exactly) return std::string(value);
  std::string key = fold_case(value);
  if (compare == Compare::Number) std::erase_if(key, [](char c) { return c == ' ' || c == '-'; });
  return key;
}

class RecordBuilder {
 public:
  // Adds a value, unless it is blank or a server would take it for one that is there.
  void add(std::string_view attribute, std::string_view text, Compare compare = Compare::Text) {
    const CarriedText carried = carried_text(text);
    if (!carried.left_out.empty()) lose(fmt::format("control characters left out of {}", attribute));
    if (carried.has_replacements) lose(fmt::format("bytes that are not UTF-8 became U+FFFD in {}", attribute));
    if (is_blank(carried.text)) return;
    if (!known_.emplace(attribute, comparison_key(carried.text, compare)).second) return;
    lines_ += ldif_line(attribute, carried.text);
  }

  void add_class(std::string_view name) { classes_ += ldif_line("objectClass", name); }

  void lose(const std::string& sentence) {
    if (told_.insert(sentence).second) losses_.push_back(sentence);
  }
  void lose_for_want_of_attribute(std::string_view what) {
    lose(fmt::format("{} left out: directory servers have no attribute for it", what));
  }

  [[nodiscard]] LdifRecord finished(std::string_view dn) && {
    return {'\n' + ldif_line("dn", dn) + classes_ + lines_, std::move(losses_)};
  }

 private:
  std::string classes_;
  std::string lines_;
  std::set<std::pair<std::string_view, std::string>> known_;
  std::vector<std::string> losses_;
  std::set<std::string> told_;
};

// The syntax Telephone Number (RFC 4517 3.3.31), with something to compare: blanks and hyphens do not count.
bool has_syntax_of_number(std::string_view number) {
  constexpr std::string_view punctuation = "'()+,-./:=? ";
  const bool is_printable = std::ranges::all_of(
      number, [&](char c) { return is_letter_or_digit(c) || punctuation.find(c) != std::string_view::npos; });
  return is_printable && number.find_first_not_of(" -") != std::string_view::npos;
}

// The syntax of mail is IA5 String: ASCII.
bool has_syntax_of_mail(std::string_view address) {
  return !address.empty() && std::ranges::all_of(address, [](char c) { return c > ' ' && c < '\x7F'; });
}

std::string_view number_attribute(const Entry& entry, ValueKind kind) {
  if (kind == ValueKind::Fax) return "facsimileTelephoneNumber";
  if (is_organisation(entry)) return "telephoneNumber";  // its classes have no others
  switch (kind) {
    case ValueKind::Home:
      return "homePhone";
    case ValueKind::Mobile:
      return "mobile";
    case ValueKind::Pager:
      return "pager";
    default:
      return "telephoneNumber";
  }
}

// What servers take: the number, or its international form where it has characters that they refuse.
std::string number_for_server(const std::string& number, std::string_view country) {
  if (has_syntax_of_number(number)) return number;
  const std::optional<PhoneNumber> parsed = parse_phone(number, country);
  return parsed ? parsed->international : number;
}

void add_numbers(const Directory& directory, const Entry& entry, RecordBuilder& record) {
  for (const TypedValue& phone : entry.phones) {
    const OutgoingPhone outgoing = outgoing_phone(phone, directory.country(entry));
    const std::string text = number_for_server(outgoing.number, directory.country(entry));
    if (has_syntax_of_number(text)) {
      record.add(number_attribute(entry, outgoing.kind), text, Compare::Number);
    } else {
      record.lose(fmt::format("number '{}' left out: directory servers take ASCII letters, digits and '()+,-./:=? only",
                              phone.value));
    }
  }
}

void add_mail(const Entry& entry, RecordBuilder& record) {
  for (const TypedValue& email : entry.emails) {
    if (has_syntax_of_mail(email.value)) {
      record.add("mail", email.value);
    } else {
      record.lose(fmt::format("e-mail address '{}' left out: directory servers take ASCII only", email.value));
    }
  }
}

void add_web_pages(const Entry& entry, RecordBuilder& record) {
  for (const TypedValue& url : entry.urls)
    record.add("labeledURI", to_uri(url.value), Compare::Exactly);
}

// The lines of an address with '$' between them (RFC 4517 3.3.28).
std::string postal_address(const Address& address) {
  const bool has_space = !address.postcode.empty() && !address.city.empty();
  const std::string place = address.postcode + (has_space ? " " : "") + address.city;
  std::string lines;
  for (const std::string_view part :
       {std::string_view(address.box), std::string_view(address.street), std::string_view(place),
        std::string_view(address.region), std::string_view(address.country)}) {
    if (!lines.empty() && !part.empty()) lines += '\n';
    lines += part;
  }
  std::string out;
  for (const char c : carried_text(lines).text) {
    switch (c) {
      case '\n':
        out += '$';
        break;
      case '$':
        out += "\\24";
        break;
      case '\\':
        out += "\\5C";
        break;
      default:
        out += c;
    }
  }
  return out;
}

// The parts of one address: those of several could not be told apart.
void add_address_parts(const Address& address, RecordBuilder& record) {
  record.add("street", address.street);
  record.add("postOfficeBox", address.box);
  record.add("postalCode", address.postcode);
  record.add("l", address.city);
  record.add("st", address.region);
}

void add_addresses(const Entry& entry, RecordBuilder& record) {
  bool has_parts = false;
  for (const Address& address : entry.addresses) {
    const bool is_home = address.kind == ValueKind::Home && !is_organisation(entry);
    record.add(is_home ? "homePostalAddress" : "postalAddress", postal_address(address));
    if (is_home || has_parts) continue;
    add_address_parts(address, record);
    has_parts = true;
  }
}

// Organisations have neither mail nor labeledURI by their own classes. For the latter there is a class (RFC 2079); for
// mail there is none but extensibleObject (RFC 4512 4.3), which allows every attribute.
void add_organisation_classes(const Entry& entry, bool is_part, RecordBuilder& record) {
  record.add_class("top");
  record.add_class(is_part ? "organizationalUnit" : "organization");
  if (!entry.emails.empty()) {
    record.add_class("extensibleObject");
  } else if (!entry.urls.empty()) {
    record.add_class("labeledURIObject");
  }
}

void add_person_classes(RecordBuilder& record) {
  for (const std::string_view name : {"top", "person", "organizationalPerson", "inetOrgPerson"})
    record.add_class(name);
}

// A person needs an sn: of somebody with a single name it is that one.
void add_names(const Entry& entry, RecordBuilder& record) {
  const std::string& name = display_name(entry);
  record.add("uid", entry.id);
  record.add("cn", name);
  for (const std::string& alias : entry.aliases)
    record.add("cn", alias);
  const std::string shown = carried_text(name).text;
  const StructuredName parts =
      complete_name({carried_text(entry.family_name).text, carried_text(entry.given_name).text, {}, {}}, shown);
  record.add("sn", is_blank(parts.family) ? shown : parts.family);
  record.add("givenName", parts.given);
  record.add("displayName", name);
}

void add_employment(const Directory& directory, const Entry& entry, RecordBuilder& record) {
  std::string_view attribute = "o";  // of the outermost
  if (entry.organisation) {
    for (const std::string_view name : directory.lineage(*entry.organisation))
      record.add(std::exchange(attribute, "ou"), name);
  }
  record.add("ou", entry.department);
  record.add("title", entry.title);
  record.add("title", entry.role);
}

void tell_losses(const Directory& directory, const Entry& entry, RecordBuilder& record) {
  if (is_organisation(entry) && entry.id_is_given) record.lose_for_want_of_attribute(fmt::format("id '{}'", entry.id));
  if (!entry.uid.empty()) record.lose_for_want_of_attribute("uid");
  if (!entry.prefix.empty()) record.lose_for_want_of_attribute(fmt::format("prefix '{}'", entry.prefix));
  if (!entry.suffix.empty()) record.lose_for_want_of_attribute(fmt::format("suffix '{}'", entry.suffix));
  if (entry.birthday) record.lose_for_want_of_attribute(fmt::format("birthday {}", to_string(*entry.birthday)));
  for (const std::string& tag : entry.tags)
    record.lose_for_want_of_attribute(fmt::format("tag '{}'", tag));
  if (!entry.source.empty()) record.lose_for_want_of_attribute("source");
  if (entry.checked) record.lose_for_want_of_attribute(fmt::format("checked {}", to_string(*entry.checked)));
  for (const std::string& line : entry.vcard) {
    if (const std::optional<Property> property = parse_content_line(line, VcardVersion::V4))
      record.lose_for_want_of_attribute(fmt::format("vCard line {}", property->name));
  }
  const auto tell_reference = [&](std::string_view key, const Reference& reference) {
    if (directory.target(reference) != nullptr) return;
    record.lose(fmt::format("{} '{}' left out: no entry has that name", key, reference.text));
  };
  if (entry.part_of) tell_reference("part_of", *entry.part_of);
  for (const Reference& association : entry.member_of)
    tell_reference("member_of", association);
}

}  // namespace

LdifWriter::LdifWriter(const Directory& directory, std::string base)
    : directory_(directory), base_(std::move(base)), names_(directory.entries().size()) {
  name_organisations();
}

// Names that fold to the same, blanks at the ends aside, count as one: servers compare less loosely, but each in its
// own way.
void LdifWriter::name_organisations() {
  std::set<std::pair<const Entry*, std::string>> taken;
  for (const Entry& entry : directory_.entries()) {
    if (!is_organisation(entry)) continue;
    std::string& name = names_[entry.position];
    name = carried_text(display_name(entry)).text;
    while (!taken.emplace(directory_.parent_of(entry), fold_case(fold(name))).second)
      name += fmt::format(" ({})", entry.id);
  }
}

std::string LdifWriter::dn_of(const Entry& entry) const {
  if (!is_organisation(entry)) return relative_name("uid", carried_text(entry.id).text) + ',' + base_;
  std::string dn;
  const Entry* at = &entry;
  while (const Entry* const parent = directory_.parent_of(*at)) {
    dn += relative_name("ou", names_[at->position]) + ',';
    at = parent;
  }
  return dn + relative_name("o", names_[at->position]) + ',' + base_;
}

std::vector<const Entry*> LdifWriter::in_order(const std::vector<const Entry*>& entries) const {
  std::vector<const Entry*> ordered;
  std::vector<bool> is_placed(directory_.entries().size());
  const auto place = [&](const Entry& entry) {
    if (!is_placed[entry.position]) ordered.push_back(&entry);
    is_placed[entry.position] = true;
  };
  for (const Entry* const entry : entries) {
    if (!is_organisation(*entry)) continue;
    std::vector<const Entry*> upwards;
    for (const Entry* at = entry; at != nullptr && !is_placed[at->position]; at = directory_.parent_of(*at))
      upwards.push_back(at);
    std::for_each(upwards.rbegin(), upwards.rend(), [&](const Entry* at) { place(*at); });
  }
  for (const Entry* const entry : entries)
    place(*entry);
  return ordered;
}

LdifRecord LdifWriter::record_of(const Entry& entry) const {
  RecordBuilder record;
  if (is_organisation(entry)) {
    const bool is_part = directory_.parent_of(entry) != nullptr;
    const std::string_view attribute = is_part ? "ou" : "o";
    add_organisation_classes(entry, is_part, record);
    record.add(attribute, names_[entry.position]);
    record.add(attribute, display_name(entry));
    for (const std::string& alias : entry.aliases)
      record.add(attribute, alias);
    record.add("businessCategory", entry.kind);
  } else {
    add_person_classes(record);
    add_names(entry, record);
    add_employment(directory_, entry, record);
  }
  add_mail(entry, record);
  add_numbers(directory_, entry, record);
  add_addresses(entry, record);
  add_web_pages(entry, record);
  record.add("description", entry.note);
  if (const Entry* const organisation = directory_.organisation_of(entry))
    record.add("seeAlso", dn_of(*organisation), Compare::Exactly);
  for (const Reference& association : entry.member_of) {
    if (const Entry* const target = directory_.target(association))
      record.add("seeAlso", dn_of(*target), Compare::Exactly);
  }
  tell_losses(directory_, entry, record);
  return std::move(record).finished(dn_of(entry));
}

}  // namespace contacts
