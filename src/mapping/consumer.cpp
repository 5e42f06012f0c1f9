// A rule is here only where somebody has shown it: the source stands beside it. [MS-OXVCARD] and [MS-OXOCNTC] are
// Microsoft's descriptions of what Outlook makes of a card and of what a contact holds; VCardEntry.java is the importer
// of the Android Open Source Project; owner/name#number is a thread on GitHub.

#include "mapping/consumer.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <fmt/format.h>

#include "mapping/values.hpp"
#include "text/ascii.hpp"
#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"

namespace contacts {

namespace {

// What a card needs for itself, or other programs for their bookkeeping.
bool is_bookkeeping(const Property& property) {
  constexpr auto names = std::to_array<std::string_view>(
      {"PRODID", "UID", "REV", "KIND", "X-ABShowAs", "X-ADDRESSBOOKSERVER-KIND", "X-CONTACTS-ID"});
  return is_one_of(property.name, names);
}

bool is_own(const Property& property) {
  return begins_with_name(property.name, "X-CONTACTS-");
}

bool reads_all_but_own(const Property& property) {
  return !is_own(property);
}

void change_nothing(Adapted& /*adapted*/) {}

// "Google Contacts does not support distribution lists": support.google.com/mail/answer/183711.
bool google_reads(const Property& property) {
  return !is_own(property) && !is_named(property, "X-ADDRESSBOOKSERVER-MEMBER");
}

// VCardEntry.java, addProperty: all others are passed over, ROLE by name; of IMPP only SIP is taken.
bool android_reads(const Property& property) {
  constexpr auto names = std::to_array<std::string_view>({"N",
                                                          "FN",
                                                          "NAME",
                                                          "SORT-STRING",
                                                          "NICKNAME",
                                                          "X-NICKNAME",
                                                          "ADR",
                                                          "EMAIL",
                                                          "ORG",
                                                          "TITLE",
                                                          "PHOTO",
                                                          "LOGO",
                                                          "TEL",
                                                          "NOTE",
                                                          "URL",
                                                          "BDAY",
                                                          "ANNIVERSARY",
                                                          "X-SIP",
                                                          "X-SKYPE-PSTNNUMBER",
                                                          "X-ANDROID-CUSTOM",
                                                          "X-AIM",
                                                          "X-MSN",
                                                          "X-YAHOO",
                                                          "X-ICQ",
                                                          "X-JABBER",
                                                          "X-QQ",
                                                          "X-GOOGLE-TALK",
                                                          "X-PHONETIC-FIRST-NAME",
                                                          "X-PHONETIC-MIDDLE-NAME",
                                                          "X-PHONETIC-LAST-NAME"});
  return is_one_of(property.name, names) || (is_named(property, "IMPP") && begins_with_name(property.value, "sip:"));
}

// An organisation in Android has a name and a department: VCardEntry.java, handleOrgValue, joins all units with blanks.
void join_units(Adapted& adapted) {
  for (Property& property : adapted.card.properties) {
    if (!is_named(property, "ORG")) continue;
    const std::vector<std::string> components = organisation_value(property);
    if (components.size() < 3) continue;
    const std::string department = joined({components.begin() + 1, components.end()}, ", ");
    property.value = escape_component(components.front()) + ';' + escape_component(department);
    adapted.losses.push_back(fmt::format("the units of ORG become one, '{}': Android has one department", department));
  }
}

void set_type(Property& property, std::string_view type) {
  std::erase_if(property.parameters, [](const Parameter& one) { return is_same_name(one.name, "TYPE"); });
  property.parameters.push_back({"TYPE", {std::string(type)}});
}

// What of the places that Outlook has for a property a single one can take, best first; none: its number is not
// limited.
using Places = std::vector<std::size_t>;

// [MS-OXVCARD] on TEL: two numbers of work, two of home, one each of cell and pager, and one of all that is only voice;
// a number without a type is voice. Of fax and car nothing is said.
Places phone_places(const Property& tel) {
  enum Place : std::size_t { Voice, Work, Home, Cell, Pager };
  constexpr auto not_limited = std::to_array<std::string_view>({"FAX", "CAR", "ISDN", "PCS"});
  if (std::ranges::any_of(not_limited, [&](std::string_view type) { return has_type(tel, type); })) return {};
  if (has_type(tel, "CELL")) return {Cell};
  if (has_type(tel, "PAGER")) return {Pager};
  if (has_type(tel, "HOME")) return {Home};
  return {has_type(tel, "WORK") ? Work : Voice};
}

// [MS-OXOCNTC] 2.2.1.3: a contact has an address of work, one of home and another. RFC 2426 3.2.1: one without a type
// is of work, too.
Places address_places(const Property& adr) {
  enum Place : std::size_t { Other, Work, Home };
  if (has_type(adr, "HOME")) return {Home};
  return {has_type(adr, "WORK") || parameter_values(adr, "TYPE").empty() ? Work : Other};
}

// [MS-OXVCARD] 2.1.3.7.8: a page of TYPE=work is the business's and one of TYPE=home the person's. Of those without a
// type the first is the person's and the second the business's.
Places page_places(const Property& url) {
  enum Place : std::size_t { Personal, Business };
  if (has_type(url, "WORK")) return {Business};
  return has_type(url, "HOME") ? Places{Personal} : Places{Personal, Business};
}

// [MS-OXOCNTC] 2.2.1.2: a contact has three addresses of e-mail.
Places email_places(const Property& /*email*/) {
  return {0};
}

struct Limit {
  std::string_view property;
  std::string_view what;  // in sentences
  Places (*places_of)(const Property& property);
  std::array<std::size_t, 5> free;  // how many there are of each place
  std::string_view type_of_others;  // the TYPE of the first place, where those that find none can go; or empty
};

// POSTAL is what Outlook itself writes for the other address: owncloud-archive/contacts#1044.
constexpr auto limits = std::to_array<Limit>({{"TEL", "number", phone_places, {1, 2, 2, 1, 1}, "VOICE"},
                                              {"ADR", "address", address_places, {1, 1, 1}, "POSTAL"},
                                              {"URL", "web page", page_places, {1, 1}, ""},
                                              {"EMAIL", "e-mail address", email_places, {3}, ""}});

bool take_one(const Places& places, std::array<std::size_t, 5>& free) {
  const auto place = std::ranges::find_if(places, [&](std::size_t one) { return free.at(one) > 0; });
  if (place == places.end()) return false;
  --free.at(*place);
  return true;
}

std::string shown_value(const Property& property) {
  return is_named(property, "ADR") ? to_string(address_value(property)) : text_value(property);
}

// Those that find no place go where the others go, if that is free; the rest is left out.
void fit(const Limit& limit, Adapted& adapted) {
  std::array<std::size_t, 5> free = limit.free;
  std::vector<Property*> surplus;
  for (Property& property : adapted.card.properties) {
    if (!is_named(property, limit.property)) continue;
    const Places places = limit.places_of(property);
    if (!places.empty() && !take_one(places, free)) surplus.push_back(&property);
  }
  for (Property* const property : surplus) {
    const bool is_other = !limit.type_of_others.empty() && take_one({0}, free);
    adapted.losses.push_back(fmt::format("{} {} {}: Outlook has no further place for it", limit.what,
                                         shown_value(*property), is_other ? "goes out as another one" : "left out"));
    if (is_other) {
      set_type(*property, limit.type_of_others);
    } else {
      property->name.clear();
    }
  }
  std::erase_if(adapted.card.properties, [](const Property& property) { return property.name.empty(); });
}

// Outlook takes a card for text of the code page of the machine, and each property for UTF-8 that says so, which no
// version after 2.1 provides for: ical4j/ical4j-vcard#190, jeroendesloovere/vcard#51, FolkerKinzel/VCards#13.
void declare_charset(Card& card) {
  for (Property& property : card.properties) {
    if (!is_ascii(property.value)) property.parameters.push_back({"CHARSET", {"utf-8"}});
  }
}

void fit_outlook(Adapted& adapted) {
  for (const Limit& limit : limits)
    fit(limit, adapted);
  declare_charset(adapted.card);
}

// Versions: the CardDAV client of macOS ignores cards of 4.0 and fails (lennart-k/rustical#265), Android refuses them
// (GrapheneOS/os-issue-tracker#977), Outlook writes 2.1 and reads 3.0 ([MS-OXVCARD]), Google writes 3.0.
// Days without a year: Apple lucc/khard#134, Google mangstadt/ez-vcard#155; Android keeps the text as it is
// (VCardEntry.java), and its own form of such a day is "--02-29".
// One card a file: topalt.com/content/vcard-file-and-its-limitations-outlook.
constexpr auto consumers = std::to_array<Consumer>({
    {"apple", "Apple Contacts", "Contacts on macOS and iOS", VcardVersion::V3, false, YearlessDates::OmitYear,
     change_nothing, reads_all_but_own},
    {"google", "Google Contacts", "Google Contacts", VcardVersion::V3, false, YearlessDates::Basic, change_nothing,
     google_reads},
    {"outlook", "Outlook", "Outlook on Windows; one card a file", VcardVersion::V3, true, YearlessDates::LeftOut,
     fit_outlook, reads_all_but_own},
    {"android", "Android", "Contacts on Android", VcardVersion::V3, false, YearlessDates::Extended, join_units,
     android_reads},
});

void list_unread(Adapted& adapted, const Consumer& consumer) {
  for (const Property& property : adapted.card.properties) {
    if (is_bookkeeping(property) || consumer.reads(property)) continue;
    const auto is_same = [&](const std::string& name) { return is_named(property, name); };
    if (std::ranges::none_of(adapted.unread, is_same)) adapted.unread.push_back(property.name);
  }
}

}  // namespace

std::span<const Consumer> all_consumers() {
  return consumers;
}

const Consumer* find_consumer(std::string_view name) {
  const auto* const found = std::ranges::find(consumers, name, &Consumer::name);
  return found == consumers.end() ? nullptr : found;
}

Adapted adapt(Card card, const Consumer& consumer) {
  Adapted adapted{std::move(card), {}, {}};
  consumer.change(adapted);
  list_unread(adapted, consumer);
  return adapted;
}

}  // namespace contacts
