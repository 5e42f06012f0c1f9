#include "store/loader.hpp"

#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "diagnostic_list.hpp"
#include "loaded_text.hpp"
#include "model/keys.hpp"

using contacts::Address;
using contacts::Date;
using contacts::Entry;
using contacts::EntryType;
using contacts::list_of;
using contacts::load;
using contacts::load_toml;
using contacts::LoadedFile;
using contacts::Location;
using contacts::Reference;
using contacts::TypedValue;

namespace {

std::string shown(const Location& location) {
  return fmt::format("{}:{}", location.line, location.column);
}

std::string shown(const Reference& reference) {
  return fmt::format("{} at {}{}", reference.text, shown(reference.location), reference.target ? " resolved" : "");
}

std::string shown(const TypedValue& value) {
  return fmt::format("{} {} at {}", name_of(value.kind), value.value, shown(value.location));
}

std::string shown(const Address& address) {
  return fmt::format("{} street={} box={} postcode={} city={} region={} country={}", name_of(address.kind),
                     address.street, address.box, address.postcode, address.city, address.region, address.country);
}

std::string shown(const std::string& text) {
  return text;
}

template <typename Value>
std::string shown(const std::vector<Value>& values) {
  std::string list;
  for (const Value& value : values)
    list += (list.empty() ? "" : " | ") + shown(value);
  return list;
}

template <typename Value>
std::string shown(const std::optional<Value>& value) {
  if constexpr (std::is_same_v<Value, Date>) {
    return value ? to_string(*value) : "";
  } else {
    return value ? shown(*value) : "";
  }
}

template <typename Value>
std::string shown(const contacts::Rare<Value>& value) {
  return value ? shown(*value) : "";
}

// All members that are not empty, a line each.
std::string shown(const Entry& entry) {
  std::string list;
  const auto add = [&](std::string_view member, const auto& value) {
    const std::string text = shown(value);
    if (!text.empty()) list += fmt::format("{}: {}\n", member, text);
  };
  list += fmt::format("{} at {}\n", name_of(entry.type), shown(entry.location));
  add("name", entry.name);
  add(entry.id_is_given ? "given id" : "id", entry.id);
  add("uid", entry.uid);
  add("aliases", entry.aliases);
  add("emails", entry.emails);
  add("phones", entry.phones);
  add("urls", entry.urls);
  add("addresses", entry.addresses);
  add("tags", entry.tags);
  add("note", entry.note);
  add("source", entry.source);
  add("checked", entry.checked);
  add("vcard", entry.vcard);
  add("organisation", entry.organisation);
  add("given_name", entry.given_name);
  add("family_name", entry.family_name);
  add("prefix", entry.prefix);
  add("suffix", entry.suffix);
  add("department", entry.department);
  add("title", entry.title);
  add("role", entry.role);
  add("birthday", entry.birthday);
  add("kind", entry.kind);
  add("part_of", entry.part_of);
  add("member_of", entry.member_of);
  return list;
}

}  // namespace

TEST_CASE("every key of a contact is read") {
  constexpr std::string_view text = R"([[contact]]
name = "Dr. Åsa von Öström"
id = "asa"
uid = "urn:uuid:1"
alias = ["Å", 'Asa']
organisation = "Olofströms kommun"
given_name = "Åsa"
family_name = "von Öström"
prefix = "Dr."
suffix = "jr"
department = "Kultur"
title = "Chef"
role = "Talesperson"
email = { work = "asa@olofstrom.se", home = "asa@example.org" }
phone = ["076-861 27 47", "0454-930 00"]
url = "https://example.org/~asa"
address = { kind = "home", street = "Storgatan 1\nc/o Bo", box = "Box 1", postcode = "293 80", city = "Olofström", region = "Blekinge", country = "SE" }
birthday = 1980-04-15
tags = ["vip", "press"]
note = """
One line
and another"""
source = "their page"
checked = 2024-05-01
vcard = ["GENDER:F", 'NOTE;LANGUAGE=en:a\, b']
)";
  const LoadedFile loaded = load(text);
  CHECK(list_of(loaded.diagnostics) == "");
  REQUIRE(loaded.entries.size() == 1);
  CHECK(shown(loaded.entries[0]) == R"(contact at 1:1
name: Dr. Åsa von Öström
given id: asa
uid: urn:uuid:1
aliases: Å | Asa
emails: work asa@olofstrom.se at 14:18 | home asa@example.org at 14:45
phones:  076-861 27 47 at 15:10 |  0454-930 00 at 15:27
urls:  https://example.org/~asa at 16:7
addresses: home street=Storgatan 1
c/o Bo box=Box 1 postcode=293 80 city=Olofström region=Blekinge country=SE
tags: vip | press
note: One line
and another
source: their page
checked: 2024-05-01
vcard: GENDER:F | NOTE;LANGUAGE=en:a\, b
organisation: Olofströms kommun at 6:16
given_name: Åsa
family_name: von Öström
prefix: Dr.
suffix: jr
department: Kultur
title: Chef
role: Talesperson
birthday: 1980-04-15
)");
}

TEST_CASE("every key of an organisation is read") {
  constexpr std::string_view text = R"(
  [[organisation]]
  name = "Olofströms kommun"
  id = "olofstrom"
  uid = "2"
  alias = "Olofström"
  kind = "municipality"
  part_of = "Blekinge"
  member_of = ["Svenska industrikommuner", 'SKR']
  email = "kommun@olofstrom.se"
  phone.work = "0454-930 00"
  phone.fax = "0454-930 01"
  url = { work = ["olofstrom.se", "http://x.se"] }
  tags = "press"
  note = "n"
  source = "s"
  checked = 2024-05-01
  vcard = "LOGO:data:"
  [[organisation.address]]
  street = "Östra Storgatan 3"
  [[organisation.address]]
  kind = "work"
  box = "Box 301"
)";
  const LoadedFile loaded = load(text);
  CHECK(list_of(loaded.diagnostics) == "");
  REQUIRE(loaded.entries.size() == 1);
  CHECK(shown(loaded.entries[0]) == R"(organisation at 2:3
name: Olofströms kommun
given id: olofstrom
uid: 2
aliases: Olofström
emails:  kommun@olofstrom.se at 10:11
phones: work 0454-930 00 at 11:16 | fax 0454-930 01 at 12:15
urls: work olofstrom.se at 13:19 | work http://x.se at 13:35
addresses:  street=Östra Storgatan 3 box= postcode= city= region= country= | work street= box=Box 301 postcode= city= region= country=
tags: press
note: n
source: s
checked: 2024-05-01
vcard: LOGO:data:
kind: municipality
part_of: Blekinge at 8:13
member_of: Svenska industrikommuner at 9:16 | SKR at 9:44
)");
}

TEST_CASE("the key table has no key that the tests above do not know") {
  const auto joined = [](EntryType type) {
    std::string list;
    for (const std::string_view key : contacts::key_names(type))
      list += std::string(key) + ' ';
    return list;
  };
  CHECK(joined(EntryType::Contact) ==
        "name id alias organisation prefix given_name family_name suffix department title role email phone url address "
        "birthday tags note source checked uid vcard ");
  CHECK(joined(EntryType::Organisation) ==
        "name id alias kind part_of member_of email phone url address tags note source checked uid vcard ");
}

TEST_CASE("values of kinds are read in all forms and stay in file order") {
  struct PhoneRow {
    std::string_view text;
    std::string_view phones;
  };
  constexpr PhoneRow rows[] = {
      {"phone = '12'", " 12 at 3:9"},
      {"phone = ['12', '34']", " 12 at 3:10 |  34 at 3:16"},
      {"phone = []", ""},
      {"phone = {}", ""},
      {"phone = { work = '12' }", "work 12 at 3:18"},
      {"phone = { work = '12', mobile = ['34', '56'], home = '78', fax = '90', pager = '11', other = '22' }",
       "work 12 at 3:18 | mobile 34 at 3:34 | mobile 56 at 3:40 | home 78 at 3:54 | fax 90 at 3:66 | pager 11 at 3:80 "
       "| "
       "other 22 at 3:94"},
      {"phone.work = '12'\nphone.home = '34'\nphone.fax = [\n'56',\n'78']",
       "work 12 at 3:14 | home 34 at 4:14 | fax 56 at 6:1 | fax 78 at 7:1"},
      {"[contact.phone]\nwork = '12'\nhome = '34'", "work 12 at 4:8 | home 34 at 5:8"},
  };
  for (const PhoneRow& row : rows) {
    CAPTURE(row.text);
    const LoadedFile loaded = load(fmt::format("[[contact]]\nname = 'A'\n{}\n", row.text));
    CHECK(list_of(loaded.diagnostics) == "");
    REQUIRE(loaded.entries.size() == 1);
    CHECK(shown(loaded.entries[0].phones) == row.phones);
  }
}

TEST_CASE("addresses are read in all forms") {
  struct AddressRow {
    std::string_view text;
    std::string_view cities;
  };
  constexpr AddressRow rows[] = {
      {"address = { city = 'x' }", "x "},
      {"address.city = 'x'", "x "},
      {"address = [{ city = 'x' }, { city = 'y' }]", "x y "},
      {"[contact.address]\ncity = 'x'", "x "},
      {"[[contact.address]]\ncity = 'x'\n[[contact.address]]\ncity = 'y'", "x y "},
      {"[[organisation]]\nname = 'O'\n[contact.address]\ncity = 'x'", "x "},
  };
  for (const AddressRow& row : rows) {
    CAPTURE(row.text);
    const LoadedFile loaded = load(fmt::format("[[contact]]\nname = 'A'\n{}\n", row.text));
    CHECK(list_of(loaded.diagnostics) == "");
    REQUIRE_FALSE(loaded.entries.empty());
    std::string cities;
    for (const Address& address : loaded.entries[0].addresses)
      cities += address.city + ' ';
    CHECK(cities == row.cities);
  }
}

TEST_CASE("dates are read with and without their year") {
  struct DateRow {
    std::string_view text;
    std::string_view date;
  };
  constexpr DateRow rows[] = {
      {"birthday = 1980-04-15", "1980-04-15"}, {"birthday = 2024-02-29", "2024-02-29"},
      {"birthday = 0001-01-01", "0001-01-01"}, {"birthday = '--04-15'", "--04-15"},
      {"birthday = \"--02-29\"", "--02-29"},
  };
  for (const DateRow& row : rows) {
    CAPTURE(row.text);
    const LoadedFile loaded = load(fmt::format("[[contact]]\nname = 'A'\n{}\n", row.text));
    CHECK(list_of(loaded.diagnostics) == "");
    CHECK(shown(loaded.entries[0].birthday) == row.date);
  }
}

TEST_CASE("the directory table is read in all forms") {
  constexpr std::string_view texts[] = {
      "[directory]\nname = 'D'\ncountry = 'SE'\n",
      "directory = { name = 'D', country = 'SE' }\n",
      "directory.name = 'D'\ndirectory.country = 'SE'\n",
      "[[contact]]\nname = 'A'\n[directory]\ncountry = 'SE'\nname = 'D'\n[[contact]]\nname = 'B'\n",
  };
  for (const std::string_view text : texts) {
    CAPTURE(text);
    const LoadedFile loaded = load(text);
    CHECK(list_of(loaded.diagnostics) == "");
    CHECK(loaded.source.name == "D");
    CHECK(loaded.source.country == "SE");
    CHECK(loaded.source.path == "file.toml");
    CHECK(loaded.source.text == text);
  }
}

TEST_CASE("entries know the text that they were read from") {
  constexpr std::string_view text =
      "\uFEFF# x\n[directory]\n[[contact]]\nname = 'A'\n# y\n  [[organisation]]\nname = 'O'\n[[contact]]\nname = "
      "'B'\n[organisation.address]\ncity = 'x'\n";
  const LoadedFile loaded = load_toml("x", std::string(text), 2);
  REQUIRE(loaded.entries.size() == 3);
  const auto text_of = [&](const Entry& entry) {
    return loaded.source.text.view().substr(entry.text_begin, entry.text_end - entry.text_begin);
  };
  CHECK(text_of(loaded.entries[0]) == "[[contact]]\nname = 'A'\n# y\n");
  CHECK(text_of(loaded.entries[1]) == "  [[organisation]]\nname = 'O'\n");
  CHECK(text_of(loaded.entries[2]) == "[[contact]]\nname = 'B'\n");
  CHECK(loaded.entries[1].location == Location{2, 6, 3});
  CHECK(loaded.entries[2].location == Location{2, 8, 1});
}

TEST_CASE("entries in lists are read in file order") {
  const LoadedFile loaded = load(
      "organisation = [{ name = 'O' }]\ncontact = [\n  { name = 'A' },\n  { name = 'B' }]\n[directory]\nname = 'D'\n");
  CHECK(list_of(loaded.diagnostics) == "");
  CHECK(names_of(loaded) == "O A B");
  CHECK(loaded.entries[0].location == Location{0, 1, 17});
  CHECK(loaded.entries[2].location == Location{0, 4, 3});
}

TEST_CASE("several entries in one list are all read, and so is what stands behind it") {
  const LoadedFile loaded = load(
      "contact = [{ name = 'A' }, { name = 'B', phone.work = '12' },\n  { name = 'C' }]\n"
      "organisation = [{ name = 'D' }, { name = 'E' }]\n[directory]\nname = 'F'\n");
  CHECK(list_of(loaded.diagnostics) == "");
  std::string names;
  for (const contacts::Entry& entry : loaded.entries)
    names += entry.name + (entry.type == EntryType::Contact ? " contact, " : " organisation, ");
  CHECK(names == "A contact, B contact, C contact, D organisation, E organisation, ");
  CHECK(loaded.source.name == "F");
}

TEST_CASE("values that are not what their key is for are kept") {
  const Entry entry = load("[[contact]]\nname = 'A'\nemail = 'x'\nphone = { x = '12' }\nid = 'Å'\n").entries.at(0);
  CHECK(shown(entry.emails) == " x at 3:9");
  CHECK(shown(entry.phones) == "other 12 at 4:15");
  CHECK(entry.id.empty());
  CHECK_FALSE(entry.id_is_given);
}
