#include "mapping/address_properties.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include "mapping/values.hpp"
#include "model/validate.hpp"
#include "phone/phone.hpp"
#include "phone/phone_form.hpp"
#include "vcard/structured_name.hpp"
#include "vcard/uri.hpp"

namespace contacts {

namespace {

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

bool is_said_kind(ValueKind said, ValueKind kind) {
  return said == kind || (said == ValueKind::Unspecified && kind == ValueKind::Other);
}

bool says_value(const Property& kept, const TypedValue& value, TypedValue (*read)(const Property& property)) {
  const TypedValue said = read(kept);
  return is_said_kind(said.kind, value.kind) && said.value == value.value;
}

bool says_url(const Property& kept, const TypedValue& url) {
  const TypedValue said = place_value(kept);
  return is_said_kind(said.kind, url.kind) && to_uri(said.value) == to_uri(url.value);
}

using Problem = std::optional<std::string> (*)(std::string_view text);

void add_unless(Problem problem, TypedValue value, std::vector<TypedValue>& values) {
  if (!problem(value.value)) values.push_back(std::move(value));
}

}  // namespace

// As text in both versions: many readers show the "tel:" of a URI.
void write_tel(const Source& source, PropertyWriter& out) {
  for (const TypedValue& phone : source.entry.phones) {
    if (out.add_one_kept([&](const Property& kept) { return says_value(kept, phone, phone_value); })) continue;
    const OutgoingPhone outgoing = outgoing_phone(phone, source.context.region);
    out.add_text(outgoing.number, phone_type(outgoing.kind, out.version()));
  }
  out.drop_kept_if([](const Property& kept) { return !problem_with_phone(phone_value(kept).value); });
}

void read_tel(Reading& reading) {
  add_unless(problem_with_phone, phone_value(reading.property), reading.entry.phones);
}

// INTERNET comes first in 3.0 because Outlook takes the first type it knows.
void write_email(const Source& source, PropertyWriter& out) {
  for (const TypedValue& email : source.entry.emails) {
    if (out.add_one_kept([&](const Property& kept) { return says_value(kept, email, place_value); })) continue;
    out.add_text(email.value, type_parameter(internet_of_3, place_type(email.kind), out.version()));
  }
  out.drop_kept_if([](const Property& kept) { return !problem_with_email(place_value(kept).value); });
}

void read_email(Reading& reading) {
  add_unless(problem_with_email, place_value(reading.property), reading.entry.emails);
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

void read_adr(Reading& reading) {
  Address value = address_value(reading.property);
  if (!is_blank(to_string(value))) reading.entry.addresses.push_back(std::move(value));
}

void write_url(const Source& source, PropertyWriter& out) {
  for (const TypedValue& url : source.entry.urls) {
    if (out.add_one_kept([&](const Property& kept) { return says_url(kept, url); })) continue;
    out.add_value(to_uri(url.value), type_parameter(place_type(url.kind), {}, out.version()));
  }
  out.drop_kept_if([](const Property& kept) { return !problem_with_url(place_value(kept).value); });
}

// A web page with blanks or without a host is taken as the URI that a card would have of it. Under `vcard` it would not
// go out again: its line would say what a key says.
void read_url(Reading& reading) {
  TypedValue url = place_value(reading.property);
  if (problem_with_url(url.value)) url.value = to_uri(url.value);
  add_unless(problem_with_url, std::move(url), reading.entry.urls);
}

}  // namespace contacts
